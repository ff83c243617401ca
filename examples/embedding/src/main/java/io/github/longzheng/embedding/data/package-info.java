/** The database: batches, candidates, marks and certificate numbers. */
@NullMarked
package io.github.longzheng.embedding.data;

import org.jspecify.annotations.NullMarked;
