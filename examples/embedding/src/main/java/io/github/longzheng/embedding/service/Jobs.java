package io.github.longzheng.embedding.service;

import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.embedding.Settings;
import io.github.longzheng.embedding.data.Batch;
import io.github.longzheng.forms.CancelledException;
import io.github.longzheng.forms.Progress;
import io.github.longzheng.forms.RefusedFormException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Runs jobs on a few threads with a short queue, forgets them and their files after a while, and
 * cancels what still runs when the service stops.
 */
@Service
public class Jobs {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  /** The work of a job. */
  @FunctionalInterface
  interface Task {
    /**
     * Does it.
     *
     * @param progress to be told how far it is; ends the work when cancelled
     * @param outbox an empty folder for results
     */
    Job.Result run(Progress progress, Path outbox) throws IOException;
  }

  private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads;
  private final Workspace workspace;
  private final Duration keep;
  // Files expire by real time, whatever day a demonstration is set to.
  private final InstantSource now = InstantSource.system();

  Jobs(Settings settings, Workspace workspace) {
    int size = settings.work().threads();
    this.threads =
        new ThreadPoolExecutor(
            size, size, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(settings.work().queue()));
    this.workspace = workspace;
    this.keep = settings.work().keep();
  }

  /**
   * Starts work on an upload, which is deleted when the work is over.
   *
   * @throws BusyException when too many jobs wait already
   */
  Job start(Batch batch, String title, Upload upload, Task task) {
    return start(batch, title, task, () -> workspace.discard(upload.place()));
  }

  /**
   * Starts work.
   *
   * @throws BusyException when too many jobs wait already
   */
  Job start(Batch batch, String title, Task task) {
    return start(batch, title, task, () -> {});
  }

  private Job start(Batch batch, String title, Task task, Runnable after) {
    Job job = new Job(batch, title, workspace.newPlace());
    jobs.put(job.id(), job);
    try {
      threads.execute(() -> run(job, task, after));
    } catch (RejectedExecutionException e) {
      after.run();
      forget(job);
      throw new BusyException();
    }
    return job;
  }

  private void run(Job job, Task task, Runnable after) {
    Job.State state = Job.State.CANCELLED;
    Job.Result result = Job.Result.bad("已取消，没有改动任何数据。", List.of());
    try {
      if (job.begin()) {
        result = task.run(job, job.outbox());
        state = Job.State.DONE;
      }
    } catch (CancelledException e) {
      LOG.info("job {} was cancelled", job.id());
    } catch (RefusedFormException e) {
      state = Job.State.DONE;
      result = Job.Result.bad("没有生成材料，请先改正下列问题。", e.findings());
    } catch (InvalidValueException e) {
      state = Job.State.DONE;
      result = Job.Result.bad("没有完成，请先改正下列问题。", List.of(e.toFinding()));
    } catch (IOException | RuntimeException e) {
      LOG.error("job {} failed", job.id(), e);
      state = Job.State.FAILED;
      result = Job.Result.bad("处理时出错，没有改动任何数据。请重试；仍不行时把任务编号" + job.id() + "告诉管理员。", List.of());
    } finally {
      after.run();
      job.end(state, result, now.instant());
    }
  }

  /** The job of this id, until it expires. */
  public Optional<Job> find(UUID id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** Asks a job to stop. */
  public void cancel(UUID id) {
    find(id).ifPresent(Job::cancel);
  }

  /** Deletes the files of jobs that ended long enough ago, and forgets them. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    jobs.values().stream()
        .filter(
            job ->
                job.snapshot().state().isOver()
                    && job.overSince().plus(keep).isBefore(now.instant()))
        .toList()
        .forEach(this::forget);
  }

  private void forget(Job job) {
    jobs.remove(job.id());
    workspace.discard(job.outbox());
  }

  @PreDestroy
  void stop() throws InterruptedException {
    threads.shutdown();
    jobs.values().forEach(Job::cancel);
    if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }
}
