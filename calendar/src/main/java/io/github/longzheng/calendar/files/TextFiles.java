package io.github.longzheng.calendar.files;

import io.github.longzheng.core.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads small UTF-8 text files whole, within a bound. */
public final class TextFiles {
  /** More than any notice, plan or year of iCalendar entries needs; keeps mistakes harmless. */
  public static final int MAX_LENGTH = 1 << 20;

  private TextFiles() {}

  /** What a text means. */
  public interface Meaning<T> {
    Parsed<T> of(String name, String text);
  }

  public static <T> Parsed<T> read(Path file, Meaning<T> meaning) {
    Path fileName = file.getFileName();
    String name = fileName == null ? file.toString() : fileName.toString();
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_LENGTH + 1);
    } catch (IOException e) {
      throw FileTrouble.cannotOpen(file, e);
    }
    if (bytes.length > MAX_LENGTH) {
      return tooLong(name);
    }
    try {
      // A new decoder reports malformed bytes; new String(…) would silently replace them.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return meaning.of(name, withoutMark(text));
    } catch (CharacterCodingException e) {
      return refuse(name, "FILE-02", "应为UTF-8编码的文本", "expected UTF-8 text");
    }
  }

  public static <T> Parsed<T> read(Reader reader, String name, Meaning<T> meaning) {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    try {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
        if (text.length() > MAX_LENGTH) {
          return tooLong(name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
    return meaning.of(name, withoutMark(text.toString()));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static <T> Parsed<T> tooLong(String name) {
    return refuse(name, "FILE-01", "文件超过1 MB，不会是所需的文件", "expected at most 1 MB but was more");
  }

  private static <T> Parsed<T> refuse(String name, String rule, String chinese, String english) {
    Report report = new Report(name);
    report.error(rule, 0, "", chinese, english);
    return new Parsed<>(Optional.empty(), report.findings());
  }
}
