/** A whole certification month, run end to end; all people and organizations are invented. */
@NullMarked
package io.github.longzheng.examples;

import org.jspecify.annotations.NullMarked;
