package io.github.longzheng.forms.docx;

import io.github.longzheng.core.Location;
import io.github.longzheng.forms.layout.Block;
import io.github.longzheng.forms.layout.Block.Paragraph;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.reading.FormReader;
import io.github.longzheng.forms.reading.FormReader.Found;
import io.github.longzheng.forms.reading.Row;
import io.github.longzheng.forms.reading.RowSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A Word document as a source of tables and of fields: by their bookmarks, or, where an editor has
 * dropped those, by the words around them.
 *
 * @param <T> the form's value
 */
public final class LetterReader<T> implements FormReader.Source<T> {
  private static final Set<String> STYLES =
      Stream.of(Block.Style.values()).map(Enum::name).collect(Collectors.toSet());

  private final List<RowSource> tables = new ArrayList<>();
  private final Map<String, Found> fields = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  /** A source of this document. */
  public LetterReader(FormDefinition<T> definition, XWPFDocument document) {
    List<XWPFTable> all = document.getTables();
    for (int i = 0; i < all.size(); i++) {
      tables.add(new LetterGrid(all.get(i), i + 1));
    }
    List<XWPFParagraph> paragraphs = document.getParagraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Location location = paragraphLocation(i);
      Map<String, String> texts = bookmarks(paragraphs.get(i));
      if (!texts.isEmpty()) {
        taken.add(i);
      }
      texts.forEach((name, text) -> fields.putIfAbsent(name, found(text, location)));
    }
    definition
        .body()
        .blocks()
        .<Paragraph<T>>mapMulti(
            (block, found) -> {
              if (block instanceof Paragraph<T> paragraph) {
                found.accept(paragraph);
              }
            })
        // The most words first, so that none is left for a template that fits anything.
        .sorted(Comparator.comparing((Paragraph<T> p) -> -String.join("", p.parts()).length()))
        .forEach(paragraph -> readByWords(paragraph, paragraphs));
  }

  private static Location paragraphLocation(int index) {
    return new Location(Optional.empty(), Optional.of("第" + (index + 1) + "段"), Optional.empty());
  }

  private static Found found(String text, Location location) {
    return new Found(text.strip(), location, Optional.empty());
  }

  @Override
  public List<RowSource> rows() {
    return tables;
  }

  @Override
  public int distance(RowSource rows, Table<T, ?> table) {
    return 0;
  }

  @Override
  public boolean wantsMore() {
    // Fields of a letter are never inside its tables.
    return false;
  }

  @Override
  public void outside(Row row) {
    // Nothing stands there.
  }

  @Override
  public void shown(RowSource rows) {
    // Nothing was taken.
  }

  @Override
  public Optional<Found> find(Field<T, ?> field) {
    return Optional.ofNullable(fields.get(field.key()))
        .map(
            found ->
                new Found(
                    found.text(),
                    new Location(
                        Optional.empty(), found.location().cell(), Optional.of(field.title())),
                    found.damage()));
  }

  /** Finds the paragraph's fields by its fixed words, for those that no bookmark gave. */
  private void readByWords(Paragraph<T> paragraph, List<XWPFParagraph> paragraphs) {
    if (paragraph.slots().stream().allMatch(field -> fields.containsKey(field.key()))) {
      return;
    }
    Pattern pattern =
        Pattern.compile(
            Stream.of(paragraph.parts())
                .map(LetterReader::unbroken)
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining("(.*?)")),
            Pattern.DOTALL);
    for (int i = 0; i < paragraphs.size(); i++) {
      Matcher matcher = pattern.matcher(unbroken(paragraphs.get(i).getText()).strip());
      if (!taken.contains(i)
          && matcher.matches()
          && isPlausible(paragraph, paragraphs.get(i), matcher)) {
        taken.add(i);
        for (int slot = 0; slot < paragraph.slots().size(); slot++) {
          fields.putIfAbsent(
              paragraph.slots().get(slot).key(),
              found(matcher.group(slot + 1), paragraphLocation(i)));
        }
        return;
      }
    }
  }

  private static String unbroken(String text) {
    return text.replace(String.valueOf(Paragraph.BREAK), "");
  }

  /**
   * Whether a paragraph whose words fit is what it seems. One in another of our styles is not; one
   * in a foreign style, whose template has no words, must at least hold a text of its kind.
   */
  private boolean isPlausible(Paragraph<T> paragraph, XWPFParagraph found, Matcher matcher) {
    String style = String.valueOf(found.getStyle());
    if (STYLES.contains(style)) {
      return paragraph.style().name().equals(style);
    }
    if (Stream.of(paragraph.parts()).anyMatch(part -> !part.isEmpty())) {
      return true;
    }
    Field<T, ?> field = paragraph.slots().get(0);
    String text = matcher.group(1);
    return field.parse("\u0000").value().isEmpty()
        && !text.isEmpty()
        && field.parse(text).value().isPresent();
  }

  /** The texts inside this library's bookmarks of a paragraph, by field key. */
  private static Map<String, String> bookmarks(XWPFParagraph paragraph) {
    Map<String, String> names = new HashMap<>();
    Map<String, StringBuilder> open = new LinkedHashMap<>();
    Map<String, String> texts = new HashMap<>();
    collect(paragraph.getCTP().getDomNode(), names, open, texts);
    return texts;
  }

  private static void collect(
      Node node,
      Map<String, String> names,
      Map<String, StringBuilder> open,
      Map<String, String> texts) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (!(child instanceof Element element)) {
        continue;
      }
      String id = element.getAttribute("w:id");
      switch (element.getLocalName()) {
        case "bookmarkStart" -> {
          String name = element.getAttribute("w:name");
          if (name.startsWith(LetterWriter.BOOKMARK)) {
            names.put(id, name.substring(LetterWriter.BOOKMARK.length()));
            open.put(id, new StringBuilder());
          }
        }
        case "bookmarkEnd" -> {
          StringBuilder text = open.remove(id);
          if (text != null) {
            texts.put(names.getOrDefault(id, ""), text.toString());
          }
        }
        case "t" -> open.values().forEach(text -> text.append(characters(element)));
        case "del", "instrText" -> {
          // Deleted text and field codes are not what the letter says.
        }
        default -> collect(element, names, open, texts);
      }
    }
  }

  /** The characters right inside an element; XMLBeans has no {@code getTextContent}. */
  private static String characters(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text characters) {
        text.append(characters.getNodeValue());
      }
    }
    return text.toString();
  }
}
