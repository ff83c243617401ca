/** Workbooks of Excel 97 to 2003 as rows of texts. */
@NullMarked
package io.github.longzheng.forms.xls;

import org.jspecify.annotations.NullMarked;
