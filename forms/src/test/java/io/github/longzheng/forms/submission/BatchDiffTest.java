package io.github.longzheng.forms.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.CertificateRoster.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BatchDiffTest {
  private static final LocalDate DATE = LocalDate.of(2024, 10, 21);

  // ---- laws, on small rosters in which numbers and people come up again

  @Property(tries = 500)
  void nothingDiffersFromItselfInAnyOrder(@ForAll("entries") List<Entry> a, @ForAll Random random) {
    List<Entry> shuffled = new ArrayList<>(a);
    Collections.shuffle(shuffled, random);
    BatchDiff diff = diff(a, shuffled);
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.unchanged()).isEqualTo(a.size());
  }

  @Property(tries = 500)
  void appliedToTheOneItGivesTheOther(
      @ForAll("entries") List<Entry> a, @ForAll("entries") List<Entry> b) {
    assertThat(diff(a, b).applyTo(a)).containsExactlyInAnyOrderElementsOf(b);
  }

  @Property(tries = 500)
  void everyRowIsCountedOnce(@ForAll("entries") List<Entry> a, @ForAll("entries") List<Entry> b) {
    BatchDiff diff = diff(a, b);
    long changed = diff.count(BatchDiff.Kind.CHANGED);
    assertThat(diff.unchanged() + changed + diff.count(BatchDiff.Kind.REMOVED)).isEqualTo(a.size());
    assertThat(diff.unchanged() + changed + diff.count(BatchDiff.Kind.ADDED)).isEqualTo(b.size());
  }

  @Property(tries = 500)
  void theOtherWayRoundItIsTheOpposite(
      @ForAll("entries") List<Entry> a, @ForAll("entries") List<Entry> b) {
    BatchDiff there = diff(a, b);
    BatchDiff back = diff(b, a);
    assertThat(back.count(BatchDiff.Kind.ADDED)).isEqualTo(there.count(BatchDiff.Kind.REMOVED));
    assertThat(back.count(BatchDiff.Kind.REMOVED)).isEqualTo(there.count(BatchDiff.Kind.ADDED));
    assertThat(back.unchanged()).isEqualTo(there.unchanged());
  }

  @Property(tries = 500)
  void textsMaskWhateverDiffers(
      @ForAll("entries") List<Entry> a, @ForAll("entries") List<Entry> b) {
    BatchDiff diff = diff(a, b);
    String shown = diff.toText() + diff.changes();
    for (Entry entry : a) {
      assertThat(shown)
          .doesNotContain(entry.certificate().holder().id().value())
          .doesNotContain(entry.certificate().holder().name());
    }
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 1),
            Arbitraries.of("测试甲", "测试乙"))
        .as(
            (serial, person, subject, name) ->
                entry(serial, SamplePackages.id(person), subject, name))
        .list()
        .ofMaxSize(6);
  }

  // ---- examples

  @Test
  void aRowIsKnownByItsNumberThenByThePerson() {
    CitizenId id = SamplePackages.id(1);
    List<Entry> before = List.of(entry(1, id, 0, "测试甲"), entry(2, SamplePackages.id(2), 0, "测试乙"));
    List<Entry> after = List.of(entry(3, SamplePackages.id(2), 0, "测试乙"), entry(1, id, 1, "测试丙"));
    assertThat(diff(before, after).toText())
        .isEqualTo(
            """
            更改2条，删除0条，新增0条，未变0条
            更改 第1行 S000062000001244000001 测**（620000********%s）：姓名 测** → 测**（隐去部分有改动）；职业名称 电工 → 养老护理员
            更改 第2行 S000062000001244000002 测**（620000********%s）：证书编号 S000062000001244000002 → S000062000001244000003"""
                .formatted(id.value().substring(14), SamplePackages.id(2).value().substring(14)));
  }

  @Test
  void applyingToOtherRowsIsRefused() {
    List<Entry> a = List.of(entry(1, SamplePackages.id(1), 0, "测试甲"));
    List<Entry> b = List.of(entry(1, SamplePackages.id(1), 0, "测试乙"));
    BatchDiff diff = diff(a, b);
    assertThatThrownBy(() -> diff.applyTo(b))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("before: row 1 is another one");
    assertThatThrownBy(() -> diff.applyTo(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private static BatchDiff diff(List<Entry> before, List<Entry> after) {
    return BatchDiff.between(roster(before), roster(after));
  }

  private static CertificateRoster roster(List<Entry> entries) {
    return new CertificateRoster("甘肃陇证示范职业培训学校", DATE, entries);
  }

  private static Entry entry(int serial, CitizenId id, int subject, String name) {
    AssessmentSubject assessed =
        AssessmentSubject.of(subject == 0 ? "电工" : "养老护理员", SkillLevel.LEVEL_4);
    return new Entry(
        new Certificate(
            CertificateNumber.of(SamplePackages.SITE, 2024, assessed.level(), serial),
            Candidate.of(name, id).withPhone(PhoneNumber.parse("10000000001")),
            assessed,
            new Score(Mark.of(80), Mark.of(80), Mark.NOT_REQUIRED),
            SamplePackages.ISSUED,
            "甘肃陇证示范职业培训学校",
            "甘肃陇证示范职业培训学校"),
        Optional.empty());
  }
}
