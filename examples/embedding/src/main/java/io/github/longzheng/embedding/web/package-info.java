/** Pages and downloads: HTTP in, view names out, no rules of certification. */
@NullMarked
package io.github.longzheng.embedding.web;

import org.jspecify.annotations.NullMarked;
