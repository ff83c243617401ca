@NullMarked
package io.github.longzheng.forms;

import org.jspecify.annotations.NullMarked;
