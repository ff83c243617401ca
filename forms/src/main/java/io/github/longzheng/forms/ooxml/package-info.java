/** What sheets and letters share as Office Open XML packages: text, zip entries, files. */
@NullMarked
package io.github.longzheng.forms.ooxml;

import org.jspecify.annotations.NullMarked;
