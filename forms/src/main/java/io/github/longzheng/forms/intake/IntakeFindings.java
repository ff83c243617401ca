package io.github.longzheng.forms.intake;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;

/** What the intake finds of its own. */
final class IntakeFindings {
  private IntakeFindings() {}

  /** INTAKE-01: a heading that means nothing here. */
  static Finding unknownHeading(String heading) {
    return Finding.note(
            "INTAKE-01",
            "列“" + heading + "”未识别，该列不读取；如需读取，请在列名对照中写明",
            "the heading '" + heading + "' is not known; the column was not read")
        .withText(heading);
  }

  /** INTAKE-02: a heading that looks like one that is missing. */
  static Finding nearMiss(String heading, String title) {
    return Finding.warning(
            "INTAKE-02",
            "列“" + heading + "”未识别，可能就是缺少的“" + title + "”；如是，请改列名或在列名对照中写明",
            "the heading '"
                + heading
                + "' is not known; it may be the missing '"
                + title
                + "': rename it or map it")
        .withText(heading);
  }

  /** INTAKE-03: a second column of the same meaning. */
  static Finding secondColumn(String heading, String title, String taken) {
    return Finding.warning(
            "INTAKE-03",
            "“" + title + "”有多列，按“" + taken + "”列读取，“" + heading + "”列未读取；请确认或在列名对照中写明",
            "several columns mean '"
                + title
                + "': '"
                + taken
                + "' was read, '"
                + heading
                + "' was not")
        .withText(heading);
  }

  /** INTAKE-04: a value in a writing that is likely to be sent back. */
  static Finding unusual(String title, String shown, String suggestion) {
    return Finding.warning(
            "INTAKE-04",
            title + "“" + shown + "”可能应为“" + suggestion + "”，请核对后改正，或在列名对照的values中写明",
            title + " '" + shown + "' may have to be '" + suggestion + "'; correct it or map it")
        .withText(shown);
  }

  /** What an error may be corrected to. */
  static Finding withSuggestion(Finding error, String suggestion) {
    return new Finding(
        error.ruleId(),
        error.severity(),
        error.location(),
        error.maskedText(),
        error.message() + "；如指“" + suggestion + "”，请照此改正，或在列名对照的values中写明",
        error.messageEnglish() + "; if '" + suggestion + "' is meant, write that or map it");
  }

  /** INTAKE-05: a ticket number that stands in an earlier row. */
  static Finding ticketTwice(String ticket, Location first) {
    return Finding.error(
            "INTAKE-05",
            "准考证号“" + ticket + "”重复，首见" + first + "；请核对后删除或改正",
            "ticket number '" + ticket + "' stands at " + first + " too")
        .withText(ticket);
  }

  /** INTAKE-06: a person who is registered for the same subject in an earlier row. */
  static Finding personTwice(String maskedId, String subject, Location first) {
    return Finding.error(
            "INTAKE-06",
            "同一人重复报考“" + subject + "”，首见" + first + "；请核对后删除一条",
            "the person is registered for '" + subject + "' at " + first + " too")
        .withText(maskedId);
  }

  /** INTAKE-07: a certificate number that stands in an earlier row. */
  static Finding numberTwice(String number, Location first) {
    return Finding.error(
            "INTAKE-07",
            "证书编号“" + number + "”重复，首见" + first + "；请核对",
            "certificate number '" + number + "' stands at " + first + " too")
        .withText(number);
  }

  /** INTAKE-08: a value that the user's mapping replaces. */
  static Finding mapped(String title, String shown, String value) {
    return Finding.note(
        "INTAKE-08",
        title + "：“" + shown + "”按列名对照读作“" + value + "”",
        title + ": '" + shown + "' was read as '" + value + "', as mapped");
  }

  /** INTAKE-09: what empty cells of a column are read as. */
  static Finding defaulted(String title, String value) {
    return Finding.note(
        "INTAKE-09",
        "“" + title + "”为空或没有该列时，按列名对照读作“" + value + "”",
        "'" + title + "' is read as '" + value + "' where there is nothing, as mapped");
  }

  /** INTAKE-15: a row that is longer than the head, most likely for a separator without quotes. */
  static Finding tooLong(int cells, int head) {
    return Finding.error(
        "INTAKE-15",
        "该行有" + cells + "栏，表头只有" + head + "栏，各栏可能已错位；内容含分隔符时应加引号",
        "the row has "
            + cells
            + " cells but the head has "
            + head
            + "; a text with a separator must be quoted");
  }
}
