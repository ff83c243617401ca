package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.layout.Block.Paragraph;
import io.github.longzheng.forms.layout.Block.Style;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the gaps of a letter's sentences by the words that the definition has around its fields:
 * the more of them, the surer.
 *
 * @param <T> the form's value
 */
final class SlotFinder<T> {
  /** So many characters around a gap must be those around the field. */
  private static final int ENOUGH = 3;

  /** Surer than any number of words: the gap says in brackets what goes there. */
  private static final int NAMED = 1000;

  /** Words that are all there on one side of a field are worth as much as this many more. */
  private static final int WHOLE_SIDE = 2;

  private static final Pattern HINT = Pattern.compile("[（(](?:此处)?(?:填写)?([^（）()]{2,20})[）)]");
  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("[^，。；]{0,14}[〔\\[【［（(][^，。；]{0,6}[〕\\]】］）)][^，。；]{0,8}号");

  private static final Pattern BY_HAND = Pattern.compile("签字|签名|签章|盖章|公章|手印");

  private record Candidate<T>(Field<T, ?> field, Spot spot, Gap gap, int score) {}

  private final FormDefinition<T> definition;
  private final List<Spot> paragraphs;

  SlotFinder(FormDefinition<T> definition, List<Spot> paragraphs) {
    this.definition = definition;
    this.paragraphs = paragraphs;
  }

  /** Places of fields in sentences, the surest first; keys of the fields found are added. */
  List<Place<T>> find(Set<String> known) {
    List<Candidate<T>> candidates = new ArrayList<>();
    for (Spot spot : paragraphs) {
      String shape = Gaps.shape(spot);
      List<Gap> gaps = Gaps.in(shape);
      for (int i = 0; i < gaps.size(); i++) {
        String before = shape.substring(i == 0 ? 0 : gaps.get(i - 1).to(), gaps.get(i).from());
        String after =
            shape.substring(
                gaps.get(i).to(), i + 1 < gaps.size() ? gaps.get(i + 1).from() : shape.length());
        candidates.addAll(
            candidates(spot, gaps.get(i), before, after, i == 0, i + 1 == gaps.size()));
      }
    }
    candidates.sort(Comparator.comparing((Candidate<T> c) -> -c.score()));
    List<Place<T>> places = new ArrayList<>();
    Set<Object> taken = new HashSet<>();
    for (Candidate<T> candidate : candidates) {
      List<Object> gap = List.of(System.identityHashCode(candidate.spot()), candidate.gap().from());
      if (!taken.contains(gap) && known.add(candidate.field().key())) {
        taken.add(gap);
        places.add(new Place.InText<>(candidate.field(), candidate.spot(), candidate.gap()));
      }
    }
    documentNumber(known, places);
    signer(known, places);
    return places;
  }

  private List<Paragraph<T>> templates() {
    return definition
        .body()
        .blocks()
        .<Paragraph<T>>mapMulti(
            (block, found) -> {
              if (block instanceof Paragraph<T> paragraph) {
                found.accept(paragraph);
              }
            })
        .toList();
  }

  private List<Candidate<T>> candidates(
      Spot spot, Gap gap, String before, String after, boolean first, boolean last) {
    List<Candidate<T>> found = new ArrayList<>();
    for (Paragraph<T> template : templates()) {
      String[] parts = template.parts();
      for (int slot = 0; slot < template.slots().size(); slot++) {
        Field<T, ?> field = template.slots().get(slot);
        if (!gap.isFor(field)) {
          continue;
        }
        Optional<Gap> named = named(field, gap, after);
        if (named.isPresent()) {
          found.add(new Candidate<>(field, spot, named.get(), NAMED));
          continue;
        }
        String left = bare(parts[slot]);
        String right = bare(parts[slot + 1]);
        int score =
            side(bare(before), left, first && slot == 0, true)
                + side(bare(after), right, last && slot + 1 == template.slots().size(), false);
        boolean onlyDate =
            left.isEmpty() && right.isEmpty() && gap.isDate() && (before + after).isBlank();
        boolean words = !left.isEmpty() || !right.isEmpty();
        if (words && score >= ENOUGH || onlyDate) {
          found.add(new Candidate<>(field, spot, gap, score + (gap.isDate() ? 1 : 0)));
        }
      }
    }
    return found;
  }

  /** The gap together with a hint behind it that names the field. */
  private static Optional<Gap> named(Field<?, ?> field, Gap gap, String after) {
    Matcher hint = HINT.matcher(after);
    return !gap.isDate() && hint.lookingAt() && field.isTitled(hint.group(1))
        ? Optional.of(Gap.plain(gap.from(), gap.to() + hint.end()))
        : Optional.empty();
  }

  private static String bare(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '_')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** How well the words at one side of a gap are those at that side of a field. */
  private static int side(String there, String wanted, boolean end, boolean left) {
    if (wanted.isEmpty()) {
      return end && there.isEmpty() ? WHOLE_SIDE : 0;
    }
    int common = 0;
    while (common < Math.min(there.length(), wanted.length())
        && (left
            ? there.charAt(there.length() - 1 - common)
                == wanted.charAt(wanted.length() - 1 - common)
            : there.charAt(common) == wanted.charAt(common))) {
      common++;
    }
    return common + (common == wanted.length() ? WHOLE_SIDE : 0);
  }

  /** 发文字号, printed as {@code ×××〔20××〕×号}: all of it is one gap. */
  private void documentNumber(Set<String> known, List<Place<T>> places) {
    for (Paragraph<T> template : templates()) {
      if (template.style() == Style.DOCUMENT_NUMBER) {
        for (Spot spot : paragraphs) {
          String text = spot.text();
          String stripped = text.strip();
          boolean open = !Gaps.in(Gaps.shape(spot)).isEmpty() || stripped.matches(".*[xX×Ｘ].*");
          if (open
              && DOCUMENT_NUMBER.matcher(stripped).matches()
              && known.add(template.slots().get(0).key())) {
            int from = text.indexOf(stripped);
            places.add(
                new Place.InText<>(
                    template.slots().get(0), spot, Gap.plain(from, from + stripped.length())));
          }
        }
      }
    }
  }

  /** Who signs: a line of nothing but room, right above the date. */
  private void signer(Set<String> known, List<Place<T>> places) {
    for (Paragraph<T> template : templates()) {
      boolean alone = template.style() == Style.SIGNER && template.slots().size() == 1;
      for (int i = 0; alone && i + 1 < paragraphs.size(); i++) {
        List<Gap> gaps = Gaps.in(Gaps.shape(paragraphs.get(i)).strip());
        List<Gap> next = Gaps.in(Gaps.shape(paragraphs.get(i + 1)).strip());
        boolean room = gaps.size() == 1 && Gaps.isRoom(paragraphs.get(i));
        if (room && next.size() == 1 && next.get(0).isDate()) {
          String shape = Gaps.shape(paragraphs.get(i));
          Gap line = Gaps.in(shape).stream().findFirst().orElse(gaps.get(0));
          if (known.add(template.slots().get(0).key())) {
            places.add(new Place.InText<>(template.slots().get(0), paragraphs.get(i), line));
          }
        }
      }
    }
  }

  /**
   * Words that a blank has printed where a field belongs, in a paragraph that otherwise is the
   * definition's: 甘肃省职业技能鉴定指导中心：.
   */
  List<Place<T>> printed(Set<String> known) {
    List<Place<T>> places = new ArrayList<>();
    for (Paragraph<T> template : templates()) {
      boolean words = Stream.of(template.parts()).anyMatch(part -> !bare(part).isEmpty());
      boolean open = template.slots().stream().anyMatch(field -> !known.contains(field.key()));
      if (!words || !open) {
        continue;
      }
      Pattern pattern =
          Pattern.compile(
              Stream.of(template.parts())
                  .map(part -> part.replace("\n", ""))
                  .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                  .collect(Collectors.joining("([^_＿]{2,60}?)", "\\s*", "\\s*")));
      for (Spot spot : paragraphs) {
        Matcher matcher = pattern.matcher(spot.text());
        if (matcher.matches()) {
          for (int slot = 0; slot < template.slots().size(); slot++) {
            Field<T, ?> field = template.slots().get(slot);
            if (known.add(field.key())) {
              places.add(
                  new Place.Printed<>(field, spot, matcher.start(slot + 1), matcher.end(slot + 1)));
            }
          }
          break;
        }
      }
    }
    return places;
  }

  /** Whether the lines of a paragraph are for a hand: a signature, a seal and their date. */
  static boolean isByHand(String paragraph) {
    return BY_HAND.matcher(Labels.normalize(paragraph)).find();
  }
}
