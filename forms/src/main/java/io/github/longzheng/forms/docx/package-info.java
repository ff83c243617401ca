/** Letters: a definition written as .docx and read back. */
@NullMarked
package io.github.longzheng.forms.docx;

import org.jspecify.annotations.NullMarked;
