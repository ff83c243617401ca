package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every identifier: the vectors, the agreement of the ways in, the round trip. */
class IdentifierTest {
  static Stream<Arguments> vectors() {
    return Stream.of(Identifier.values())
        .flatMap(id -> id.vectors().stream().map(vector -> Arguments.of(id, vector)));
  }

  static Stream<Arguments> validVectors() {
    return vectors().filter(arguments -> ((Vector) arguments.get()[1]).valid());
  }

  static Stream<Arguments> invalidVectors() {
    return vectors().filter(arguments -> !((Vector) arguments.get()[1]).valid());
  }

  @ParameterizedTest
  @MethodSource("validVectors")
  void aValidTextIsTakenByEveryWayInAndComesBackAsItWas(Identifier id, Vector vector) {
    String text = vector.text();
    Object value = id.parse.apply(text);
    assertThat(id.isValid.test(text)).isTrue();
    assertThat(id.isValid.test(new StringBuilder(text))).isTrue();
    assertThat(id.tryParse.apply(text)).isEqualTo(Parsed.of(value));
    assertThat(id.value.apply(value)).isEqualTo(text);
    assertThat(id.parse.apply(id.value.apply(value))).isEqualTo(value).hasSameHashCodeAs(value);
    if (id != Identifier.CITIZEN_ID) {
      assertThat(value).hasToString(text);
    }
  }

  @ParameterizedTest
  @MethodSource("invalidVectors")
  void anInvalidTextIsRefusedForItsReasonByEveryWayIn(Identifier id, Vector vector) {
    String text = vector.text();
    assertThat(id.isValid.test(text)).isFalse();

    InvalidValueException refusal =
        catchThrowableOfType(InvalidValueException.class, () -> id.parse.apply(text));
    assertThat(refusal.reason()).isEqualTo(vector.reason());
    assertThat(refusal.type()).isEqualTo(id.type);
    assertThat(refusal)
        .hasMessageStartingWith(id.javaType.getSimpleName() + ": expected ")
        .hasMessageContaining(" but was '" + refusal.maskedInput() + "'");

    Parsed<?> parsed = id.tryParse.apply(text);
    assertThat(parsed.value()).isEmpty();
    assertThat(parsed.findings()).containsExactly(refusal.toFinding());
    Finding finding = parsed.findings().get(0);
    assertThat(finding.ruleId()).startsWith(id.type.rulePrefix() + "-0");
    assertThat(finding.message())
        .startsWith(id.type.chineseName() + "：应为")
        .contains("，实为“" + refusal.maskedInput() + "”");
  }

  @ParameterizedTest
  @EnumSource
  void nullIsAMistakeOfTheCaller(Identifier id) {
    assertThatThrownBy(() -> id.isValid.test(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text");
    assertThatThrownBy(() -> id.parse.apply(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text");
    assertThatThrownBy(() -> id.tryParse.apply(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text");
  }

  @ParameterizedTest
  @EnumSource
  @SuppressWarnings({"unchecked", "rawtypes"})
  void valuesAreOrderedAsTheirTexts(Identifier id) {
    List<String> texts = new ArrayList<>(id.validTexts());
    Collections.reverse(texts);
    List values = new ArrayList(texts.stream().map(id.parse).toList());
    Collections.sort(values);
    assertThat(((List<Object>) values).stream().map(id.value).toList())
        .isEqualTo(texts.stream().sorted().toList());
  }

  @ParameterizedTest
  @EnumSource
  void differentTextsAreDifferentValues(Identifier id) {
    List<String> texts = id.validTexts();
    assertThat(texts.stream().map(id.parse).distinct()).hasSameSizeAs(texts);
    Object first = id.parse.apply(texts.get(0));
    assertThat(first).isNotEqualTo(texts.get(0)).isNotEqualTo(null).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void aLongOrUnprintableTextDoesNotSpoilTheMessage(Identifier id) {
    InvalidValueException refusal =
        catchThrowableOfType(
            InvalidValueException.class, () -> id.parse.apply("\n\uFEFF\u3000\u200B6".repeat(100)));
    assertThat(refusal.getMessage()).hasSizeLessThan(600);
    assertThat(refusal.getMessage().chars()).allMatch(c -> c >= ' ' && c != 0xFEFF && c != 0x200B);
    assertThat(refusal.maskedInput()).endsWith("…");
  }

  /** Texts of the right length with a few characters of anything are the nearest to an accident. */
  @Property
  void whateverComesTheWaysInAgreeAndNothingElseIsThrown(
      @ForAll Identifier id, @ForAll String anything, @ForAll @IntRange(max = 30) int position) {
    String valid = id.validTexts().get(0);
    int cut = Math.min(position, valid.length());
    int end = Math.min(valid.length(), cut + Math.min(2, anything.length()));
    String head = anything.substring(0, Math.min(2, anything.length()));
    for (String text :
        new String[] {anything, valid.substring(0, cut) + head + valid.substring(end)}) {
      boolean isValid = id.isValid.test(text);
      assertThat(id.tryParse.apply(text).value().isPresent()).isEqualTo(isValid);
      if (isValid) {
        assertThat(id.value.apply(id.parse.apply(text))).isEqualTo(text);
      } else {
        assertThatThrownBy(() -> id.parse.apply(text)).isInstanceOf(InvalidValueException.class);
      }
    }
  }

  @Test
  void messagesNameTheCharacter() {
    assertThatThrownBy(() -> CertificateNumber.parse("S00006200000124300000O"))
        .hasMessage(
            "CertificateNumber: expected an ASCII digit 0-9 but was 'S00006200000124300000O'"
                + " (at character 22)");
    assertThat(CitizenId.tryParse("\uFEFF620102190001010010").findings().get(0).toString())
        .isEqualTo("ID-02 错误：证件号码：应为18位，不含空格、连字符和不可见字符，实为“<U+FEFF>62010*********0010”");
  }
}
