package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of paragraphs of a Word document, joined by line breaks; its runs keep their looks. */
final class WordText implements Spot {
  /** Blanks that Word puts into an empty form field. */
  private static final char FIELD_BLANK = '\u2002';

  private static final Set<String> TEXT = Set.of("t", "tab", "br", "cr");
  private static final Set<String> WITHIN_PARAGRAPHS =
      Set.of("r", "hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml");

  /** A piece of text inside a run; a run that is the paragraph itself is the break behind it. */
  private record Piece(Element run, Node node, String text, int from) {
    int to() {
      return from + text.length();
    }
  }

  private final Word word;
  private final List<Element> paragraphs;
  private final Function<String, Location> location;

  WordText(Word word, List<Element> paragraphs, Function<String, Location> location) {
    this.word = word;
    this.paragraphs = List.copyOf(paragraphs);
    this.location = location;
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i > 0) {
        add(pieces, paragraphs.get(i), paragraphs.get(i), "\n");
      }
      collect(paragraphs.get(i), pieces);
    }
    return pieces;
  }

  private void collect(Element parent, List<Piece> pieces) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Element child)) {
        continue;
      }
      String name = child.getLocalName();
      if (parent.getLocalName().equals("r") && TEXT.contains(name)) {
        String text = name.equals("t") ? child.getTextContent() : name.equals("tab") ? "\t" : "\n";
        add(pieces, parent, child, text);
      } else if (WITHIN_PARAGRAPHS.contains(name)) {
        collect(child, pieces);
      }
    }
  }

  private static void add(List<Piece> pieces, Element run, Node node, String text) {
    int from = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).to();
    pieces.add(new Piece(run, node, text, from));
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces().forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  @Override
  public boolean isLine(int index) {
    for (Piece piece : pieces()) {
      if (index >= piece.from() && index < piece.to()) {
        char c = piece.text().charAt(index - piece.from());
        return c == '_'
            || c == '＿'
            || c == FIELD_BLANK
            || word.isPrompt(piece.run())
            || (Character.isSpaceChar(c) || c == '\t') && word.isUnderlined(piece.run());
      }
    }
    return false;
  }

  @Override
  public void replace(int from, int to, String text) {
    cut(to);
    cut(from);
    List<Piece> gone =
        pieces().stream()
            .filter(p -> p.from() >= from && p.to() <= to && p.node() != p.run())
            .toList();
    Element run;
    if (gone.isEmpty()) {
      if (text.isEmpty()) {
        return;
      }
      run = insertRun(from);
    } else {
      run = gone.get(0).run();
      if (gone.stream().anyMatch(p -> p.text().indexOf('_') >= 0 || p.text().indexOf('＿') >= 0)) {
        word.underline(run);
      }
      gone.forEach(piece -> word.endPrompt(piece.run()));
      gone.forEach(piece -> piece.run().removeChild(piece.node()));
      gone.stream()
          .map(Piece::run)
          .distinct()
          .filter(each -> each != run && word.isEmptyRun(each))
          .forEach(each -> each.getParentNode().removeChild(each));
    }
    if (!text.isEmpty()) {
      run.appendChild(word.text(text));
    }
  }

  /** A new run at this index, looking like the one before it. */
  private Element insertRun(int at) {
    List<Piece> pieces = pieces();
    Optional<Piece> before =
        pieces.stream().filter(p -> p.to() == at && p.node() != p.run()).reduce((a, b) -> b);
    Optional<Piece> after =
        pieces.stream().filter(p -> p.from() == at && p.node() != p.run()).findFirst();
    if (before.isPresent()) {
      Element like = before.get().run();
      Element run = word.runLike(like);
      like.getParentNode().insertBefore(run, like.getNextSibling());
      return run;
    }
    if (after.isPresent()) {
      Element like = after.get().run();
      Element run = word.runLike(like);
      like.getParentNode().insertBefore(run, like);
      return run;
    }
    Element paragraph =
        pieces.stream()
            .filter(p -> p.to() == at)
            .map(Piece::run)
            .reduce((a, b) -> b)
            .orElse(paragraphs.get(0));
    Element run = word.runOf(paragraph);
    paragraph.appendChild(run);
    return run;
  }

  /** Makes a run end here. */
  private void cut(int at) {
    for (Piece piece : pieces()) {
      if (piece.node() == piece.run() || at < piece.from() || at >= piece.to()) {
        continue;
      }
      Element run = piece.run();
      Node first = word.firstContent(run);
      if (at == piece.from() && piece.node() == first) {
        return;
      }
      Element rest = word.runLike(run);
      Objects.requireNonNull(run.getParentNode()).insertBefore(rest, run.getNextSibling());
      Node moving = piece.node();
      if (at > piece.from()) {
        Node tail = word.text(piece.text().substring(at - piece.from()));
        moving = piece.node().getNextSibling();
        run.replaceChild(word.text(piece.text().substring(0, at - piece.from())), piece.node());
        rest.appendChild(tail);
      }
      while (moving != null) {
        Node next = moving.getNextSibling();
        rest.appendChild(moving);
        moving = next;
      }
      return;
    }
  }

  @Override
  public void mark(int from, int to, String key) {
    if (key.isEmpty() || from >= to) {
      return;
    }
    cut(to);
    cut(from);
    List<Piece> inside = pieces().stream().filter(p -> p.from() >= from && p.to() <= to).toList();
    word.bookmark(inside.get(0).run(), inside.get(inside.size() - 1).run(), key);
  }

  @Override
  public Location location(String title) {
    return location.apply(title);
  }
}
