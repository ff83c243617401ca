package io.github.longzheng.forms.ooxml;

/** A piece of a part: its text, and the same compressed. */
final class Chunk {
  /** Text; as long as the longest piece so far. */
  byte[] text;

  /** Bytes of the text. */
  int length;

  /** The text, compressed as the continuation of the piece before. */
  byte[] deflated = new byte[0];

  Chunk(int capacity) {
    this.text = new byte[capacity];
  }
}
