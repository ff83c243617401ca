package io.github.longzheng.forms.reading;

import io.github.longzheng.forms.Progress;
import io.github.longzheng.forms.ReadOption;
import java.util.List;
import java.util.Objects;

/**
 * The bounds within which a file is read.
 *
 * @param progress the listener
 * @param maxRows rows of a sheet
 * @param maxUnpackedBytes all parts unpacked
 * @param maxRatio unpacked to packed size of a part
 * @param maxSharedTextBytes memory for texts that cells share
 * @param maxFindings findings that are kept
 */
public record ReadSettings(
    Progress progress,
    long maxRows,
    long maxUnpackedBytes,
    int maxRatio,
    long maxSharedTextBytes,
    int maxFindings) {
  /** Parts of a package. */
  public static final int MAX_ENTRIES = 10_000;

  /** Parts smaller than this may be packed as tightly as they are. */
  public static final long FREE_OF_RATIO = 1 << 20;

  /** Elements within each other. */
  public static final int MAX_DEPTH = 256;

  /** Bytes of a tag or of the text before it. */
  public static final int MAX_TOKEN = 1 << 22;

  /** Characters of a row of a sheet, eight times what Excel puts into a cell. */
  public static final int MAX_ROW_LENGTH = 1 << 18;

  /** Characters of the rows that stay at hand while the heads of tables are looked for. */
  public static final int MAX_FIRST_LENGTH = 1 << 22;

  /** Columns of a sheet, as many as Excel has. */
  public static final int MAX_COLUMNS = 16_384;

  /** Rows of a sheet, as many as Excel has. */
  public static final int MAX_ROWS = 1_048_576;

  /** Merged areas of a sheet. */
  public static final int MAX_AREAS = 1_000_000;

  /** Sheets of a workbook. */
  public static final int MAX_SHEETS = 1_000;

  /** An .xls file or a letter is held in memory, so it is bounded more narrowly. */
  public static final long MAX_BYTES_IN_MEMORY = 200L << 20;

  private static final long LARGEST_SHARED_TEXTS = 1L << 30;

  public ReadSettings {
    Objects.requireNonNull(progress, "progress");
  }

  /** The usual bounds, changed by these options; of two of a kind the last counts. */
  public static ReadSettings of(ReadOption... options) {
    ReadSettings settings =
        new ReadSettings(
            Progress.silent(),
            MAX_ROWS,
            8L << 30,
            200,
            Math.min(LARGEST_SHARED_TEXTS, Runtime.getRuntime().maxMemory() / 3),
            10_000);
    for (ReadOption option : List.of(options)) {
      settings = settings.with(option);
    }
    return settings;
  }

  private ReadSettings with(ReadOption option) {
    // A sealed switch would need patterns, which Java 17 does not have yet.
    if (option instanceof ReadOption.Listener listener) {
      return new ReadSettings(
          listener.progress(),
          maxRows,
          maxUnpackedBytes,
          maxRatio,
          maxSharedTextBytes,
          maxFindings);
    }
    if (option instanceof ReadOption.MaxRows max) {
      return new ReadSettings(
          progress, max.rows(), maxUnpackedBytes, maxRatio, maxSharedTextBytes, maxFindings);
    }
    if (option instanceof ReadOption.MaxUnpackedBytes max) {
      return new ReadSettings(
          progress, maxRows, max.bytes(), maxRatio, maxSharedTextBytes, maxFindings);
    }
    if (option instanceof ReadOption.MaxRatio max) {
      return new ReadSettings(
          progress, maxRows, maxUnpackedBytes, max.ratio(), maxSharedTextBytes, maxFindings);
    }
    if (option instanceof ReadOption.MaxSharedTextBytes max) {
      return new ReadSettings(
          progress, maxRows, maxUnpackedBytes, maxRatio, max.bytes(), maxFindings);
    }
    if (option instanceof ReadOption.MaxFindings max) {
      return new ReadSettings(
          progress, maxRows, maxUnpackedBytes, maxRatio, maxSharedTextBytes, max.findings());
    }
    throw new IllegalStateException("unknown option " + option);
  }
}
