/** Sheets: a definition written as .xlsx and read back. */
@NullMarked
package io.github.longzheng.forms.xlsx;

import org.jspecify.annotations.NullMarked;
