package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Severity;
import io.github.longzheng.forms.CertificateRoster.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows handed over one by one are those of the whole reading, and the work can be followed. */
class RowReadingTest {
  private static final int MANY = 10_000;
  private static final CertificateRoster ROSTER = Samples.certificateRoster(MANY);

  @TempDir static Path folder;

  private static Path file;

  @BeforeAll
  static void write() {
    file = folder.resolve("花名册.xlsx");
    Forms.certificateRoster().write(ROSTER, file);
  }

  @Test
  void theRowsGoToTheConsumerAndTheValueHasTheRest() {
    List<Entry> rows = new ArrayList<>();
    FormReading<CertificateRoster> reading = Forms.certificateRoster().read(file, rows::add);
    assertThat(rows).isEqualTo(ROSTER.entries());
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.orElseThrow())
        .isEqualTo(new CertificateRoster(ROSTER.organization(), ROSTER.date(), List.of()));
  }

  @Test
  void formsOneAndFourHandOverTheirRowsToo() {
    SessionFiling filing = Samples.sessionFiling(7);
    Path one = folder.resolve("附件1.xlsx");
    Forms.sessionFiling().write(filing, one);
    List<SessionFiling.Row> rows = new ArrayList<>();
    assertThat(Forms.sessionFiling().read(one, rows::add).isClean()).isTrue();
    assertThat(rows).isEqualTo(filing.rows());

    PrefectureFiling merged = Samples.prefectureFiling(7);
    Path four = folder.resolve("附件4.xlsx");
    Forms.prefectureFiling().write(merged, four);
    List<PrefectureFiling.Row> mergedRows = new ArrayList<>();
    assertThat(Forms.prefectureFiling().read(four, mergedRows::add).isClean()).isTrue();
    assertThat(mergedRows).isEqualTo(merged.rows());
  }

  @Test
  void whatTheConsumerThrowsComesThrough() {
    assertThatThrownBy(
            () ->
                Forms.certificateRoster()
                    .read(
                        file,
                        row -> {
                          throw new UnsupportedOperationException("full");
                        }))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("full");
  }

  @Test
  void aListenerHearsHowFarItIs() {
    AtomicLong last = new AtomicLong(-1);
    List<String> works = new ArrayList<>();
    Forms.certificateRoster()
        .read(
            file,
            ReadOption.progress(
                (work, done, total) -> {
                  assertThat(done).isGreaterThanOrEqualTo(last.getAndSet(done));
                  works.add(work);
                  return true;
                }));
    assertThat(last.get()).isGreaterThan(MANY / 2);
    assertThat(works).hasSizeGreaterThan(4).containsOnly("读取花名册.xlsx");
  }

  @Test
  void aListenerMayEndTheReading() {
    AtomicLong rows = new AtomicLong();
    Progress untilHalf = (work, done, total) -> done < MANY / 2;
    assertThatThrownBy(
            () ->
                Forms.certificateRoster()
                    .read(file, row -> rows.incrementAndGet(), ReadOption.progress(untilHalf)))
        .isInstanceOf(CancelledException.class)
        .hasMessageStartingWith("已取消：读取花名册.xlsx");
    assertThat(rows.get()).isBetween(1L, (long) MANY - 1);
  }

  @Test
  void moreRowsThanAskedForAreRefused() {
    FormReading<CertificateRoster> reading =
        Forms.certificateRoster().read(file, ReadOption.maxRows(100));
    assertThat(reading.value()).isEmpty();
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactly("FORM-08 错误 花名册.xlsx：超出读取上限：工作表行数不得超过100；请拆分或另存后再读取，确有需要时由程序调高上限");
  }

  @Test
  void findingsBeyondTheBoundAreCounted() {
    Path edited = folder.resolve("多错.xlsx");
    Forms.certificateRoster().write(Samples.certificateRoster(50), edited);
    Books.rewrite(
        edited,
        (part, xml) -> part.endsWith("sheet1.xml") ? xml.replace(">2024-10-18<", ">昨天<") : xml);
    FormReading<CertificateRoster> reading =
        Forms.certificateRoster().read(edited, ReadOption.maxFindings(20));
    assertThat(reading.findings()).hasSize(21);
    Finding last = reading.findings().get(20);
    assertThat(last.ruleId()).isEqualTo("FORM-14");
    assertThat(last.severity()).isEqualTo(Severity.ERROR);
    assertThat(last.message()).isEqualTo("只列出前20条发现，另有30条未列出");
    assertThat(reading.value().orElseThrow().entries()).isEmpty();
  }

  @Test
  void optionsWithoutSenseAreMisuse() {
    assertThatThrownBy(() -> ReadOption.maxRows(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows: expected at least 1 but was 0");
    assertThatThrownBy(() -> ReadOption.maxFindings(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
