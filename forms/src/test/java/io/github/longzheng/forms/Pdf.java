package io.github.longzheng.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What LibreOffice made of a file: pages with their words and where those stand, in points. */
record Pdf(Path file, List<Page> pages) {
  private static final Pattern PAGE =
      Pattern.compile(
          "<page width=\"([0-9.]+)\" height=\"([0-9.]+)\">(.*?)</page>", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\">"
              + "(.*?)</word>");

  /** A word and its box; from the top left corner of the page. */
  record Word(double left, double top, double right, double bottom, String text) {
    boolean overlaps(Word other, double tolerance) {
      return Math.min(right, other.right) - Math.max(left, other.left) > tolerance
          && Math.min(bottom, other.bottom) - Math.max(top, other.top) > tolerance;
    }
  }

  /** A page. */
  record Page(double width, double height, List<Word> words) {
    /** Its text in order, without blanks: where lines are broken does not matter. */
    String text() {
      return words.stream().map(Word::text).reduce("", String::concat);
    }

    /** The words, in lines from top to bottom. */
    List<List<Word>> lines() {
      List<List<Word>> lines = new ArrayList<>();
      for (Word word : words) {
        List<Word> line =
            lines.stream()
                .filter(l -> Math.abs(middle(l.get(0)) - middle(word)) < 4)
                .findFirst()
                .orElseGet(
                    () -> {
                      lines.add(new ArrayList<>());
                      return lines.get(lines.size() - 1);
                    });
        line.add(word);
      }
      lines.forEach(line -> line.sort((a, b) -> Double.compare(a.left(), b.left())));
      lines.sort((a, b) -> Double.compare(middle(a.get(0)), middle(b.get(0))));
      return lines;
    }

    private static double middle(Word word) {
      return (word.top() + word.bottom()) / 2;
    }
  }

  /** Converts files of an office program, all in one run, into {@code folder}. */
  static void convert(Collection<Path> files, Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + Path.of("target", "libreoffice").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    files.forEach(file -> command.add(file.toString()));
    Tool.run(command);
  }

  /** The converted file. */
  static Pdf read(Path file) throws IOException, InterruptedException {
    Path boxes = Files.createTempFile("words", ".html");
    try {
      Tool.run(List.of("pdftotext", "-bbox", file.toString(), boxes.toString()));
      List<Page> pages = new ArrayList<>();
      Matcher page = PAGE.matcher(Files.readString(boxes));
      while (page.find()) {
        pages.add(new Page(number(page, 1), number(page, 2), words(page.group(3))));
      }
      assertThat(pages).as("pages of %s", file).isNotEmpty();
      return new Pdf(file, pages);
    } finally {
      Files.delete(boxes);
    }
  }

  private static List<Word> words(String page) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(page);
    while (word.find()) {
      String text =
          word.group(5)
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&amp;", "&");
      words.add(
          new Word(
              number(word, 1),
              number(word, 2),
              number(word, 3),
              number(word, 4),
              // Fonts call some characters by the code of a radical that looks the same.
              Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }
    return words;
  }

  private static double number(Matcher matcher, int group) {
    return Double.parseDouble(matcher.group(group));
  }

  /** The pictures of the first pages, {@code <name>-1.png} and so on, beside the file. */
  void draw(int pages, int dotsPerInch) throws IOException, InterruptedException {
    String name = file.toString();
    Tool.run(
        List.of(
            "pdftoppm",
            "-r",
            String.valueOf(dotsPerInch),
            "-png",
            "-l",
            String.valueOf(pages),
            name,
            name.substring(0, name.length() - ".pdf".length())));
  }
}
