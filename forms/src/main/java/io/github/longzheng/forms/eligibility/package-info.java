/**
 * Eligibility of candidates (申报条件, C11): the rules as data, what is known of a candidate, and the
 * answer with its reasons; {@link io.github.longzheng.forms.eligibility.EligibilityRules} is the
 * door.
 */
@NullMarked
package io.github.longzheng.forms.eligibility;

import org.jspecify.annotations.NullMarked;
