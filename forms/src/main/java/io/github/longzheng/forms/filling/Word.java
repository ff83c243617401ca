package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.docx.LetterWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements of a Word document: reads and makes those that filling needs. */
final class Word {
  private final Document document;
  private final String namespace;
  private final Set<String> marked = new HashSet<>();
  private int bookmarks;

  Word(Document document) {
    this.document = document;
    this.namespace = document.getDocumentElement().getNamespaceURI();
    for (Element bookmark : Xml.all(document, "bookmarkStart")) {
      marked.add(attribute(bookmark, "name"));
      String id = attribute(bookmark, "id");
      if (id.matches("\\d{1,8}")) {
        bookmarks = Math.max(bookmarks, Integer.parseInt(id) + 1);
      }
    }
  }

  Document document() {
    return document;
  }

  String attribute(Element element, String name) {
    return element.getAttributeNS(namespace, name);
  }

  Element make(String name) {
    return document.createElementNS(namespace, "w:" + name);
  }

  private void set(Element element, String name, String value) {
    element.setAttributeNS(namespace, "w:" + name, value);
  }

  Element text(String text) {
    Element made = make("t");
    made.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
    made.appendChild(document.createTextNode(text));
    return made;
  }

  // ---- runs

  /** The first child of a run that is no property. */
  Node firstContent(Element run) {
    Node node = run.getFirstChild();
    while (node != null && "rPr".equals(node.getLocalName())) {
      node = node.getNextSibling();
    }
    return node == null ? run : node;
  }

  boolean isEmptyRun(Element run) {
    return firstContent(run) == run;
  }

  Element runLike(Element run) {
    Element made = make("r");
    Xml.elements(run, "rPr").forEach(properties -> made.appendChild(properties.cloneNode(true)));
    return made;
  }

  /** A run as a paragraph says that its text is set. */
  Element runOf(Element paragraph) {
    Element run = make("r");
    for (Element properties : Xml.elements(paragraph, "pPr")) {
      for (Element mark : Xml.elements(properties, "rPr")) {
        Element copy = (Element) mark.cloneNode(true);
        for (String change : List.of("ins", "del", "moveFrom", "moveTo", "rPrChange")) {
          Xml.elements(copy, change).forEach(copy::removeChild);
        }
        run.appendChild(copy);
      }
    }
    return run;
  }

  boolean isUnderlined(Element run) {
    return Xml.elements(run, "rPr").stream()
        .flatMap(properties -> Xml.elements(properties, "u").stream())
        .anyMatch(line -> !attribute(line, "val").equals("none"));
  }

  void underline(Element run) {
    if (isUnderlined(run)) {
      return;
    }
    List<Element> there = Xml.elements(run, "rPr");
    Element properties = there.isEmpty() ? make("rPr") : there.get(0);
    if (there.isEmpty()) {
      run.insertBefore(properties, run.getFirstChild());
    }
    Element line = make("u");
    set(line, "val", "single");
    Node before = properties.getFirstChild();
    while (before != null && !isAfterUnderline(before)) {
      before = before.getNextSibling();
    }
    properties.insertBefore(line, before);
  }

  /** The schema's order of a run's properties: those that follow {@code u}. */
  private static boolean isAfterUnderline(Node node) {
    return Set.of(
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath",
            "rPrChange")
        .contains(String.valueOf(node.getLocalName()));
  }

  // ---- content controls that ask for a text

  boolean isPrompt(Element run) {
    return prompt(run) != null;
  }

  void endPrompt(Element run) {
    Element prompt = prompt(run);
    if (prompt != null) {
      prompt.getParentNode().removeChild(prompt);
      for (Element properties : Xml.elements(run, "rPr")) {
        Xml.elements(properties, "rStyle").forEach(properties::removeChild);
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Element prompt(Element run) {
    for (Node node = run; node != null; node = node.getParentNode()) {
      if ("sdt".equals(node.getLocalName())) {
        for (Element properties : Xml.elements(node, "sdtPr")) {
          for (Element prompt : Xml.elements(properties, "showingPlcHdr")) {
            return prompt;
          }
        }
      }
    }
    return null;
  }

  // ---- bookmarks

  /** A bookmark of a field around runs, by which a reader finds it. */
  void bookmark(Element first, Element last, String key) {
    String name = LetterWriter.BOOKMARK + key;
    if (!marked.add(name)) {
      return;
    }
    String id = String.valueOf(bookmarks++);
    Element start = make("bookmarkStart");
    set(start, "id", id);
    set(start, "name", name);
    Element end = make("bookmarkEnd");
    set(end, "id", id);
    first.getParentNode().insertBefore(start, first);
    last.getParentNode().insertBefore(end, last.getNextSibling());
  }

  /** Takes from a copied row what must be there once only. */
  void forgetIdentity(Element copy) {
    for (String name : List.of("bookmarkStart", "bookmarkEnd")) {
      Xml.all(copy, name).forEach(each -> each.getParentNode().removeChild(each));
    }
    for (String name : List.of("tr", "p")) {
      for (Element each : Xml.all(copy, name)) {
        each.removeAttribute("w14:paraId");
        each.removeAttribute("w14:textId");
      }
    }
    copy.removeAttribute("w14:paraId");
    copy.removeAttribute("w14:textId");
  }
}
