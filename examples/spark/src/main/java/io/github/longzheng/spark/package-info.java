/** The compliance review on Apache Spark: an example, not part of the library. */
@NullMarked
package io.github.longzheng.spark;

import org.jspecify.annotations.NullMarked;
