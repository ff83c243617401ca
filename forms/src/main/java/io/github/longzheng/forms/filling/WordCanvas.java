package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A table of a Word document; a cell over several grid columns is one. */
final class WordCanvas implements Canvas {
  private static final Set<String> WRAPPERS = Set.of("sdt", "sdtContent", "customXml");

  /** A cell in the grid; {@code continues} the one above it. */
  private record Box(Element cell, int left, int right, boolean continues) {}

  private final Word word;
  private final Element table;
  private final int number;
  private final List<List<Box>> rows = new ArrayList<>();
  private final List<Element> rowElements = new ArrayList<>();
  private int columns;

  /**
   * A table.
   *
   * @param number which table of the document it is, from 1
   */
  WordCanvas(Word word, Element table, int number) {
    this.word = word;
    this.table = table;
    this.number = number;
    measure();
  }

  private void measure() {
    rows.clear();
    rowElements.clear();
    columns = 0;
    for (Element row : within(table, "tr")) {
      List<Box> boxes = new ArrayList<>();
      int left = numberOf(row, "trPr", "gridBefore", 0);
      for (Element cell : within(row, "tc")) {
        int span = numberOf(cell, "tcPr", "gridSpan", 1);
        boxes.add(new Box(cell, left, left + span - 1, continues(cell)));
        left += span;
      }
      rows.add(boxes);
      rowElements.add(row);
      columns = Math.max(columns, left);
    }
  }

  private static List<Element> within(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        if (name.equals(child.getLocalName())) {
          found.add(child);
        } else if (WRAPPERS.contains(child.getLocalName())) {
          found.addAll(within(child, name));
        }
      }
    }
    return found;
  }

  private int numberOf(Element element, String properties, String name, int otherwise) {
    for (Element each : Xml.elements(element, properties)) {
      for (Element found : Xml.elements(each, name)) {
        String value = word.attribute(found, "val");
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : otherwise;
      }
    }
    return otherwise;
  }

  private Optional<Element> verticalMerge(Element cell) {
    return Xml.elements(cell, "tcPr").stream()
        .flatMap(properties -> Xml.elements(properties, "vMerge").stream())
        .findFirst();
  }

  private boolean continues(Element cell) {
    return verticalMerge(cell)
        .filter(merge -> !word.attribute(merge, "val").equals("restart"))
        .isPresent();
  }

  private Optional<Box> box(int row, int column) {
    return rows.get(row).stream()
        .filter(box -> box.left() <= column && column <= box.right())
        .findFirst();
  }

  @Override
  public int rows() {
    return rows.size();
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public Area area(int row, int column) {
    Optional<Box> there = box(row, column);
    if (there.isEmpty()) {
      return Area.of(row, column);
    }
    int left = there.get().left();
    int top = row;
    while (top > 0 && continuesAt(top, left)) {
      top--;
    }
    int bottom = row;
    while (bottom + 1 < rows.size() && continuesAt(bottom + 1, left)) {
      bottom++;
    }
    return new Area(top, left, bottom, there.get().right());
  }

  private boolean continuesAt(int row, int left) {
    return box(row, left).filter(box -> box.left() == left && box.continues()).isPresent();
  }

  @Override
  public Spot spot(int row, int column) {
    Area area = area(row, column);
    List<Element> paragraphs =
        box(area.top(), area.left()).map(box -> within(box.cell(), "p")).orElse(List.of());
    return new WordText(word, paragraphs, title -> location(area.top(), area.left(), title));
  }

  @Override
  public boolean isDrawn(int row, int column) {
    return row < rows.size() && box(row, column).isPresent();
  }

  @Override
  public boolean isFramed(int row, int column) {
    return isDrawn(row, column);
  }

  @Override
  public boolean isComputed(int row, int column) {
    return false;
  }

  @Override
  public void set(int row, int column, String text, boolean number, String key) {
    Box box = box(row, column).orElseThrow();
    List<Element> paragraphs = within(box.cell(), "p");
    for (int i = paragraphs.size() - 1; i >= 0; i--) {
      WordText content =
          new WordText(word, List.of(paragraphs.get(i)), title -> location(row, column, title));
      content.replace(0, content.text().length(), i == 0 ? text : "");
      if (i == 0) {
        content.mark(0, text.length(), key);
      }
    }
  }

  @Override
  public void insertBelow(int row, int count, boolean onlyBodyRow) {
    Element model = rowElements.get(row);
    for (int i = 0; i < count; i++) {
      Element copy = blankCopy(model);
      List<Element> cells = within(copy, "tc");
      for (int c = 0; c < cells.size(); c++) {
        Area area = area(row, rows.get(row).get(c).left());
        boolean reaches = area.bottom() > row || onlyBodyRow && area.top() < row;
        Optional<Element> merge = verticalMerge(cells.get(c));
        if (merge.isPresent() && reaches) {
          // A cell that reaches into the rows below the model reaches through the new ones.
          merge.get().removeAttribute("w:val");
        } else if (merge.isPresent()) {
          merge.get().getParentNode().removeChild(merge.get());
        }
      }
      insertAfter(copy, model);
    }
    measure();
  }

  @Override
  public void insertBelowHead(int row) {
    Element model = rowElements.get(row);
    Element copy = blankCopy(model);
    for (String name : List.of("tblHeader", "vMerge", "shd", "b", "bCs")) {
      Xml.all(copy, name).forEach(each -> each.getParentNode().removeChild(each));
    }
    insertAfter(copy, model);
    measure();
  }

  @Override
  public void dress(int row, int like) {
    Element old = rowElements.get(row);
    Objects.requireNonNull(old.getParentNode()).replaceChild(blankCopy(rowElements.get(like)), old);
    measure();
  }

  private void insertAfter(Element row, Element there) {
    there.getParentNode().insertBefore(row, there.getNextSibling());
  }

  private Element blankCopy(Element row) {
    Element copy = (Element) row.cloneNode(true);
    word.forgetIdentity(copy);
    for (Element paragraph : Xml.all(copy, "p")) {
      WordText text = new WordText(word, List.of(paragraph), Location::ofField);
      text.replace(0, text.text().length(), "");
    }
    return copy;
  }

  @Override
  public Location location(int row, int column, String title) {
    return Location.ofCell("表" + number, "第" + (row + 1) + "行", title);
  }
}
