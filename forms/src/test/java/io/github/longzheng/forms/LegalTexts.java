package io.github.longzheng.forms;

import io.github.longzheng.core.FreeText;
import io.github.longzheng.core.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** Texts that {@link FreeText} allows, the awkward ones first. */
final class LegalTexts {
  /** Texts that other programs take for something else. */
  static final List<String> KNOWN_TROUBLE =
      List.of(
          "=cmd|' /C calc'!A0",
          "=1+1",
          "+86",
          "-1",
          "@SUM(A1)",
          "'引号",
          "\"引\"号\"",
          "<&>]]>",
          "&amp;",
          "_x0041_",
          "_x005F_x0041_",
          "_x0041_x0042_",
          "007",
          "1.50",
          "1E5",
          "TRUE",
          "#N/A",
          "2024-09-21",
          "3/4",
          "--",
          "{}",
          "$1\\Q\\E",
          "合计",
          "小计",
          "序号",
          "联系人",
          "单位负责人",
          "审核日期：今天",
          "审核内容",
          "附件：1．",
          "缺考",
          "𠮷田",
          "😀👨‍👩‍👧",
          "é",
          "a  b",
          "甲　乙",
          "行\u2028分隔",
          "保健按摩师（脊柱按摩师）",
          "半（括号",
          "反）括（号",
          "（--）");

  private static final Arbitrary<String> OF_TRICKY_CHARACTERS =
      Arbitraries.strings()
          .withChars("=+-@'\"<>&_x04{}()（）：:；;，,。、/\\|% 　甲乙丙0189AZaz")
          .ofMinLength(1)
          .ofMaxLength(30);

  private static final Arbitrary<String> OF_ANYTHING =
      Arbitraries.integers()
          .between(0x20, 0x2FFFF)
          .filter(Character::isDefined)
          .map(Character::toString)
          .list()
          .ofMinSize(1)
          .ofMaxSize(40)
          .map(characters -> String.join("", characters));

  private static final Arbitrary<String> LONG =
      Arbitraries.strings().withCharRange('一', '龥').ofMinLength(250).ofMaxLength(300);

  private LegalTexts() {}

  static Arbitrary<String> any() {
    return Arbitraries.oneOf(Arbitraries.of(KNOWN_TROUBLE), OF_TRICKY_CHARACTERS, OF_ANYTHING, LONG)
        .filter(LegalTexts::isLegal);
  }

  /** Values of jqwik's making, the same on every run, for tests that are not properties. */
  static Stream<Drawn> drawn(int count, int seed) {
    Random random = new Random(seed);
    List<Drawn> drawn = new ArrayList<>();
    JqwikSession.run(
        () ->
            any().list().ofMinSize(5).ofMaxSize(25).generator(1000, true).stream(random)
                .map(Shrinkable::value)
                .limit(count)
                .map(texts -> new Drawn(texts, 1 + random.nextInt(6), random.nextInt()))
                .forEach(drawn::add));
    return drawn.stream();
  }

  static boolean isLegal(String text) {
    try {
      FreeText.require(text, 300, "文字");
      return true;
    } catch (InvalidValueException e) {
      return false;
    }
  }
}
