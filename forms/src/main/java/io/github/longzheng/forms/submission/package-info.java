/**
 * What is handed in, as a whole (报送材料): the registration package (attachments 1–3), the
 * prefecture's merge (4), the results package (5–8) and its correction, each checked first and
 * written with a manifest and a check-list; and the notice of the qualified (公示).
 */
@NullMarked
package io.github.longzheng.forms.submission;

import org.jspecify.annotations.NullMarked;
