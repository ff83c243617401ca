package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Codecs.certificateNumber;
import static io.github.longzheng.forms.layout.Codecs.isoDate;
import static io.github.longzheng.forms.layout.Codecs.level;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Registration;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.PlatformExport.EnteredMarks;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import io.github.longzheng.forms.layout.Codec;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Table;
import io.github.longzheng.forms.layout.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The tables that a certification platform and the 考务 system export, with the titles they use. */
public final class ExportTables {
  private static final double ANY_WIDTH = 10;

  private static final Field<Registration, String> TICKET = ticket(Registration::ticketNumber);
  private static final Field<AssessmentSubject, SkillLevel> LEVEL =
      Subjects.LEVEL.coded(
          new Codec<>(
              "等级全称、简称或代码", false, level().format(), SkillLevel::recognize, level().mask()));

  /** Candidates: who registered for what. */
  public static final Table<?, Registration> REGISTRATIONS =
      table(
          "registrations",
          List.of(
              column(TICKET),
              column(Candidates.NAME.of(Registration::candidate)),
              column(Candidates.GENDER.of(Registration::candidate)),
              column(Candidates.DOCUMENT_TYPE.of(Registration::candidate)),
              column(Candidates.ID.of(Registration::candidate)),
              column(Candidates.EDUCATION.of(Registration::candidate)),
              column(Candidates.EMPLOYER.of(Registration::candidate)),
              column(Candidates.PHONE.of(Registration::candidate)),
              column(Subjects.OCCUPATION.of(Registration::subject)),
              column(Subjects.WORK_TYPE.of(Registration::subject)),
              column(LEVEL.of(Registration::subject))),
          values ->
              new Registration(values.get(TICKET), Candidates.read(values), Subjects.read(values)));

  private static final Field<EnteredMarks, String> MARKS_TICKET =
      ticket(EnteredMarks::ticketNumber);
  private static final Field<EnteredMarks, Mark> THEORY = Marks.THEORY.of(EnteredMarks::score);
  private static final Field<EnteredMarks, Mark> SKILLS = Marks.SKILLS.of(EnteredMarks::score);
  private static final Field<EnteredMarks, Mark> COMPREHENSIVE =
      Marks.COMPREHENSIVE.of(EnteredMarks::score);

  /** Marks by ticket number. */
  public static final Table<?, EnteredMarks> MARKS =
      table(
          "marks",
          List.of(column(MARKS_TICKET), column(THEORY), column(SKILLS), column(COMPREHENSIVE)),
          values -> new EnteredMarks(values.get(MARKS_TICKET), Marks.read(values)));

  private static final Field<IssuedNumber, String> ISSUED_TICKET =
      ticket(IssuedNumber::ticketNumber);
  private static final Field<IssuedNumber, CertificateNumber> NUMBER =
      Field.of("number", "证书编号", certificateNumber(), IssuedNumber::number);
  private static final Field<IssuedNumber, LocalDate> ISSUE_DATE =
      Field.of("issueDate", "发证日期", isoDate(), IssuedNumber::issueDate);

  /** Certificate numbers as the 考务 system makes them. */
  public static final Table<?, IssuedNumber> ISSUED_NUMBERS =
      table(
          "issuedNumbers",
          List.of(column(ISSUED_TICKET), column(NUMBER), column(ISSUE_DATE)),
          values ->
              new IssuedNumber(
                  values.get(ISSUED_TICKET), values.get(NUMBER), values.get(ISSUE_DATE)));

  /** All of them. */
  public static final List<Table<?, ?>> ALL = List.of(REGISTRATIONS, MARKS, ISSUED_NUMBERS);

  private ExportTables() {}

  private static <R> Field<R, String> ticket(Function<R, String> getter) {
    return Field.<R, String>of("ticket", "准考证号", text(), getter).alias("准考证号码", "考号");
  }

  private static <R> Column<R> column(Field<R, ?> field) {
    return Column.of(field, ANY_WIDTH);
  }

  /** A table that is only read. */
  private static <R> Table<List<R>, R> table(
      String key, List<Column<R>> columns, Function<Values, R> build) {
    return Table.of(key, columns, rows -> rows, build);
  }
}
