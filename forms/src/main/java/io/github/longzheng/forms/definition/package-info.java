/** The eight attachments, one declarative definition each. */
@NullMarked
package io.github.longzheng.forms.definition;

import org.jspecify.annotations.NullMarked;
