package io.github.longzheng.forms.submission;

import io.github.longzheng.calendar.Deadline;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is still to be done before documents are handed in (报送清单): what to sign and seal, until
 * when, to whom, which phone; as values, as text and as a sheet of A4 with boxes to tick.
 *
 * @param title what is handed in
 * @param sender 报送单位
 * @param recipient 报送对象
 * @param due until when; empty where the announcement names no day
 * @param dueNote what is to be known about the day
 * @param inquiry whom to ask, with telephone numbers
 * @param date the day that the documents bear
 * @param items the documents, in order
 */
public record CheckList(
    String title,
    String sender,
    String recipient,
    Optional<Deadline> due,
    List<String> dueNote,
    String inquiry,
    LocalDate date,
    List<Item> items) {

  /**
   * A document (材料).
   *
   * @param title what it is
   * @param rows rows of its main table; 0 where it has none
   * @param byHand what is to be signed, sealed or filled in on paper, in short words
   */
  public record Item(String title, int rows, List<String> byHand) {
    public Item {
      Objects.requireNonNull(title, "title");
      byHand = List.copyOf(byHand);
    }

    static Item of(SubmissionFile file) {
      return new Item(file.title(), file.rows(), file.byHand());
    }
  }

  public CheckList {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(sender, "sender");
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(due, "due");
    dueNote = List.copyOf(dueNote);
    Objects.requireNonNull(inquiry, "inquiry");
    Objects.requireNonNull(date, "date");
    items = List.copyOf(items);
  }

  /** The day in a line: {@code C02 报名截止 2024-09-04（周三）}. */
  public String dueLine() {
    return due.map(Deadline::toString).orElse("公告未写明具体日期");
  }

  /**
   * Writes the sheet as an .xlsx file, whole or not at all.
   *
   * @throws UncheckedIOException when the file cannot be written
   */
  public void writeTo(Path file) {
    CheckListSheet.DOCUMENT.write(this, file);
  }

  /** The list as lines of Chinese text. */
  public String toText() {
    List<String> lines = new ArrayList<>();
    lines.add("报送清单：" + title);
    lines.add("报送单位：" + sender);
    lines.add("报送对象：" + recipient);
    lines.add("报送期限：" + dueLine());
    dueNote.forEach(note -> lines.add("　　" + note));
    lines.add("咨询电话：" + inquiry);
    for (Item item : items) {
      lines.add(item.title());
      item.byHand().forEach(todo -> lines.add("　　□ " + todo));
    }
    return String.join("\n", lines);
  }

  /** {@link #toText}. */
  @Override
  public String toString() {
    return toText();
  }
}
