/**
 * Time (时间): working days of the People's Republic of China, the State Council notices they come
 * from, the year's certification plan, its deadlines and timelines.
 *
 * <p>Every type here is immutable and thread-safe. Misuse of the API throws; what is wrong with a
 * file becomes {@link io.github.longzheng.core.Finding}s, all at once, and only the methods that
 * promise a value in one go throw them, as {@link InvalidFileException}. A day whose year has no
 * notice is never guessed: {@link UnpublishedYearException}.
 */
@NullMarked
package io.github.longzheng.calendar;

import org.jspecify.annotations.NullMarked;
