/**
 * Intake of what platforms and the 考务 system export (数据导入): columns found by their headings, texts
 * normalized by a named step that reports what it changed, all findings at once, and a copy of the
 * workbook with the wrong cells marked.
 */
@NullMarked
package io.github.longzheng.forms.intake;

import org.jspecify.annotations.NullMarked;
