package io.github.longzheng.forms.filling;

/**
 * A change of a text. Those of one text are made from its end on, so that each finds its place.
 *
 * @param from the first character that changes
 * @param change makes it
 */
record Edit(int from, Runnable change) {}
