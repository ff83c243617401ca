package io.github.longzheng.forms;

import io.github.longzheng.calendar.InvalidFileException;
import io.github.longzheng.calendar.files.TextFiles;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.forms.ooxml.FileNames;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A region's forms of one year (表样版本), such as {@code Edition.gansu(2024)}: attachment numbers,
 * titles, and where they differ from Gansu 2024 the titles of fields and columns, which columns
 * there are, and in which order. {@code Forms.in(edition)} are its forms.
 *
 * <p>An edition is data: another province's is a JSON file, strictly read. What nobody knows is
 * absent, and what is inferred says so ({@link Evidence}).
 *
 * <p>Source of what ships: announcement of 2023-12-05, end [notice]; numbering of 2026 as far as
 * known [inferred]. Immutable and thread-safe.
 */
public final class Edition {
  private static final List<Integer> SHIPPED = List.of(2024, 2026);

  /** Read once: the names of attachments come from it. */
  private static final class Standard {
    static final Edition EDITION = shipped(2024);
  }

  /** What a number and a title rest on (依据). */
  public enum Evidence {
    /** The region's announcement. */
    NOTICE("公告原文"),
    /** A statute or standard. */
    LAW("法规标准"),
    /** A form or rule of the same process elsewhere. */
    SIBLING("同类表样"),
    /** Our reading. */
    INFERRED("推定");

    private final String chineseName;

    Evidence(String chineseName) {
      this.chineseName = chineseName;
    }

    /** Chinese name, such as {@code 推定}. */
    public String chineseName() {
      return chineseName;
    }
  }

  /**
   * An attachment in this edition (附件).
   *
   * @param meaning what it is for
   * @param number its number, from 1
   * @param title its title; in that of the report {@code xxx} is the place
   * @param evidence what number and title rest on
   * @param note what is doubtful about it, where anything is
   */
  public record Entry(
      Attachment meaning, int number, String title, Evidence evidence, Optional<String> note) {
    public Entry {
      Objects.requireNonNull(meaning, "meaning");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(evidence, "evidence");
      Objects.requireNonNull(note, "note");
    }

    /**
     * A file name for it: {@code 附件1 甘肃省职业技能等级认定报备表.xlsx}; characters that file names may not have
     * become their full-width twins.
     */
    public String fileName() {
      return "附件" + number + " " + FileNames.safe(title) + "." + meaning.extension();
    }

    /** Number and title: {@code 附件1《甘肃省职业技能等级认定报备表》}. */
    @Override
    public String toString() {
      return "附件" + number + "《" + title + "》";
    }
  }

  private final String region;
  private final int year;
  private final Optional<String> announcement;
  private final String source;
  private final List<Entry> attachments;
  private final Map<Attachment, LayoutChoice> layouts;

  Edition(
      String region,
      int year,
      Optional<String> announcement,
      String source,
      List<Entry> attachments,
      Map<Attachment, LayoutChoice> layouts) {
    this.region = region;
    this.year = year;
    this.announcement = announcement;
    this.source = source;
    this.attachments = attachments.stream().sorted(Comparator.comparingInt(Entry::number)).toList();
    this.layouts = Map.copyOf(layouts);
  }

  /**
   * The edition of Gansu that ships with the library: 2024, and of 2026 the two attachments that
   * are known.
   *
   * @throws MissingEditionException when none ships for the year; it says how to supply one
   */
  public static Edition gansu(int year) {
    if (!SHIPPED.contains(year)) {
      throw new MissingEditionException(year);
    }
    return year == 2024 ? standard() : shipped(year);
  }

  /** The editions that ship with the library, in the order of their years. */
  public static List<Edition> shipped() {
    return SHIPPED.stream().map(Edition::gansu).toList();
  }

  /** That of 2024, which the layouts in code are those of. */
  static Edition standard() {
    return Standard.EDITION;
  }

  private static Edition shipped(int year) {
    String name = "gansu-" + year + ".json";
    try (InputStream in = Edition.class.getResourceAsStream("editions/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("editions/" + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return InvalidFileException.unwrap(EditionParser.parse(name, text));
    } catch (IOException e) {
      throw new UncheckedIOException("resource of longzheng-forms: " + e.getMessage(), e);
    }
  }

  /**
   * The edition in a JSON file, for another year or region; docs/editions.md shows the form.
   *
   * @throws InvalidFileException with every finding, line and JSON path, when the file is not right
   * @throws UncheckedIOException when it cannot be read
   */
  public static Edition read(Path file) {
    return InvalidFileException.unwrap(tryRead(file));
  }

  /**
   * The edition in a JSON file, or everything that is wrong with the file.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static Parsed<Edition> tryRead(Path file) {
    Objects.requireNonNull(file, "file");
    return TextFiles.read(file, EditionParser::parse);
  }

  /** The region, such as {@code 甘肃省}. */
  public String region() {
    return region;
  }

  /** The year, such as 2024. */
  public int year() {
    return year;
  }

  /** Region and year: {@code 甘肃省2024年版}. */
  public String name() {
    return region + year + "年版";
  }

  /** Title of the announcement that it belongs to, where known. */
  public Optional<String> announcement() {
    return announcement;
  }

  /** Where it was taken from, and what is not known. */
  public String source() {
    return source;
  }

  /** The attachments that are known, in the order of their numbers. */
  public List<Entry> attachments() {
    return attachments;
  }

  /** The attachment of this meaning; empty where its number and title are unknown. */
  public Optional<Entry> find(Attachment meaning) {
    Objects.requireNonNull(meaning, "meaning");
    return attachments.stream().filter(entry -> entry.meaning() == meaning).findFirst();
  }

  /**
   * The attachment of this meaning.
   *
   * @throws UnknownAttachmentException where its number and title are unknown
   */
  public Entry attachment(Attachment meaning) {
    return find(meaning).orElseThrow(() -> new UnknownAttachmentException(this, meaning));
  }

  /**
   * How a report names the grounds that it is written on: {@code 《甘肃省2024年……公告》}, or the year's
   * work where the announcement is not known.
   */
  public String grounds() {
    return announcement
        .map(title -> "《" + title + "》")
        .orElseGet(() -> region + year + "年职业技能等级认定工作");
  }

  /** What its layout has other than that of 2024. */
  LayoutChoice layout(Attachment meaning) {
    return layouts.getOrDefault(meaning, LayoutChoice.NONE);
  }

  /** One line: {@code Edition[甘肃省2024年版, 8 attachments]}. */
  @Override
  public String toString() {
    return "Edition[" + name() + ", " + attachments.size() + " attachments]";
  }
}
