/**
 * What a form is made of: fields, columns, tables, paragraphs. Writers, readers, checker and
 * documentation loop over these; none of them knows a form by name.
 */
@NullMarked
package io.github.longzheng.forms.layout;

import org.jspecify.annotations.NullMarked;
