package io.github.longzheng.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a set of hashes says of keys, beside a map of the keys themselves. */
class SeenKeysTest {
  @Test
  void itAnswersAsAMapOfTheKeysDoes() {
    SeenKeys seen = new SeenKeys();
    Map<String, Integer> keys = new HashMap<>();
    Random random = new Random(20240921);
    for (int row = 1; row <= 200_000; row++) {
      String key = "S0000620000012440" + random.nextInt(150_000);
      Integer first = keys.putIfAbsent(key, row);
      assertThat(seen.firstRow(key, row)).isEqualTo(first == null ? 0 : first);
    }
    assertThat(keys).hasSizeBetween(100_000, 150_000);
  }

  @Test
  void keysThatDifferInTheirLastCharacterDiffer() {
    SeenKeys seen = new SeenKeys();
    assertThat(seen.firstRow("", 1)).isZero();
    assertThat(seen.firstRow("电工", 2)).isZero();
    assertThat(seen.firstRow("电子", 3)).isZero();
    assertThat(seen.firstRow("电工", 4)).isEqualTo(2);
    assertThat(seen.firstRow("", 5)).isEqualTo(1);
  }
}
