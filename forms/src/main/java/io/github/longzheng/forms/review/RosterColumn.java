package io.github.longzheng.forms.review;

import io.github.longzheng.core.PersonalData;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.definition.CertificateRosterForm;
import io.github.longzheng.forms.layout.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A column of attachment 6 (花名册栏目), such as {@code 证件号码}, in the order of the form. The eleven
 * columns of the national upload are among them.
 *
 * <p>Titles are those of the form's definition.
 */
public enum RosterColumn {
  /** 姓名. */
  NAME("name"),
  /** 性别. */
  GENDER("gender"),
  /** 证件类型. */
  DOCUMENT_TYPE("documentType"),
  /** 证件号码. */
  ID("id"),
  /** 文化程度. */
  EDUCATION("education"),
  /** 所在单位. */
  EMPLOYER("employer"),
  /** 职业名称. */
  OCCUPATION("occupation"),
  /** 工种名称. */
  WORK_TYPE("workType"),
  /** 职业技能等级. */
  LEVEL("level"),
  /** 理论成绩. */
  THEORY("theoryMark"),
  /** 技能成绩. */
  SKILLS("skillsMark"),
  /** 评定成绩. */
  COMPREHENSIVE("comprehensiveMark"),
  /** 证书编号. */
  NUMBER("number"),
  /** 发证日期. */
  ISSUE_DATE("issueDate"),
  /** 评价机构. */
  ASSESSOR("assessor"),
  /** 发证机构. */
  ISSUER("issuer"),
  /** 联系电话. */
  PHONE("phone"),
  /** 备注. */
  REMARK("remark");

  private static final List<RosterColumn> ALL = List.of(values());

  private final String key;

  RosterColumn(String key) {
    this.key = key;
  }

  /** All columns, in order. */
  public static List<RosterColumn> all() {
    return ALL;
  }

  /** The column with this title in a head row, if any; blanks and line breaks do not matter. */
  public static Optional<RosterColumn> titled(String title) {
    return ALL.stream()
        .filter(column -> Titles.FIELDS.get(column.ordinal()).isTitled(title))
        .findFirst();
  }

  /** The title as the form prints it, such as {@code 证件号码}. */
  public String title() {
    return Titles.FIELDS.get(ordinal()).title();
  }

  /** The text that the form has for an entry. */
  String format(CertificateRoster.Entry entry) {
    return Titles.FIELDS.get(ordinal()).format(entry);
  }

  int bit() {
    return 1 << ordinal();
  }

  static int mask(Iterable<RosterColumn> columns) {
    int mask = 0;
    for (RosterColumn column : columns) {
      mask |= column.bit();
    }
    return mask;
  }

  /** How a text of this column may be shown to anybody. */
  String masked(String text) {
    return switch (this) {
      case NAME -> PersonalData.maskName(text);
      case ID -> PersonalData.maskIdNumber(text);
      case PHONE -> PersonalData.maskPhone(text);
      default -> PrivateTexts.mask(text);
    };
  }

  /** Looked up when first needed: the definition and the rules know each other. */
  private static final class Titles {
    private static final List<Field<CertificateRoster.Entry, ?>> FIELDS = fields();

    private static List<Field<CertificateRoster.Entry, ?>> fields() {
      return Arrays.stream(values())
          .<Field<CertificateRoster.Entry, ?>>map(column -> CertificateRosterForm.field(column.key))
          .toList();
    }
  }
}
