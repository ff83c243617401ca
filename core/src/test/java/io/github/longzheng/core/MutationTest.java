package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Every valid vector with one character changed to every other one of the alphabet: formats with a
 * check character refuse all of them, the others exactly those that a part forbids.
 */
class MutationTest {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-x×０";

  private static final String PROVINCES =
      "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
          + " 71 81 82";

  @ParameterizedTest
  @EnumSource(names = {"CITIZEN_ID", "UNIFIED_SOCIAL_CREDIT_CODE"})
  void aCheckCharacterCatchesEverySingleChange(Identifier id) {
    assertMutations(id, (text, position) -> false);
  }

  @ParameterizedTest
  @EnumSource(names = {"CITIZEN_ID", "UNIFIED_SOCIAL_CREDIT_CODE"})
  void aCheckCharacterCatchesEverySwapOfNeighbours(Identifier id) {
    for (String text : id.validTexts()) {
      for (int i = 0; i + 1 < text.length(); i++) {
        StringBuilder swapped = new StringBuilder(text);
        swapped.setCharAt(i, text.charAt(i + 1));
        swapped.setCharAt(i + 1, text.charAt(i));
        assertThat(id.isValid.test(swapped)).isEqualTo(swapped.toString().equals(text));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"CITIZEN_ID", "UNIFIED_SOCIAL_CREDIT_CODE"})
  void withoutACheckCharacterOnlyThePartsAreJudged(Identifier id) {
    assertMutations(
        id,
        switch (id) {
          case SITE_CODE -> MutationTest::isRightInSiteCode;
          case CERTIFICATE_NUMBER ->
              (text, position) ->
                  position < 13
                      ? isRightInSiteCode(text, position)
                      : isOneOf(text, position, position == 15 ? "12345" : "0123456789");
          case LEGACY_CERTIFICATE_NUMBER ->
              (text, position) -> isOneOf(text, position, position == 10 ? "12345" : "0123456789");
          case OCCUPATION_CODE ->
              (text, position) ->
                  isOneOf(
                      text,
                      position,
                      position == 0
                          ? "12345678"
                          : position == 1 || position == 4 || position == 7 ? "-" : "0123456789");
          case DIVISION_CODE ->
              (text, position) ->
                  position < 2 ? isProvince(text, 0) : isOneOf(text, position, "0123456789");
          default -> throw new AssertionError(id);
        });
  }

  private static boolean isRightInSiteCode(String text, int position) {
    return switch (position) {
      case 0 -> isOneOf(text, 0, "SY");
      case 5, 6 -> isProvince(text, 5);
      default -> isOneOf(text, position, "0123456789");
    };
  }

  private static boolean isOneOf(String text, int position, String characters) {
    return characters.indexOf(text.charAt(position)) >= 0;
  }

  private static boolean isProvince(String text, int from) {
    return (" " + PROVINCES + " ").contains(" " + text.substring(from, from + 2) + " ");
  }

  private static void assertMutations(Identifier id, BiPredicate<String, Integer> isStillRight) {
    for (String text : id.validTexts()) {
      for (int i = 0; i < text.length(); i++) {
        for (char c : ALPHABET.toCharArray()) {
          if (c != text.charAt(i)) {
            String mutant = text.substring(0, i) + c + text.substring(i + 1);
            assertThat(id.isValid.test(mutant))
                .as("%s at %s of %s", c, i, text)
                .isEqualTo(isStillRight.test(mutant, i));
          }
        }
      }
    }
  }
}
