package io.github.longzheng.embedding.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceTest {
  @ParameterizedTest
  @CsvSource({
    "报名.xlsx,报名.xlsx",
    "C:\\桌面\\报名.xlsx,报名.xlsx",
    "../../etc/passwd.csv,passwd.csv",
    "620000199001010012.csv,620000********0012.csv",
    "李四620000199001010012.csv,李四620000********0012.csv",
    "a\u202Eb\u0000c.csv,abc.csv",
  })
  void namesBecomeHarmless(String given, String shown) {
    assertThat(Workspace.shownName(given)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"𠮷,60", "a,61"})
  void longNamesAreCutBetweenCharacters(String character, int times) {
    String shown = Workspace.shownName(character.repeat(times));
    assertThat(shown.codePoints().filter(c -> c == character.codePointAt(0))).hasSize(60);
    assertThat(shown.endsWith("…")).isEqualTo(times > 60);
  }
}
