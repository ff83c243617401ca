/**
 * Data files of the library's users and its own (数据文件): read whole within a bound, strictly, with
 * line and path in every complaint. Shared with {@code forms}; no API.
 */
@NullMarked
package io.github.longzheng.calendar.files;

import org.jspecify.annotations.NullMarked;
