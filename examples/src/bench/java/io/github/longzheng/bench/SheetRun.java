package io.github.longzheng.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One writer in its own JVM: prints milliseconds by the wall clock and of all processors for each
 * file, then its bytes and the peak heap.
 */
final class SheetRun {
  private SheetRun() {}

  public static void main(String[] args) throws IOException {
    RosterWriters writer = RosterWriters.valueOf(args[0]);
    int rows = Integer.parseInt(args[1]);
    int runs = Integer.parseInt(args[2]);
    Path file = Path.of(args[3]);
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    for (int i = 0; i < runs; i++) {
      Files.deleteIfExists(file);
      long processors = system.getProcessCpuTime();
      long start = System.nanoTime();
      writer.write(rows, file);
      System.out.printf(
          Locale.ROOT,
          "%.1f %.1f ",
          (System.nanoTime() - start) / 1e6,
          (system.getProcessCpuTime() - processors) / 1e6);
    }
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.println(Files.size(file) + " " + heap);
  }
}
