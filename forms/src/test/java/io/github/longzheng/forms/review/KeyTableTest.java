package io.github.longzheng.forms.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Exact keys in a compact table, compared with the JDK's own map. */
class KeyTableTest {
  @Property(tries = 50)
  void findsTheDuplicatesThatAMapFinds(@ForAll long seed) {
    Random random = new Random(seed);
    int size = random.nextInt(5_000);
    int variety = 1 + random.nextInt(3_000);
    KeyTable table = new KeyTable(Long::compare);
    KeyTable other = new KeyTable(Long::compare);
    Map<ReviewKey, TreeSet<Long>> map = new HashMap<>();
    for (int i = 0; i < size; i++) {
      // Few low bits, so that keys crowd.
      ReviewKey key =
          new ReviewKey(
              (long) random.nextInt(variety) << 40,
              random.nextInt(2),
              random.nextInt(3) == 0 ? "文" + random.nextInt(3) : "");
      long place = random.nextInt() & 0xFFFFFFFL | (long) i << 28;
      (random.nextBoolean() ? table : other).add(key, place, place * 31);
      map.computeIfAbsent(key, k -> new TreeSet<>()).add(place);
    }
    table.addAll(other, place -> place);
    map.values().removeIf(places -> places.size() < 2);
    Map<ReviewKey, List<Long>> found = new HashMap<>();
    table.forEachDuplicate(
        (key, places, witnesses) -> {
          List<Long> list = new ArrayList<>();
          for (int i = 0; i < places.length; i++) {
            list.add(places[i]);
            assertThat(witnesses[i]).isEqualTo(places[i] * 31);
          }
          found.put(key, list);
        });
    Map<ReviewKey, List<Long>> expected = new HashMap<>();
    map.forEach((key, places) -> expected.put(key, List.copyOf(places)));
    assertThat(found).isEqualTo(expected);
    assertThat(table.rows()).isEqualTo(size);
  }

  @Test
  void keysComeBackAsWhatTheyWereMadeOf() {
    for (String text : List.of("S000062000001244000001", "Y123411999999991999999")) {
      CertificateNumber number = CertificateNumber.parse(text);
      assertThat(Keys.number(Keys.of(number))).isEqualTo(text);
    }
    for (int i = 0; i < 2_000; i += 7) {
      CitizenId id = Batch.id(i);
      assertThat(Keys.id(ReviewKey.of(Keys.idBody(id.value()), 0))).isEqualTo(id.value());
    }
    assertThat(ReviewKey.of("ab", "c")).isNotEqualTo(ReviewKey.of("a", "bc"));
    assertThat(ReviewKey.of("620000199001010012"))
        .hasToString(
            "ReviewKey#" + Integer.toHexString(ReviewKey.of("620000199001010012").hashCode()));
  }

  @Test
  void issuedNumbersAreHeldExactly() {
    SiteCode site = SiteCode.parse("S000062000001");
    IssuedNumbers issued =
        IssuedNumbers.of(
            IntStream.range(0, 100_000)
                .filter(i -> i % 3 != 0)
                .mapToObj(i -> CertificateNumber.of(site, 2024, SkillLevel.LEVEL_4, i)));
    for (int i = 0; i < 100_000; i++) {
      assertThat(issued.contains(CertificateNumber.of(site, 2024, SkillLevel.LEVEL_4, i)))
          .isEqualTo(i % 3 != 0);
    }
    assertThat(issued.contains(CertificateNumber.of(site, 2023, SkillLevel.LEVEL_4, 1))).isFalse();
  }
}
