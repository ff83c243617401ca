package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import java.util.Collection;
import java.util.Optional;

/** What can be said of a blank, whatever the form. */
final class FillFindings {
  private FillFindings() {}

  /** FILL-01: a place was found. */
  static Finding found(String title) {
    return Finding.note(
        "FILL-01", "找到“" + title + "”的填写位置", "the place of '" + title + "' was found");
  }

  /** FILL-02: a field has no place. */
  static Finding missing(String title, Optional<NearMiss> nearest) {
    return Finding.error(
        "FILL-02",
        "模板中找不到“" + title + "”的填写位置" + nearest.map(NearMiss::chinese).orElse(""),
        "the template has no place for '"
            + title
            + "'"
            + nearest.map(NearMiss::english).orElse(""));
  }

  /** FILL-03: a table is not there. */
  static Finding noTable(String titles) {
    return Finding.error(
        "FILL-03",
        "模板中找不到表头为“" + titles + "”的表格",
        "the template has no table with the titles " + titles);
  }

  /** FILL-03: a column is not there. */
  static Finding noColumn(String title, Optional<NearMiss> nearest) {
    return Finding.error(
        "FILL-03",
        "模板的表格缺少“" + title + "”列" + nearest.map(NearMiss::chinese).orElse(""),
        "the template's table has no column '"
            + title
            + "'"
            + nearest.map(NearMiss::english).orElse(""));
  }

  /** FILL-04: another kind of file. */
  static Finding wrongKind(String found, String foundEnglish, String advice, String adviceEnglish) {
    return Finding.error(
        "FILL-04",
        "模板应为.xlsx、.xls或.docx，实为" + found + "；" + advice,
        "expected a template of kind .xlsx, .xls or .docx but was "
            + foundEnglish
            + "; "
            + adviceEnglish);
  }

  /** FILL-05: a file that cannot be opened as what it claims to be. */
  static Finding unreadable() {
    return Finding.error(
        "FILL-05",
        "模板已损坏，无法打开；请用Office或WPS打开后另存",
        "the template is damaged and cannot be opened; open it in Office or WPS and save it again");
  }

  /** FILL-06: the rows below a head hold something. */
  static Finding occupied() {
    return Finding.error(
        "FILL-06",
        "表头下方已有内容；请使用没有填写过的空白模板",
        "there is something below the head already; use a blank that nobody has filled");
  }

  /** FILL-07: a value that is there has no place. */
  static Finding noPlaceFor(Finding missing) {
    return new Finding(
        "FILL-07",
        missing.severity(),
        missing.location(),
        missing.maskedText(),
        missing.message() + "，而数据中有此项",
        missing.messageEnglish() + ", but the value has it");
  }

  /** FILL-08: a tag that names nothing. */
  static Finding unknownTag(String tag, Collection<String> known) {
    return Finding.error(
        "FILL-08",
        "标签{{" + tag + "}}不认识；可用的标签：" + String.join("、", known),
        "the tag {{" + tag + "}} is unknown; known tags: " + String.join(", ", known));
  }

  /** FILL-09: the blank has printed something else. */
  static Finding printedOtherwise(String title, String printed, String shown) {
    return Finding.error(
        "FILL-09",
        title + "：模板已印为“" + printed + "”，数据为“" + shown + "”",
        title + ": the template prints '" + printed + "' but the value has '" + shown + "'");
  }

  /** FILL-10: a formula in the total row gave something else than the sum. */
  static Finding wrongFormula(String title) {
    return Finding.warning(
        "FILL-10",
        title + "：模板合计公式的结果与各行之和不一致，已改写为合计数",
        title
            + ": the template's formula does not give the sum of the rows and was replaced by it");
  }

  /** FILL-11: a label stands where nothing can be filled. */
  static Finding outOfReach(String title) {
    return Finding.error(
        "FILL-11",
        "“" + title + "”在文本框、页眉或页脚中，无法填写；请移到正文或表格中",
        "'" + title + "' stands in a text box, header or footer; move it into the text or a table");
  }

  /** FILL-12: a line to write on that stays empty. */
  static Finding leftOpen(Location location) {
    return Finding.warning("FILL-12", "仍有空白未填", "a gap stays open").at(location);
  }
}
