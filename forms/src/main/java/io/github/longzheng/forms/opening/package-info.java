/** Files opened within bounds, whatever they are. */
@NullMarked
package io.github.longzheng.forms.opening;

import org.jspecify.annotations.NullMarked;
