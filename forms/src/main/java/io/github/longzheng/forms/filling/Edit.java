package io.github.longzheng.forms.filling;

/**
 * A change of a text or of a canvas. Those of one text or canvas are made from its end on, so that
 * each finds its place.
 *
 * @param from the first character, or row, that changes
 * @param change makes it
 */
record Edit(int from, Runnable change) {}
