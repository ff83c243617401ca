package io.github.longzheng.calendar;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The notices that ship with the library: {@code notices/index.txt} names their files in order. */
final class BuiltInNotices {
  private static final String FOLDER = "notices/";

  private BuiltInNotices() {}

  static List<Notice> all() {
    List<Notice> notices = new ArrayList<>(32);
    String index = text("index.txt");
    for (int start = 0; start < index.length(); ) {
      int end = index.indexOf('\n', start);
      String name = index.substring(start, end);
      notices.add(NoticeParser.require(name, text(name)));
      start = end + 1;
    }
    return notices;
  }

  private static String text(String name) {
    try (InputStream in = BuiltInNotices.class.getResourceAsStream(FOLDER.concat(name))) {
      if (in == null) {
        throw new FileNotFoundException(FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource of longzheng-calendar: " + e.getMessage(), e);
    }
  }
}
