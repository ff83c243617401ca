package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.Finding;
import io.github.longzheng.forms.CertificateRoster.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows from a stream: the same file as from a list, checked on the way, whole or not at all. */
class RowFormTest {
  /** So many that the text of a sheet is compressed in several pieces. */
  private static final int MANY = 3000;

  private static final RowForm<CertificateRoster, Entry> ROSTER = Forms.certificateRoster();

  @TempDir Path folder;

  /** A form with a head and rows, and the same as one value. */
  record Case<T, R>(RowForm<T, R> form, T head, List<R> rows, T whole) {
    long write(Path file, WriteOption... options) {
      return form.write(head, rows.stream(), file, options);
    }

    byte[] bytesOfWhole(WriteOption... options) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      form.write(whole, out, options);
      return out.toByteArray();
    }

    @Override
    public String toString() {
      return form.attachment().number() + ", " + rows.size() + " rows";
    }
  }

  static Stream<Case<?, ?>> cases() {
    return IntStream.of(0, 1, 7, MANY)
        .boxed()
        .flatMap(
            size ->
                Stream.of(
                    new Case<>(
                        Forms.sessionFiling(),
                        Samples.sessionFiling(0),
                        Samples.sessionFiling(size).rows(),
                        Samples.sessionFiling(size)),
                    new Case<>(
                        Forms.prefectureFiling(),
                        Samples.prefectureFiling(0),
                        Samples.prefectureFiling(size).rows(),
                        Samples.prefectureFiling(size)),
                    new Case<>(
                        ROSTER,
                        Samples.certificateRoster(0),
                        Samples.certificateRoster(size).entries(),
                        Samples.certificateRoster(size))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  <T, R> void aStreamGivesTheBytesOfAList(Case<T, R> written) {
    Path file = folder.resolve("stream.xlsx");
    assertThat(written.write(file, WriteOption.DESPITE_ERRORS)).isEqualTo(written.rows().size());
    assertThat(file).hasBinaryContent(written.bytesOfWhole(WriteOption.DESPITE_ERRORS));
    FormReading<T> reading = written.form().read(file);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).contains(written.whole());
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(this::isHidden);
  }

  private boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  @Test
  void anIterableDoesAsWell() {
    Path file = folder.resolve("a6.xlsx");
    CertificateRoster roster = Samples.certificateRoster(5);
    Iterable<Entry> rows = roster.entries()::iterator;
    assertThat(ROSTER.write(Samples.certificateRoster(0), rows, file)).isEqualTo(5);
    assertThat(ROSTER.read(file).value()).contains(roster);
  }

  @Test
  void aParallelStreamIsWrittenInItsOrder() {
    Path file = folder.resolve("a6.xlsx");
    CertificateRoster roster = Samples.certificateRoster(MANY);
    ROSTER.write(Samples.certificateRoster(0), roster.entries().parallelStream(), file);
    assertThat(ROSTER.read(file).value()).contains(roster);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 6, 9})
  void theBytesDoNotDependOnTheThreads(int level) throws IOException {
    Case<?, ?> many = cases().skip(11).findFirst().orElseThrow();
    Path together = folder.resolve("together.xlsx");
    Path alone = folder.resolve("alone.xlsx");
    WriteOption asked = WriteOption.compression(level);
    many.write(together, asked, WriteOption.parallelCompression());
    many.write(alone, asked, WriteOption.sequentialCompression());
    assertThat(alone).hasSameBinaryContentAs(together);
    assertThat(alone)
        .hasBinaryContent(many.bytesOfWhole(asked, WriteOption.sequentialCompression()));
    assertThat(ROSTER.read(alone).value()).contains(Samples.certificateRoster(MANY));
  }

  @Test
  void aHigherLevelMakesASmallerFile() throws IOException {
    Case<?, ?> many = cases().skip(11).findFirst().orElseThrow();
    List<Long> sizes = new ArrayList<>();
    for (int level : new int[] {0, 1, 6, 9}) {
      Path file = folder.resolve("level" + level);
      many.write(file, WriteOption.compression(level));
      sizes.add(Files.size(file));
    }
    assertThat(sizes).isSortedAccordingTo((a, b) -> Long.compare(b, a)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10})
  void anotherLevelIsMisuse(int level) {
    assertThatThrownBy(() -> WriteOption.compression(level))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level: expected 0 to 9 but was " + level);
  }

  @Test
  void noThreadOutlivesTheCall() {
    ROSTER.write(
        Samples.certificateRoster(0),
        Samples.certificateRoster(MANY).entries().stream(),
        folder.resolve("a6.xlsx"),
        WriteOption.parallelCompression());
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("longzheng-compression");
  }

  @Test
  void errorsOfRowsAreThoseOfTheWholeValue() throws IOException {
    CertificateRoster broken = broken(50);
    assertThat(ROSTER.check(broken)).hasSizeGreaterThan(100);
    Path file = Files.writeString(folder.resolve("a6.xlsx"), "old");
    assertThatThrownBy(
            () -> ROSTER.write(Samples.certificateRoster(0), broken.entries().stream(), file))
        .isInstanceOfSatisfying(
            RefusedFormException.class,
            refusal -> {
              assertThat(refusal.findings()).isEqualTo(ROSTER.check(broken));
              assertThat(refusal.errors()).isEqualTo(refusal.findings().size());
            });
    assertThat(file).hasContent("old");
    assertThat(files()).containsExactly(file);
  }

  static Stream<Case<?, ?>> valuesThatBreakARule() {
    return RuleTest.cases().map(RuleTest.Case::value).flatMap(RowFormTest::split);
  }

  /** A value of a row form, its head and rows apart; nothing of any other value. */
  private static Stream<Case<?, ?>> split(Object value) {
    if (value instanceof SessionFiling one) {
      SessionFiling head =
          new SessionFiling(
              one.organization(),
              one.siteCode(),
              one.month(),
              one.filingDate(),
              List.of(),
              one.contact(),
              one.phone());
      return Stream.of(new Case<>(Forms.sessionFiling(), head, one.rows(), one));
    }
    if (value instanceof PrefectureFiling four) {
      PrefectureFiling head =
          new PrefectureFiling(
              four.prefecture(),
              four.month(),
              four.filingDate(),
              List.of(),
              four.contact(),
              four.phone());
      return Stream.of(new Case<>(Forms.prefectureFiling(), head, four.rows(), four));
    }
    if (value instanceof CertificateRoster six) {
      CertificateRoster head = new CertificateRoster(six.organization(), six.date(), List.of());
      return Stream.of(new Case<>(ROSTER, head, six.entries(), six));
    }
    return Stream.of();
  }

  @ParameterizedTest
  @MethodSource("valuesThatBreakARule")
  <T, R> void everyRuleIsKeptInAStream(Case<T, R> broken) {
    List<Finding> findings = broken.form().check(broken.whole());
    assertThat(findings).isNotEmpty();
    assertThatThrownBy(() -> broken.write(folder.resolve("broken.xlsx")))
        .isInstanceOfSatisfying(
            RefusedFormException.class,
            refusal -> assertThat(refusal.findings()).isEqualTo(findings));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void ofManyErrorsAThousandAreKeptAndAllAreCounted() {
    CertificateRoster broken = broken(900);
    int errors = ROSTER.check(broken).size();
    assertThat(errors).isGreaterThan(2000);
    assertThatThrownBy(
            () ->
                ROSTER.write(
                    Samples.certificateRoster(0),
                    broken.entries().stream(),
                    folder.resolve("a6.xlsx")))
        .isInstanceOfSatisfying(
            RefusedFormException.class,
            refusal -> {
              assertThat(refusal.findings()).hasSize(1000);
              assertThat(refusal.findings())
                  .extracting(Finding::ruleId)
                  .contains("ROSTER-02", "ROSTER-03", "ROSTER-04", "ROSTER-06");
              assertThat(refusal.errors()).isEqualTo(errors);
            })
        .hasMessageStartingWith("附件6《甘肃省社会培训评价组织职业技能等级认定证书信息入网人员花名册》有" + errors + "处错误，未写出：")
        .hasMessageEndingWith("……另有" + (errors - 1000) + "处错误未列出");
    assertThat(folder).isEmptyDirectory();
  }

  /** A sound row, and then rows that break four rules each. */
  private static CertificateRoster broken(int rows) {
    Certificate sound = Samples.certificates(1).get(0);
    Certificate other =
        Rows.certificate(
            Rows.certificate(
                sound,
                new io.github.longzheng.core.Score(
                    io.github.longzheng.core.Mark.of(59),
                    io.github.longzheng.core.Mark.of(60),
                    io.github.longzheng.core.Mark.NOT_REQUIRED)),
            CertificateNumber.parse("S000062000002244000001"));
    return Rows.roster(
        Stream.concat(Stream.of(sound), Stream.generate(() -> other).limit(rows)).toList());
  }

  @Test
  void nothingToWriteIsRefusedToo() {
    assertThatThrownBy(
            () ->
                ROSTER.write(Samples.certificateRoster(0), Stream.of(), folder.resolve("a6.xlsx")))
        .isInstanceOfSatisfying(
            RefusedFormException.class,
            refusal ->
                assertThat(refusal.findings())
                    .isEqualTo(ROSTER.check(Samples.certificateRoster(0))));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatTheStreamThrowsComesThroughAndNothingIsLeft() throws IOException {
    Path file = Files.writeString(folder.resolve("a6.xlsx"), "old");
    RuntimeException trouble = new UncheckedIOException(new IOException("database is gone"));
    AtomicBoolean closed = new AtomicBoolean();
    List<Entry> entries = Samples.certificateRoster(MANY).entries();
    Stream<Entry> rows =
        IntStream.range(0, MANY + 1)
            .mapToObj(
                i -> {
                  if (i == MANY) {
                    throw trouble;
                  }
                  return entries.get(i);
                })
            .onClose(() -> closed.set(true));
    assertThatThrownBy(() -> ROSTER.write(Samples.certificateRoster(0), rows, file))
        .isSameAs(trouble);
    assertThat(closed).isTrue();
    assertThat(file).hasContent("old");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void theStreamIsClosedWhateverTheEnd() {
    AtomicLong closed = new AtomicLong();
    List<Entry> rows = Samples.certificateRoster(2).entries();
    Path file = folder.resolve("a6.xlsx");
    CertificateRoster head = Samples.certificateRoster(0);
    ROSTER.write(head, rows.stream().onClose(closed::incrementAndGet), file);
    assertThat(closed).hasValue(1);
    assertThatThrownBy(
            () ->
                ROSTER.write(
                    Samples.certificateRoster(1),
                    rows.stream().onClose(closed::incrementAndGet),
                    file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("head: expected no rows of its own");
    assertThat(closed).hasValue(2);
    assertThatThrownBy(
            () -> ROSTER.write(head, Stream.<Entry>of().onClose(closed::incrementAndGet), file))
        .isInstanceOf(RefusedFormException.class);
    assertThat(closed).hasValue(3);
    Path missing = folder.resolve("无").resolve("a6.xlsx");
    assertThatThrownBy(
            () ->
                ROSTER.write(
                    head,
                    rows.stream()
                        .peek(row -> closed.addAndGet(100))
                        .onClose(closed::incrementAndGet),
                    missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("目录不存在");
    assertThat(closed).as("closed and never drawn from").hasValue(4);
  }

  @Test
  void aListenerFollowsAndMayEndIt() throws IOException {
    List<Entry> rows = Samples.certificateRoster(12_000).entries();
    CertificateRoster head = Samples.certificateRoster(0);
    Path file = folder.resolve("a6.xlsx");
    List<String> told = new ArrayList<>();
    ROSTER.write(
        head,
        rows.stream(),
        file,
        WriteOption.progress(
            (work, done, total) -> {
              told.add(work + " " + done + " " + total);
              return true;
            }));
    assertThat(told)
        .containsExactly(
            "写出a6.xlsx 5000 OptionalLong.empty",
            "写出a6.xlsx 10000 OptionalLong.empty",
            "写出a6.xlsx 12000 OptionalLong[12000]");

    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(
            () ->
                ROSTER.write(
                    head,
                    rows.stream(),
                    file,
                    WriteOption.progress((work, done, total) -> done < 10_000)))
        .isInstanceOf(CancelledException.class)
        .hasMessage("已取消：写出a6.xlsx（已完成10000行）");
    assertThat(file).hasBinaryContent(before);
    assertThat(files()).containsExactly(file);

    assertThatThrownBy(
            () ->
                ROSTER.write(
                    Samples.certificateRoster(12_000),
                    file,
                    WriteOption.progress((work, done, total) -> false)))
        .isInstanceOf(CancelledException.class)
        .hasMessage("已取消：写出a6.xlsx（已完成5000行）");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void moreRowsThanASheetHoldsAreRefusedBeforeAnythingIsWritten() {
    SessionFiling one = Samples.sessionFiling(1);
    int room = 1_048_576 - 7;
    for (int tooMany : new int[] {room + 1, 1_048_577}) {
      SessionFiling filing =
          new SessionFiling(
              one.organization(),
              one.siteCode(),
              one.month(),
              one.filingDate(),
              Collections.nCopies(tooMany, one.rows().get(0)),
              one.contact(),
              one.phone());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertThatThrownBy(() -> Forms.sessionFiling().write(filing, out, WriteOption.DESPITE_ERRORS))
          .isInstanceOf(RefusedFormException.class)
          .hasMessageEndingWith(
              "SHEET-01 错误 报备表：Excel工作表最多1048576行，除表头和表尾外可写" + room + "行数据，实有更多；请分批写出");
      assertThat(out.size()).isZero();
    }
  }

  @Test
  void aStreamOfMoreRowsThanASheetHoldsEndsThere() {
    SessionFiling head = Samples.sessionFiling(0);
    SessionFiling.Row row = Samples.sessionFiling(1).rows().get(0);
    Path file = folder.resolve("a1.xlsx");
    AtomicLong drawn = new AtomicLong();
    assertThatThrownBy(
            () ->
                Forms.sessionFiling()
                    .write(
                        head,
                        Stream.generate(() -> row).peek(any -> drawn.incrementAndGet()),
                        file,
                        WriteOption.DESPITE_ERRORS,
                        WriteOption.compression(1)))
        .isInstanceOfSatisfying(
            RefusedFormException.class,
            refusal ->
                assertThat(refusal.findings())
                    .extracting(Finding::ruleId)
                    .containsExactly("SHEET-01"))
        .hasMessageContaining("可写1048569行数据");
    assertThat(drawn).hasValue(1_048_576 - 7 + 1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void memoryDoesNotGrowWithTheRows() throws Exception {
    Path file = folder.resolve("a6.xlsx");
    String modules = System.getProperty("jdk.module.path", "");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                String.join(
                    java.io.File.pathSeparator,
                    Path.of("target", "test-classes").toString(),
                    Path.of("target", "classes").toString(),
                    modules,
                    System.getProperty("java.class.path")),
                RowFormTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output).isEqualTo("300000");
    assertThat(file).isRegularFile();
  }

  /** Writes a long roster; run in another JVM. */
  public static void main(String[] arguments) {
    System.out.print(
        ROSTER.write(
            Samples.certificateRoster(0),
            IntStream.range(0, 300_000)
                .mapToObj(i -> new Entry(Samples.certificate(i), Optional.empty())),
            Path.of(arguments[0]),
            WriteOption.compression(1)));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
