package io.github.longzheng.forms.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Compresses the chunks of one package: on the writing thread, or with helpers that live as long as
 * the package is written.
 */
final class Workers implements AutoCloseable {
  /** Chunks that may wait for a helper; when there are more, the writing thread takes the next. */
  private static final int WAITING = 2;

  private final Compression compression;
  private final int helping;
  private final List<Compressor> all = new ArrayList<>();
  private final ConcurrentLinkedQueue<Compressor> idle = new ConcurrentLinkedQueue<>();
  private Optional<ThreadPoolExecutor> helpers = Optional.empty();

  Workers(Compression compression) {
    this.compression = compression;
    this.helping = compression.helpers();
  }

  /**
   * Compresses a chunk, now or soon.
   *
   * @param before the chunk before, or this very one where it is the first
   */
  FutureTask<Chunk> compress(Chunk chunk, Chunk before, boolean last) {
    FutureTask<Chunk> task =
        new FutureTask<>(
            () -> {
              Compressor compressor = take();
              try {
                compressor.compress(chunk, before, last);
              } finally {
                idle.add(compressor);
              }
              return chunk;
            });
    if (last || helping == 0) {
      task.run();
    } else {
      helpers().execute(task);
    }
    return task;
  }

  /** Chunks that a part may have under way, so that memory stays small and nobody waits. */
  int underWay() {
    return helping == 0 ? 1 : helping + WAITING + 1;
  }

  private Compressor take() {
    Compressor compressor = idle.poll();
    if (compressor == null) {
      compressor = new Compressor(compression.level());
      synchronized (all) {
        all.add(compressor);
      }
    }
    return compressor;
  }

  private ThreadPoolExecutor helpers() {
    if (helpers.isEmpty()) {
      helpers =
          Optional.of(
              new ThreadPoolExecutor(
                  helping,
                  helping,
                  0,
                  TimeUnit.SECONDS,
                  new ArrayBlockingQueue<>(WAITING),
                  work -> {
                    Thread thread = new Thread(work, "longzheng-compression");
                    thread.setDaemon(true);
                    return thread;
                  },
                  new ThreadPoolExecutor.CallerRunsPolicy()));
    }
    return helpers.get();
  }

  /** Ends the helpers and waits until they have ended. */
  @Override
  public void close() {
    helpers.ifPresent(Workers::end);
    synchronized (all) {
      all.forEach(Compressor::close);
    }
  }

  private static void end(ThreadPoolExecutor helpers) {
    helpers.shutdownNow();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = helpers.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        // A chunk takes milliseconds; the compressors must not be closed before.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
