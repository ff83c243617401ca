/**
 * The vocabulary of 职业技能等级认定: values that cannot hold nonsense, and the findings that say what is
 * wrong with data that come from outside.
 *
 * <p>Every type here is immutable and thread-safe. Misuse of the API throws {@link
 * io.github.longzheng.core.InvalidValueException}; contents of files become {@link
 * io.github.longzheng.core.Finding}s. Personal data mask themselves in every message and every
 * {@code toString}.
 */
@NullMarked
package io.github.longzheng.core;

import org.jspecify.annotations.NullMarked;
