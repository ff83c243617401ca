package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same classes work in Jackson 2 and Jackson 3: JSON has the canonical text. */
class JacksonTest {
  private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
      new com.fasterxml.jackson.databind.ObjectMapper();
  private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
      tools.jackson.databind.json.JsonMapper.builder().build();

  static Stream<Arguments> values() {
    Stream<Arguments> identifiers =
        Stream.of(Identifier.values())
            .flatMap(
                id ->
                    id.validTexts().stream()
                        .map(text -> Arguments.of(id.parse.apply(text), text, id.javaType)));
    Stream<Arguments> enums =
        Stream.of(
                Stream.of(SkillLevel.values())
                    .map(v -> Arguments.of(v, v.fullName(), SkillLevel.class)),
                Stream.of(Gender.values()).map(v -> Arguments.of(v, v.chineseName(), Gender.class)),
                Stream.of(Prefecture.values())
                    .map(v -> Arguments.of(v, v.chineseName(), Prefecture.class)))
            .flatMap(stream -> stream);
    return Stream.concat(identifiers, enums);
  }

  @ParameterizedTest
  @MethodSource("values")
  void jackson2(Object value, String text, Class<?> type) throws Exception {
    String json = JACKSON_2.writeValueAsString(List.of(value));
    assertThat(json).isEqualTo("[\"" + text + "\"]");
    assertThat((Object) JACKSON_2.readValue('"' + text + '"', type)).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("values")
  void jackson3(Object value, String text, Class<?> type) {
    String json = JACKSON_3.writeValueAsString(List.of(value));
    assertThat(json).isEqualTo("[\"" + text + "\"]");
    assertThat((Object) JACKSON_3.readValue('"' + text + '"', type)).isEqualTo(value);
  }

  @Test
  void aLenientCreditCodeComesBack() throws Exception {
    UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parseLenient("91620102MA0000011D");
    assertThat(
            JACKSON_2.readValue(JACKSON_2.writeValueAsString(code), UnifiedSocialCreditCode.class))
        .isEqualTo(code);
    assertThat(
            JACKSON_3.readValue(JACKSON_3.writeValueAsString(code), UnifiedSocialCreditCode.class))
        .isEqualTo(code);
  }

  @Test
  void aWrongTextIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> JACKSON_2.readValue("\"620102190001010011\"", CitizenId.class))
        .hasRootCauseInstanceOf(InvalidValueException.class)
        .hasMessageContaining("620102********0011")
        .hasMessageNotContaining("620102190001010011");
    assertThatThrownBy(() -> JACKSON_3.readValue("\"620102190001010011\"", CitizenId.class))
        .hasRootCauseInstanceOf(InvalidValueException.class)
        .hasMessageContaining("620102********0011")
        .hasMessageNotContaining("620102190001010011");
  }
}
