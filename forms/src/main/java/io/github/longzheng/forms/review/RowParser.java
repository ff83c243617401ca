package io.github.longzheng.forms.review;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.DivisionRegistry;
import io.github.longzheng.core.DocumentType;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.FreeText;
import io.github.longzheng.core.Gender;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.PersonalData;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.layout.Codec;
import io.github.longzheng.forms.layout.Codecs;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of rows, each text of the columns that repeat themselves once. Not thread-safe:
 * it remembers texts.
 */
final class RowParser {
  /** Texts remembered of a column; beyond them it starts afresh, so that memory stays bounded. */
  private static final int REMEMBERED = 4096;

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** 17 digits less the first six. */
  private static final long AFTER_REGION = 100_000_000_000L;

  private static final int LEGACY_ID_LENGTH = 15;

  private static final Set<RosterColumn> WITHOUT_NUMBERS =
      EnumSet.of(
          RosterColumn.NAME,
          RosterColumn.EDUCATION,
          RosterColumn.OCCUPATION,
          RosterColumn.WORK_TYPE);

  /** Columns of free text that repeat themselves. */
  private static final Set<RosterColumn> TEXTS =
      EnumSet.of(
          RosterColumn.EDUCATION,
          RosterColumn.EMPLOYER,
          RosterColumn.OCCUPATION,
          RosterColumn.WORK_TYPE,
          RosterColumn.ASSESSOR,
          RosterColumn.ISSUER);

  private static final int MAX_NAME = 50;
  private static final int MAX_EDUCATION = 20;
  private static final int MAX_INSTITUTION = 100;
  private static final int MAX_REMARK = 300;
  private static final Cell<Object> NOTHING = Cell.of(Optional.empty());
  private static final Cell<Object> ABSENT = new Cell<>(null, null);

  /** Nobody born by then is born in the future. */
  private static final LocalDate LAST_BIRTH = LocalDate.of(2023, 12, 31);

  private static final Codec<LocalDate> ISO_DATE = Codecs.strictIsoDate();

  private static final Codec<DocumentType> DOCUMENT = Codecs.documentType();

  /** A subject by its parts as read; no work type is {@link #NOTHING}'s value. */
  private record SubjectKey(String occupation, Object workType, SkillLevel level) {}

  private final Clock clock;
  private final List<Map<String, Cell<?>>> remembered = new ArrayList<>();
  private final Map<SubjectKey, Subject> subjects = new HashMap<>();
  private final Map<Integer, List<Finding>> divisions = new HashMap<>();
  private @Nullable RosterSheet sheet;
  private int present;

  /** What people write where there is no work type, beside {@code --}. */
  private static final Set<String> NO_WORK_TYPE =
      Set.of("-", "—", "——", "－", "－－", "–", "/", "\\", "无", "空");

  /** The ways people write a day: 2024/10/18, 2024.10.18, 2024年10月18日, 2024-1-8, 20241018. */
  private static final Pattern OTHER_DATE =
      Pattern.compile(
          "(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:\\s+0{1,2}:00(?::00)?)?");

  RowParser(LocalDate today) {
    // Noon in Beijing, so that the day is this one there.
    clock = Clock.fixed(today.atTime(LocalTime.NOON).toInstant(CHINA), CHINA);
    for (RosterColumn column : RosterColumn.all()) {
      remembered.add(new HashMap<>());
    }
  }

  /** Reads every cell of a row. */
  ReviewRow read(RosterRow row) {
    if (row.sheet() != sheet) {
      enter(row.sheet());
    }
    Cell<?>[] cells = new Cell<?>[RosterColumn.all().size()];
    for (RosterColumn column : RosterColumn.all()) {
      cells[column.ordinal()] =
          (present & column.bit()) == 0 ? ABSENT : cell(column, row.raw(column));
    }
    cells[RosterColumn.ID.ordinal()] = otherDocument(row, cells);
    row.damages().forEach((column, damage) -> cells[column.ordinal()] = Cell.failed(damage));
    CertificateNumber number = (CertificateNumber) cells[RosterColumn.NUMBER.ordinal()].value();
    CitizenId id = (CitizenId) cells[RosterColumn.ID.ordinal()].value();
    long idBody = id == null ? 0 : Keys.idBody(canonical(cells, row, RosterColumn.ID, id::value));
    return new ReviewRow(
        row,
        cells,
        present,
        subject(cells),
        number == null
            ? null
            : Keys.ofNumber(canonical(cells, row, RosterColumn.NUMBER, number::value)),
        idBody,
        id == null ? List.of() : division(id, idBody));
  }

  /** The text as typed, where it is the canonical one already. */
  private static String canonical(
      Cell<?>[] cells, RosterRow row, RosterColumn column, Supplier<String> value) {
    return cells[column.ordinal()].defect() == null ? row.raw(column) : value.get();
  }

  /** What is to be said about the division in an identity number, asked once for each. */
  private List<Finding> division(CitizenId id, long idBody) {
    int region = (int) (idBody / AFTER_REGION);
    List<Finding> known = divisions.get(region);
    if (known == null) {
      known =
          DivisionRegistry.standard().check(id).stream()
              .map(finding -> finding.withText(""))
              .toList();
      divisions.put(region, known);
    }
    return known;
  }

  private void enter(RosterSheet next) {
    if (sheet == null || sheet.upload() != next.upload()) {
      remembered.get(RosterColumn.LEVEL.ordinal()).clear();
    }
    sheet = next;
    present = RosterColumn.mask(next.columns().keySet());
  }

  private Cell<?> cell(RosterColumn column, String text) {
    return switch (column) {
      case NAME -> hasIdNumber(column, text) ? withIdNumber(column) : name(text);
      case ID -> id(text);
      case NUMBER -> number(text);
      case PHONE -> text.isEmpty() ? NOTHING : phone(text);
      case REMARK ->
          text.isEmpty()
              ? NOTHING
              : hasIdNumber(column, text)
                  ? withIdNumber(column)
                  : checked(column, text, MAX_REMARK);
      default -> repeated(column, text);
    };
  }

  private Cell<?> repeated(RosterColumn column, String text) {
    Map<String, Cell<?>> known = remembered.get(column.ordinal());
    Cell<?> cell = known.get(text);
    if (cell == null) {
      cell =
          TEXTS.contains(column) && hasIdNumber(column, text)
              ? withIdNumber(column)
              : readRepeated(column, text);
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.put(text, cell);
    }
    return cell;
  }

  private Cell<?> readRepeated(RosterColumn column, String text) {
    return switch (column) {
      case GENDER -> of(Gender.tryParse(text));
      case DOCUMENT_TYPE -> text.isEmpty() ? empty(column) : of(DOCUMENT.parse().apply(text));
      case EDUCATION ->
          text.isEmpty()
              ? new Cell<>(null, BuiltIn.EDUCATION_EMPTY)
              : checked(column, text, MAX_EDUCATION);
      case EMPLOYER -> text.isEmpty() ? NOTHING : checked(column, text, MAX_INSTITUTION);
      case OCCUPATION -> text.isEmpty() ? empty(column) : occupation(text);
      case WORK_TYPE -> workType(text);
      case LEVEL -> level(text);
      case THEORY, SKILLS, COMPREHENSIVE -> of(Mark.tryParse(text));
      case ISSUE_DATE -> date(text);
      case ASSESSOR, ISSUER ->
          text.isEmpty() ? empty(column) : checked(column, text, MAX_INSTITUTION);
      default -> throw new AssertionError(column);
    };
  }

  /** Personal data in the wrong column; nothing else is said about the cell. */
  private static Cell<?> withIdNumber(RosterColumn column) {
    return Cell.failed(BuiltIn.numberWithin(column));
  }

  /**
   * Whether there is an identity number, or, where no number belongs at all, one that may be a
   * mistyped one.
   */
  private static boolean hasIdNumber(RosterColumn column, String text) {
    if (text.length() < LEGACY_ID_LENGTH) {
      return false;
    }
    return WITHOUT_NUMBERS.contains(column)
        ? !PrivateTexts.mask(text).equals(text)
        : !PersonalData.maskIdNumbersWithin(text).equals(text)
            || CitizenId.isValid(CitizenId.normalize(text).text());
  }

  private static Cell<?> name(String text) {
    if (text.isEmpty()) {
      return empty(RosterColumn.NAME);
    }
    try {
      return Cell.of(FreeText.requireName(text, MAX_NAME, RosterColumn.NAME.title()));
    } catch (InvalidValueException e) {
      return Cell.failed(e.toFinding());
    }
  }

  private static Cell<?> checked(RosterColumn column, String text, int max) {
    try {
      return Cell.of(FreeText.require(text, max, column.title()));
    } catch (InvalidValueException e) {
      return Cell.failed(e.toFinding());
    }
  }

  private static Cell<?> empty(RosterColumn column) {
    return Cell.failed(BuiltIn.empty(column));
  }

  private Cell<?> id(String text) {
    // Parsing by the system clock is fast; only a child's number asks for the day of the review.
    return CitizenId.isValid(text, LAST_BIRTH)
        ? Cell.of(CitizenId.parse(text))
        : strictOrNormalized(
            text, t -> CitizenId.tryParse(t, clock), t -> CitizenId.normalize(t).text());
  }

  private static Cell<?> number(String text) {
    Cell<?> cell =
        strictOrNormalized(
            text, CertificateNumber::tryParse, t -> CertificateNumber.normalize(t).text());
    // Inspecting says "unknown" where parsing can only refuse.
    return cell.value() != null || cell.defect() == null
        ? cell
        : Cell.failed(CertificateNumber.inspect(text).get(0));
  }

  /** A text that is right but for blanks and the like has a value and a defect. */
  private static <V> Cell<V> strictOrNormalized(
      String text, Function<String, Parsed<V>> parse, UnaryOperator<String> normalize) {
    Parsed<V> strict = parse.apply(text);
    if (strict.value().isPresent()) {
      return Cell.of(strict.value().get());
    }
    String normalized = normalize.apply(text);
    V value = normalized.equals(text) ? null : parse.apply(normalized).value().orElse(null);
    return new Cell<>(value, strict.findings().get(0));
  }

  /** The rules of identity cards say nothing about the numbers of other documents. */
  private static Cell<?> otherDocument(RosterRow row, Cell<?>[] cells) {
    Cell<?> id = cells[RosterColumn.ID.ordinal()];
    Object type = cells[RosterColumn.DOCUMENT_TYPE.ordinal()].value();
    boolean other =
        id.defect() != null
            && type instanceof DocumentType known
            && !known.equals(DocumentType.RESIDENT_IDENTITY_CARD)
            && !row.raw(RosterColumn.ID).isEmpty();
    return other ? Cell.failed(BuiltIn.OTHER_DOCUMENT) : id;
  }

  private static Cell<?> phone(String text) {
    return of(PhoneNumber.tryParse(text));
  }

  private static Cell<?> occupation(String text) {
    try {
      return Cell.of(AssessmentSubject.of(text, SkillLevel.LEVEL_5).occupation());
    } catch (InvalidValueException e) {
      return Cell.failed(e.toFinding());
    }
  }

  private static Cell<?> workType(String text) {
    if (text.equals(Codecs.NONE)) {
      return NOTHING;
    }
    if (text.isEmpty() || NO_WORK_TYPE.contains(text)) {
      return new Cell<>(NOTHING.value(), BuiltIn.noWorkType(text));
    }
    try {
      // Any occupation will do: a work type is legal by itself.
      return Cell.of(AssessmentSubject.of(text, text, SkillLevel.LEVEL_5).workType().orElseThrow());
    } catch (InvalidValueException e) {
      return Cell.failed(e.toFinding());
    }
  }

  private Cell<?> level(String text) {
    Parsed<SkillLevel> parsed = SkillLevel.recognize(text);
    if (parsed.value().isEmpty()) {
      return Cell.failed(parsed.findings().get(0));
    }
    SkillLevel level = parsed.value().get();
    String right =
        sheet != null && sheet.upload() ? String.valueOf(level.digit()) : level.fullName();
    return text.equals(right) ? Cell.of(level) : new Cell<>(level, BuiltIn.levelForm(text, right));
  }

  private static Cell<?> date(String text) {
    if (text.isEmpty()) {
      return Cell.failed(BuiltIn.NO_DATE);
    }
    Parsed<LocalDate> strict = ISO_DATE.parse().apply(text);
    if (strict.value().isPresent()) {
      return Cell.of(strict.value().get());
    }
    Matcher other = OTHER_DATE.matcher(text);
    LocalDate value = null;
    if (other.matches()) {
      boolean parted = other.group(2) != null;
      value = day(other.group(1), other.group(parted ? 2 : 4), other.group(parted ? 3 : 5));
      if (value == null) {
        return Cell.failed(BuiltIn.noSuchDay(text));
      }
    }
    return new Cell<>(value, strict.findings().get(0));
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static <V> Cell<V> of(Parsed<V> parsed) {
    return new Cell<>(
        parsed.value().orElse(null), parsed.findings().isEmpty() ? null : parsed.findings().get(0));
  }

  /** The subject, where occupation, work type and level could be read; one object for each. */
  private @Nullable Subject subject(Cell<?>[] cells) {
    Object workType = cells[RosterColumn.WORK_TYPE.ordinal()].value();
    if (!(cells[RosterColumn.LEVEL.ordinal()].value() instanceof SkillLevel level)
        || !(cells[RosterColumn.OCCUPATION.ordinal()].value() instanceof String occupation)
        || workType == null) {
      return null;
    }
    SubjectKey key = new SubjectKey(occupation, workType, level);
    Subject known = subjects.get(key);
    if (known == null) {
      known =
          Subject.of(
              new AssessmentSubject(
                  occupation,
                  workType instanceof String type ? Optional.of(type) : Optional.empty(),
                  level));
      if (subjects.size() >= REMEMBERED) {
        subjects.clear();
      }
      subjects.put(key, known);
    }
    return known;
  }
}
