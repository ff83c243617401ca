package io.github.longzheng.forms.filling;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** A blank that was opened: its cells and its paragraphs. */
interface Blank extends Closeable {
  /** Sheets, or tables, in order. */
  List<Canvas> canvases();

  /** Paragraphs outside tables, in order; a workbook has none. */
  List<Spot> paragraphs();

  /** Texts of fields that an earlier filling has marked, by key. */
  Map<String, String> marked();

  /** Texts that cannot be filled: in text boxes, headers and footers. */
  List<String> outOfReach();

  /** Whether each canvas is a form of its own, so that a label on each is filled. */
  boolean isOfSheets();

  /** Brings up to date what is computed. */
  void recompute();

  void writeTo(OutputStream out) throws IOException;
}
