@NullMarked
package io.github.longzheng.calendar;

import org.jspecify.annotations.NullMarked;
