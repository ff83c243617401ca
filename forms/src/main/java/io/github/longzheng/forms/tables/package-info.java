/** Tables of plain data from other systems: spreadsheets and CSV, found by their heads. */
@NullMarked
package io.github.longzheng.forms.tables;

import org.jspecify.annotations.NullMarked;
