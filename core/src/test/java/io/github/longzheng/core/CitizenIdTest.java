package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitizenIdTest {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** The table of GB 11643, written anew. */
  private static String withCheckCharacter(String body) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += Character.getNumericValue(body.charAt(i)) * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  private static String number(LocalDate birth, int sequence) {
    return withCheckCharacter(
        "620102" + birth.toString().replace("-", "") + Digits.format(sequence, 3));
  }

  @Property
  void agreesWithTheTablesOfTheStandard(
      @ForAll @DateRange(min = "1800-01-01", max = "2023-12-31") LocalDate birth,
      @ForAll @IntRange(max = 999) int sequence) {
    CitizenId id = CitizenId.parse(number(birth, sequence));
    assertThat(id.birthDate()).isEqualTo(birth);
    assertThat(id.gender()).isEqualTo(sequence % 2 == 1 ? Gender.MALE : Gender.FEMALE);
    assertThat(id.value()).isEqualTo(number(birth, sequence));
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 1949-12-31, FEMALE, RESIDENT, 110105",
    "620102190312310029, 1903-12-31, FEMALE, RESIDENT, 620102",
    "620602190303030073, 1903-03-03, MALE, RESIDENT, 620602",
    "810000199408230021, 1994-08-23, FEMALE, HONG_KONG_MACAO_RESIDENCE_PERMIT,",
    "820000199408230023, 1994-08-23, FEMALE, HONG_KONG_MACAO_RESIDENCE_PERMIT,",
    "830000199201300022, 1992-01-30, FEMALE, TAIWAN_RESIDENCE_PERMIT,",
    "911124198108030024, 1981-08-03, FEMALE, PERMANENT_RESIDENT,",
    "932682198501010017, 1985-01-01, MALE, PERMANENT_RESIDENT,",
  })
  void readsTheParts(
      String text, LocalDate birth, Gender gender, CitizenId.Kind kind, String division) {
    CitizenId id = CitizenId.parse(text);
    assertThat(id.birthDate()).isEqualTo(birth);
    assertThat(id.gender()).isEqualTo(gender);
    assertThat(id.kind()).isEqualTo(kind);
    assertThat(id.divisionCode().map(DivisionCode::value).orElse(null)).isEqualTo(division);
  }

  @Test
  void kindsHaveChineseNames() {
    assertThat(CitizenId.Kind.values())
        .extracting(CitizenId.Kind::chineseName)
        .containsExactly("居民身份证", "港澳居民居住证", "台湾居民居住证", "外国人永久居留身份证");
  }

  @Test
  void nobodyIsBornAfterTodayInBeijing() {
    LocalDate today = LocalDate.of(2024, 1, 20);
    assertThat(CitizenId.isValid(number(today, 1), today)).isTrue();
    assertThat(CitizenId.isValid(number(today.plusDays(1), 1), today)).isFalse();

    // 2024-01-19 18:00 UTC is 2024-01-20 02:00 in Beijing.
    Clock clock = Clock.fixed(Instant.parse("2024-01-19T18:00:00Z"), ZoneOffset.UTC);
    assertThat(CitizenId.parse(number(today, 1), clock).birthDate()).isEqualTo(today);
    assertThat(CitizenId.tryParse(number(today, 1), clock).value()).isPresent();
    assertThatThrownBy(() -> CitizenId.parse(number(today.plusDays(1), 1), clock))
        .hasMessage(
            "CitizenId: expected a birth date that is not in the future but was"
                + " '"
                + PersonalData.maskIdNumber(number(today.plusDays(1), 1))
                + "' (at character 7)");
    assertThat(CitizenId.tryParse(number(today.plusDays(1), 1), clock).findings())
        .extracting(Finding::ruleId)
        .containsExactly("ID-05");
  }

  @Test
  void aClockInThePastIsTakenAtItsWord() {
    Clock clock = Clock.fixed(Instant.parse("1950-01-01T00:00:00Z"), ZoneOffset.UTC);
    assertThat(CitizenId.parse("11010519491231002X", clock).kind())
        .isEqualTo(CitizenId.Kind.RESIDENT);
    assertThat(CitizenId.tryParse(number(LocalDate.of(1950, 1, 2), 1), clock).value()).isEmpty();
  }

  @Test
  void withoutAClockTheSystemClockDecides() {
    // Two days on either side keep the test right at midnight, in any zone.
    LocalDate now = LocalDate.ofEpochDay(CivilDates.epochDayOfTodayInChina());
    assertThat(CitizenId.isValid(number(now.minusDays(2), 1))).isTrue();
    assertThat(CitizenId.isValid(number(now.plusDays(2), 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1990-05-15, 2006-05-14, 15",
    "1990-05-15, 2006-05-15, 16",
    "1990-05-15, 2006-05-16, 16",
    "1990-05-15, 1990-05-15, 0",
    "1990-12-31, 2006-01-01, 15",
    // The month's last day stands for the 29th (民法典 202).
    "2000-02-29, 2016-02-28, 15",
    "2000-02-29, 2016-02-29, 16",
    "2000-02-29, 2017-02-27, 16",
    "2000-02-29, 2017-02-28, 17",
    "2000-02-29, 2017-03-01, 17",
  })
  void ageIsCountedByTheCorrespondingDay(LocalDate birth, LocalDate day, int age) {
    assertThat(CitizenId.parse(number(birth, 1)).ageOn(day)).isEqualTo(age);
  }

  @Property
  void ageIsTheNumberOfCorrespondingDaysReached(
      @ForAll @DateRange(min = "1960-01-01", max = "2010-12-31") LocalDate birth,
      @ForAll @IntRange(max = 20_000) int daysLived) {
    LocalDate day = birth.plusDays(daysLived);
    int age = CitizenId.parse(number(birth, 1)).ageOn(day);
    assertThat(birth.plusYears(age)).isBeforeOrEqualTo(day);
    assertThat(birth.plusYears(age + 1)).isAfter(day);
  }

  @Test
  void ageBeforeBirthIsRefusedWithoutShowingTheBirthDate() {
    CitizenId id = CitizenId.parse("11010519491231002X");
    assertThatThrownBy(() -> id.ageOn(LocalDate.of(1949, 12, 30)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("Date: expected a day not before the birth date but was '1949-12-30'");
  }

  @Test
  void legacyNumbers() {
    for (Vector vector : Vector.read("citizen-id-legacy.csv")) {
      String text = vector.text();
      assertThat(CitizenId.isValidLegacy(text)).as(vector.toString()).isEqualTo(vector.valid());
      if (vector.valid()) {
        CitizenId id = CitizenId.ofLegacy(text);
        assertThat(CitizenId.parse(id.value())).isEqualTo(id);
        assertThat(id.value()).startsWith(text.substring(0, 6)).contains(text.substring(6));
        Parsed<CitizenId> parsed = CitizenId.tryOfLegacy(text);
        assertThat(parsed.value()).contains(id);
        assertThat(parsed.findings()).extracting(Finding::ruleId).containsExactly("ID-13");
      } else {
        InvalidValueException refusal =
            catchThrowableOfType(InvalidValueException.class, () -> CitizenId.ofLegacy(text));
        assertThat(refusal.reason()).as(vector.toString()).isEqualTo(vector.reason());
        assertThat(CitizenId.tryOfLegacy(text)).isEqualTo(Parsed.failed(refusal.toFinding()));
      }
    }
  }

  @Test
  void legacyNumbersGetTheirCentury() {
    assertThat(CitizenId.ofLegacy("620102000101001").value()).isEqualTo("620102190001010010");
    assertThat(CitizenId.ofLegacy("620102000101995").birthDate()).hasYear(1900);
    assertThat(CitizenId.ofLegacy("620102850101996").birthDate()).hasYear(1885);
    assertThat(CitizenId.ofLegacy("620102850101999").birthDate()).hasYear(1885);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "620102190001010010 | ",
        "62010219000101007x | LOWER_CASE",
        "' 62010219000101007X\n' | BLANK",
        "620102 19000101 007X | BLANK",
        "620102-19000101-007X | HYPHEN",
        "620102—19000101–007X | HYPHEN",
        "６２０１０２１９０００１０１００７Ｘ | FULL_WIDTH",
        "６２０１０２　１９０００１０１－００７ｘ | BLANK, HYPHEN, FULL_WIDTH, LOWER_CASE",
        "62010219000101007Ⅹ | LOOK_ALIKE",
        "62010219000101007× | LOOK_ALIKE",
      })
  void normalizingSaysWhatItChanged(String text, String changes) {
    Normalized normalized = CitizenId.normalize(text);
    assertThat(CitizenId.isValid(normalized.text())).isTrue();
    assertThat(normalized.changes().toString())
        .isEqualTo("[" + (changes == null ? "" : changes) + "]");
    assertThat(normalized.isChanged()).isEqualTo(changes != null);
    assertThat(normalized.toFindings(ValueType.CITIZEN_ID)).hasSize(changes == null ? 0 : 1);
    assertThat(CitizenId.normalize(normalized.text()))
        .isEqualTo(new Normalized(normalized.text(), List.of()));
  }

  @Test
  void normalizingRemovesWhatCannotBeSeen() {
    assertThat(CitizenId.normalize("\uFEFF'620102190001010010\u200B").changes())
        .containsExactly(
            Normalized.Change.BYTE_ORDER_MARK,
            Normalized.Change.INVISIBLE_CHARACTER,
            Normalized.Change.TEXT_MARK);
    assertThat(CitizenId.normalize("\uFEFF'620102190001010010\u200B").text())
        .isEqualTo("620102190001010010");
    assertThat(CitizenId.normalize("620102 19000101 007x").toFindings(ValueType.CITIZEN_ID).get(0))
        .hasToString("ID-10 提示：证件号码：已规范（去除空格、小写改为大写）");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "62010219000101007x | CHARACTER | a capital X at the end, not a lower-case x",
        "620102000101001 | LENGTH | 15 digits are a number of the first generation",
        "6.20102E+17 | LENGTH | a spreadsheet rounded this number",
        "620102190001010000 | CHECK_CHARACTER | the end 000 suggests",
        "620102 19000101 0010 | LENGTH | without blanks, hyphens or invisible characters",
        "620102190001010011 | CHECK_CHARACTER | compare them with the card",
      })
  void messagesSayWhatToDo(String text, Reason reason, String part) {
    InvalidValueException refusal =
        catchThrowableOfType(InvalidValueException.class, () -> CitizenId.parse(text));
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal).hasMessageContaining(part);
  }

  @Test
  void theLowerCaseXIsExplainedInChinese() {
    assertThat(CitizenId.tryParse("62010219000101007x").findings().get(0))
        .hasToString("ID-03 错误：证件号码：应为末位为大写X，不是小写x，实为“620102********007x”（第18个字符）");
  }
}
