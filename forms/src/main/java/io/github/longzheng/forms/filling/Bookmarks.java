package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.docx.LetterWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the texts inside the bookmarks that this library puts around fields. */
final class Bookmarks {
  /** Deleted text and field codes are not what a document says. */
  private static final Set<String> NOT_TEXT = Set.of("del", "instrText", "moveFrom");

  private final Word word;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, StringBuilder> open = new LinkedHashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  private Bookmarks(Word word) {
    this.word = word;
  }

  /** The texts by the keys of their fields. */
  static Map<String, String> texts(Word word, Node root) {
    Bookmarks bookmarks = new Bookmarks(word);
    bookmarks.collect(root);
    return bookmarks.texts;
  }

  private void collect(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Element element) || NOT_TEXT.contains(element.getLocalName())) {
        continue;
      }
      switch (element.getLocalName()) {
        case "bookmarkStart" -> begin(element);
        case "bookmarkEnd" -> end(word.attribute(element, "id"));
        case "t" -> open.values().forEach(text -> text.append(element.getTextContent()));
        default -> collect(element);
      }
    }
  }

  private void begin(Element bookmark) {
    String name = word.attribute(bookmark, "name");
    if (name.startsWith(LetterWriter.BOOKMARK)) {
      String id = word.attribute(bookmark, "id");
      names.put(id, name.substring(LetterWriter.BOOKMARK.length()));
      open.put(id, new StringBuilder());
    }
  }

  private void end(String id) {
    StringBuilder text = open.remove(id);
    if (text != null) {
      texts.putIfAbsent(names.getOrDefault(id, ""), text.toString());
    }
  }
}
