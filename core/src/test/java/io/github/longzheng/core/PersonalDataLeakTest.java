package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No message, finding or toString shows an identity number or the birth date in it. */
class PersonalDataLeakTest {
  @Test
  void citizenNumbersNeverShowInFull() {
    int seen = 0;
    for (String valid : Identifier.CITIZEN_ID.validTexts()) {
      for (String text : spoilt(valid)) {
        String shown = everythingShown(text);
        assertThat(shown).as(text).doesNotContain(text.strip(), valid, valid.substring(6, 14));
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(200);
  }

  @Test
  void numbersOfTheFirstGenerationAreMaskedToo() {
    for (Vector vector : Vector.read("citizen-id-legacy.csv")) {
      String text = vector.text();
      // Of fifteen ones the division code alone looks like the birth date.
      if (text.length() == 15 && !text.equals("1".repeat(15))) {
        assertThat(CitizenId.tryOfLegacy(text).toString())
            .doesNotContain(text)
            .doesNotContain(text.substring(6, 12));
        assertThat(CitizenId.tryParse(text).toString()).doesNotContain(text);
      }
    }
  }

  @Test
  void toStringIsMasked() {
    assertThat(CitizenId.parse("620102190001010010")).hasToString("620102********0010");
    assertThat(CitizenId.parse("62010219000101007X")).hasToString("620102********007X");
    assertThat(CitizenId.normalize("62010219000101007x")).hasToString("Normalized[LOWER_CASE]");
  }

  private static List<String> spoilt(String valid) {
    List<String> texts = new ArrayList<>(List.of(valid, " " + valid, valid + "\n"));
    texts.add(valid.substring(0, 6) + " " + valid.substring(6));
    texts.add(valid.toLowerCase(java.util.Locale.ROOT).replace("x", "") + "x");
    for (int i = 0; i < valid.length(); i++) {
      texts.add(valid.substring(0, i) + "Z" + valid.substring(i + 1));
    }
    texts.add(valid.substring(0, 17) + (valid.endsWith("1") ? "2" : "1"));
    texts.removeIf(text -> text.length() == 18 && text.regionMatches(6, "Z", 0, 1));
    return texts;
  }

  private static String everythingShown(String text) {
    StringBuilder shown = new StringBuilder();
    Parsed<CitizenId> parsed = CitizenId.tryParse(text);
    shown.append(parsed);
    for (Finding finding : parsed.findings()) {
      shown.append(finding).append(finding.toEnglishString()).append(finding.maskedText());
    }
    parsed.value().ifPresent(id -> shown.append(DivisionRegistry.standard().check(id)));
    Normalized normalized = CitizenId.normalize(text);
    shown.append(normalized).append(normalized.toFindings(ValueType.CITIZEN_ID));
    try {
      shown.append(CitizenId.parse(text));
    } catch (InvalidValueException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      shown.append(trace).append(e.maskedInput()).append(e.expected()).append(e.toFinding());
    }
    return shown.toString();
  }
}
