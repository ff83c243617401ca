package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A Word document as a blank. It is edited as XML: every other part of the file stays byte for byte
 * what it was.
 */
final class WordBlank implements Blank {
  private final ZipParts parts;
  private final String main;
  private final Document document;
  private final Word word;
  private final List<Canvas> tables = new ArrayList<>();
  private final List<Spot> paragraphs = new ArrayList<>();

  WordBlank(ZipParts parts) throws IOException {
    this.parts = parts;
    this.main = parts.mainName();
    this.document = parts.xml(main);
    this.word = new Word(document);
    for (Element body : Xml.elements(document.getDocumentElement(), "body")) {
      collect(body);
    }
  }

  private void collect(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        switch (child.getLocalName()) {
          case "p" -> {
            if (!isInTable(child)) {
              int number = paragraphs.size() + 1;
              paragraphs.add(new WordText(word, List.of(child), title -> location(number, title)));
            }
          }
          case "tbl" -> {
            tables.add(new WordCanvas(word, child, tables.size() + 1));
            collect(child);
          }
          default -> collect(child);
        }
      }
    }
  }

  private static boolean isInTable(Node paragraph) {
    for (Node node = paragraph; node != null; node = node.getParentNode()) {
      if ("tbl".equals(node.getLocalName())) {
        return true;
      }
    }
    return false;
  }

  private static Location location(int number, String title) {
    return new Location(Optional.empty(), Optional.of("第" + number + "段"), Optional.of(title));
  }

  @Override
  public List<Canvas> canvases() {
    return tables;
  }

  @Override
  public List<Spot> paragraphs() {
    return paragraphs;
  }

  @Override
  public Map<String, String> marked() {
    return Bookmarks.texts(word, document);
  }

  @Override
  public boolean isOfSheets() {
    return false;
  }

  @Override
  public List<String> outOfReach() {
    List<String> texts = new ArrayList<>();
    Xml.all(document, "txbxContent").forEach(box -> paragraphs(box, texts));
    for (String name : parts.names()) {
      if (ZipParts.isHeader(name)) {
        try {
          paragraphs(parts.xml(name), texts);
        } catch (IOException e) {
          // A header that is no XML has no labels.
          continue;
        }
      }
    }
    return texts;
  }

  private static void paragraphs(Node parent, List<String> texts) {
    for (Element paragraph : Xml.all(parent, "p")) {
      StringBuilder text = new StringBuilder();
      Xml.all(paragraph, "t").forEach(each -> text.append(each.getTextContent()));
      texts.add(text.toString());
    }
  }

  @Override
  public void recompute() {
    // Word computes its fields itself.
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    parts.put(main, document);
    parts.writeTo(out);
  }

  @Override
  public void close() {
    // It is in memory.
  }
}
