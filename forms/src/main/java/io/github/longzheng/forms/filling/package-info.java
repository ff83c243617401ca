/**
 * Filling blanks that others have drawn: labels, head rows, gaps and tags are found, and what the
 * definition says goes there. Nothing here knows a form by name.
 */
@NullMarked
package io.github.longzheng.forms.filling;

import org.jspecify.annotations.NullMarked;
