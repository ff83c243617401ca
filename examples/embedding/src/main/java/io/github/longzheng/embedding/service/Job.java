package io.github.longzheng.embedding.service;

import io.github.longzheng.core.Finding;
import io.github.longzheng.embedding.data.Batch;
import io.github.longzheng.forms.Progress;
import io.github.longzheng.forms.submission.CheckList;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A piece of long work (任务) that a page follows and may cancel. The library tells it how far it is:
 * a job is the {@link Progress} listener of its own work. Thread-safe.
 */
public final class Job implements Progress {

  /** How it stands with a job. */
  public enum State {
    /** Waits for a thread. */
    WAITING("排队中"),
    /** Runs. */
    RUNNING("进行中"),
    /** Came to its end; what it found is in the result. */
    DONE("已完成"),
    /** Was cancelled; nothing of it stayed. */
    CANCELLED("已取消"),
    /** Broke off; nothing of it stayed. */
    FAILED("未完成");

    private final String chineseName;

    State(String chineseName) {
      this.chineseName = chineseName;
    }

    /** {@code 进行中}. */
    public String chineseName() {
      return chineseName;
    }

    /** Whether nothing will change any more. */
    public boolean isOver() {
      return this != WAITING && this != RUNNING;
    }
  }

  /**
   * What a job leaves behind.
   *
   * @param good whether what was wanted has been done
   * @param sentence one sentence for the page
   * @param findings what the library found, masked by the library
   * @param download a file to take away
   * @param checkList what is to be done by hand with that file
   */
  public record Result(
      boolean good,
      String sentence,
      List<Finding> findings,
      Optional<Download> download,
      Optional<CheckList> checkList) {
    public Result {
      findings = List.copyOf(findings);
    }

    /** It has been done. */
    public static Result good(String sentence, List<Finding> findings) {
      return new Result(true, sentence, findings, Optional.empty(), Optional.empty());
    }

    /** It has not been done, because of these findings. */
    public static Result bad(String sentence, List<Finding> findings) {
      return new Result(false, sentence, findings, Optional.empty(), Optional.empty());
    }

    /** The same with a file to take away. */
    public Result with(Path file, String name) {
      return new Result(good, sentence, findings, Optional.of(new Download(file, name)), checkList);
    }

    /** The same with a check-list. */
    public Result with(CheckList list) {
      return new Result(good, sentence, findings, download, Optional.of(list));
    }
  }

  /**
   * A file to take away.
   *
   * @param file where it lies until the job expires
   * @param name under which a browser saves it
   */
  public record Download(Path file, String name) {}

  /**
   * A job at one moment, for pages and scripts.
   *
   * @param state how it stands
   * @param stateName the same in Chinese
   * @param work what is being done
   * @param done rows or files done
   * @param total rows or files in all; -1 when unknown
   * @param percent 0 to 100; -1 when unknown
   */
  public record Snapshot(
      State state, String stateName, String work, long done, long total, int percent) {}

  private final UUID id = UUID.randomUUID();
  private final Batch batch;
  private final String title;
  private final Path outbox;

  private State state = State.WAITING;
  private String work = "";
  private long done;
  private OptionalLong total = OptionalLong.empty();
  private boolean cancelled;
  private Result result = Result.bad("", List.of());
  private Instant overSince = Instant.MAX;

  Job(Batch batch, String title, Path outbox) {
    this.batch = batch;
    this.title = title;
    this.outbox = outbox;
  }

  /** Random, safe to show in an address. */
  public UUID id() {
    return id;
  }

  /** The batch that it works for, as it was at the start. */
  public Batch batch() {
    return batch;
  }

  /** What it does, for people. */
  public String title() {
    return title;
  }

  /** The folder of its results. */
  Path outbox() {
    return outbox;
  }

  /** What it left behind; an empty result while it runs. */
  public synchronized Result result() {
    return result;
  }

  /** How far it is. */
  public synchronized Snapshot snapshot() {
    long all = total.orElse(-1);
    int percent = state == State.DONE ? 100 : all > 0 ? (int) Math.min(100, done * 100 / all) : -1;
    return new Snapshot(state, state.chineseName(), work, done, all, percent);
  }

  @Override
  public synchronized boolean advanced(String work, long done, OptionalLong total) {
    this.work = work;
    this.done = done;
    this.total = total;
    return !cancelled;
  }

  /** Asks it to stop; its work notices at the next step. */
  synchronized void cancel() {
    cancelled = true;
  }

  /** Whether it may begin: it was not cancelled while it waited. */
  synchronized boolean begin() {
    if (!cancelled) {
      state = State.RUNNING;
    }
    return !cancelled;
  }

  synchronized void end(State state, Result result, Instant now) {
    this.state = state;
    this.result = result;
    this.overSince = now;
  }

  /** When it ended; {@link Instant#MAX} while it has not. */
  synchronized Instant overSince() {
    return overSince;
  }
}
