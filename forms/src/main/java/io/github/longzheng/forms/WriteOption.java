package io.github.longzheng.forms;

/** What a caller may ask of {@link Form#write} (写出选项). */
public enum WriteOption {
  /** Write although the value has errors; the caller answers for the document. */
  DESPITE_ERRORS
}
