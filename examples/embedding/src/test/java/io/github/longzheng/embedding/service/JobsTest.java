package io.github.longzheng.embedding.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.longzheng.embedding.Settings;
import io.github.longzheng.embedding.data.Batch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobsTest {
  private static final Batch BATCH =
      new Batch(
          UUID.randomUUID(),
          YearMonth.of(2024, 9),
          1,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          0,
          Optional.empty());
  private static final Job.Result DONE = Job.Result.good("好", List.of());

  @TempDir private Path folder;
  private Workspace workspace;
  private Jobs jobs;

  @BeforeEach
  void open() throws IOException {
    Settings settings =
        new Settings(
            2024,
            null,
            null,
            Set.of("localhost"),
            new Settings.Work(folder.toString(), 1, 1, 1000, Duration.ZERO),
            null,
            null);
    workspace = new Workspace(settings);
    jobs = new Jobs(settings, workspace);
  }

  /** Works until it is cancelled. */
  private static Job.Result endless(
      io.github.longzheng.forms.Progress progress, CountDownLatch begun) {
    while (true) {
      progress.report("一直做", 1, OptionalLong.of(4));
      begun.countDown();
    }
  }

  @Test
  void oneRunsOneWaitsAndMoreAreRefused() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Job first = jobs.start(BATCH, "一", (progress, outbox) -> endless(progress, begun));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(first.snapshot().state()).isEqualTo(Job.State.RUNNING);
    assertThat(first.snapshot().percent()).isEqualTo(25);
    Job second = jobs.start(BATCH, "二", (progress, outbox) -> DONE);
    assertThat(second.snapshot().state()).isEqualTo(Job.State.WAITING);
    assertThatThrownBy(() -> jobs.start(BATCH, "三", (progress, outbox) -> DONE))
        .isInstanceOf(BusyException.class);

    jobs.cancel(second.id());
    jobs.cancel(first.id());
    until(() -> second.snapshot().state().isOver());
    assertThat(first.snapshot().state()).isEqualTo(Job.State.CANCELLED);
    assertThat(second.snapshot().state()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void aRefusedUploadIsDeleted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    jobs.start(BATCH, "一", (progress, outbox) -> endless(progress, begun));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    jobs.start(BATCH, "二", (progress, outbox) -> DONE);
    Path place = workspace.newPlace();
    Upload upload = new Upload(place, Files.writeString(place.resolve("a.csv"), "a"), "a.csv");
    assertThatThrownBy(() -> jobs.start(BATCH, "三", upload, (progress, outbox) -> DONE))
        .isInstanceOf(BusyException.class);
    assertThat(place).doesNotExist();
    jobs.stop();
  }

  @Test
  void stoppingTheServiceCancelsWhatRuns() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Job job = jobs.start(BATCH, "一", (progress, outbox) -> endless(progress, begun));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    jobs.stop();
    assertThat(job.snapshot().state()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void whatBreaksTellsNothingAboutItsInside() {
    Job job =
        jobs.start(
            BATCH,
            "一",
            (progress, outbox) -> {
              throw new IllegalStateException("620000199001010012");
            });
    until(() -> job.snapshot().state().isOver());
    assertThat(job.snapshot().state()).isEqualTo(Job.State.FAILED);
    assertThat(job.result().sentence()).contains("没有改动任何数据").doesNotContain("620000");
  }

  @Test
  void aFinishedJobExpiresWithItsFiles() throws IOException {
    Job job =
        jobs.start(
            BATCH,
            "一",
            (progress, outbox) ->
                DONE.with(Files.writeString(outbox.resolve("a.zip"), "a"), "a.zip"));
    until(() -> job.snapshot().state().isOver());
    assertThat(job.result().download().orElseThrow().file()).exists();
    until(
        () -> {
          jobs.sweep();
          return jobs.find(job.id()).isEmpty();
        });
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void leftoversOfACrashGoAtTheStart() throws IOException {
    Path left = workspace.newPlace();
    Files.writeString(left.resolve("报名数据.csv"), "x");
    Path foreign = Files.writeString(folder.resolve("notes.txt"), "x");
    open();
    assertThat(left).doesNotExist();
    assertThat(foreign).exists();
  }

  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
