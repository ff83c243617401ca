package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedSocialCreditCodeTest {
  private static final String EARLY = "91620102MA0000011D";

  @ParameterizedTest
  @CsvSource({
    "9162010567592034XQ, ENTERPRISE, 620105, 67592034X",
    "12620100MB00000431, PUBLIC_INSTITUTION, 620100, MB0000043",
    "N2620102MB0000019P, VILLAGE_COLLECTIVE, 620102, MB0000019",
    "N3620121MB0000035T, TOWNSHIP_COLLECTIVE, 620121, MB0000035",
    "93622927MA0000023P, FARMERS_COOPERATIVE, 622927, MA0000023",
    "91100000MA0000015X, ENTERPRISE, , MA0000015",
  })
  void readsTheParts(
      String text, RegistrationCategory category, String division, String organization) {
    UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(text);
    assertThat(code.category()).isEqualTo(category);
    assertThat(code.divisionCode().map(DivisionCode::value).orElse(null)).isEqualTo(division);
    assertThat(code.organizationCode()).isEqualTo(organization);
    assertThat(code.conforms()).isTrue();
  }

  @Test
  void anEarlyCodeIsTakenOnlyLeniently() {
    assertThat(UnifiedSocialCreditCode.isValid(EARLY)).isFalse();
    assertThatThrownBy(() -> UnifiedSocialCreditCode.parse(EARLY))
        .hasMessageContaining("an organization code (characters 9 to 17) whose check digit fits");
    UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parseLenient(EARLY);
    assertThat(code.conforms()).isFalse();
    Parsed<UnifiedSocialCreditCode> parsed = UnifiedSocialCreditCode.tryParseLenient(EARLY);
    assertThat(parsed.value()).contains(code);
    assertThat(parsed.findings().toString())
        .startsWith("[USCC-13 警告：统一社会信用代码：“" + EARLY + "”第9至17位组织机构代码的校验码不符");
  }

  @Test
  void lenientIsStrictAboutEverythingElse() {
    for (Vector vector : Identifier.UNIFIED_SOCIAL_CREDIT_CODE.vectors()) {
      String text = vector.text();
      if (vector.valid()) {
        assertThat(UnifiedSocialCreditCode.parseLenient(text)).hasToString(text);
        assertThat(UnifiedSocialCreditCode.tryParseLenient(text).findings()).isEmpty();
      } else if (!text.equals(EARLY)) {
        assertThatThrownBy(() -> UnifiedSocialCreditCode.parseLenient(text))
            .isInstanceOf(InvalidValueException.class);
        assertThat(UnifiedSocialCreditCode.tryParseLenient(text))
            .isEqualTo(UnifiedSocialCreditCode.tryParse(text));
      }
    }
  }

  @Test
  void normalizingMakesCapitals() {
    Normalized normalized = UnifiedSocialCreditCode.normalize("91 620102 ma000001-5 r");
    assertThat(normalized.text()).isEqualTo("91620102MA0000015R");
    assertThat(normalized.changes())
        .containsExactly(
            Normalized.Change.BLANK, Normalized.Change.HYPHEN, Normalized.Change.LOWER_CASE);
    assertThat(UnifiedSocialCreditCode.isValid(normalized.text())).isTrue();
  }

  @Test
  void everyCategoryIsFoundByItsCodeAndNothingElseIs() {
    assertThat(RegistrationCategory.values())
        .allSatisfy(
            c ->
                assertThat(RegistrationCategory.find(c.code().charAt(0), c.code().charAt(1)))
                    .isEqualTo(c));
    long found =
        Stream.iterate(0, c -> c < 0x300, c -> c + 1)
            .flatMap(
                a ->
                    Stream.iterate(0, b -> b < 0x300, b -> b + 1)
                        .filter(
                            b -> RegistrationCategory.find((char) (int) a, (char) (int) b) != null))
            .count();
    assertThat(found).isEqualTo(RegistrationCategory.values().length).isEqualTo(36);
    assertThat(RegistrationCategory.ENTERPRISE.department()).isEqualTo("工商");
    assertThat(RegistrationCategory.ENTERPRISE.chineseName()).isEqualTo("企业");
  }
}
