/** A small web service that embeds Longzheng: settings and start; copy from here. */
@NullMarked
package io.github.longzheng.embedding;

import org.jspecify.annotations.NullMarked;
