/**
 * The eight official attachments of Gansu's 职业技能等级认定 as typed values that are checked, written and
 * read back; {@link io.github.longzheng.forms.Forms} is the door.
 *
 * <p>The built-in layouts are reconstructions: no blank of the official zip was at hand.
 */
@NullMarked
package io.github.longzheng.forms;

import org.jspecify.annotations.NullMarked;
