/**
 * The compliance review of certificate data (数据合规审核) behind attachment 7: rules with stable ids
 * over a stream of rows as somebody typed them; {@link io.github.longzheng.forms.review.Review} is
 * the door.
 */
@NullMarked
package io.github.longzheng.forms.review;

import org.jspecify.annotations.NullMarked;
