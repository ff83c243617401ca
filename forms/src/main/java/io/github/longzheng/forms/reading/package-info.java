/**
 * What readers of sheets and letters share: rows of texts, tables found by their heads, findings.
 */
@NullMarked
package io.github.longzheng.forms.reading;

import org.jspecify.annotations.NullMarked;
