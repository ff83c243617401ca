/** What the service does: jobs with progress, checks of exports, packages of attachments. */
@NullMarked
package io.github.longzheng.embedding.service;

import org.jspecify.annotations.NullMarked;
