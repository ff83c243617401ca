package io.github.longzheng.examples;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.AssessmentResult;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificationSession;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.SkillsMode;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.ExamTime;
import io.github.longzheng.forms.Forms;
import io.github.longzheng.forms.PlatformExport;
import io.github.longzheng.forms.PlatformExport.IssuedNumber;
import io.github.longzheng.forms.SessionFiling;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the files in {@code examples/data} as a platform would export them. Nobody in them exists:
 * names are invented, numbers use division 620000, telephones a prefix that no operator has.
 */
final class SampleExports {
  private static final List<String> REGISTRATION =
      List.of("准考证号", "考生姓名", "性别", "证件类型", "身份证号", "学历", "工作单位", "手机号", "申报职业", "申报工种", "申报等级");
  private static final List<String> MARKS = List.of("准考证号", "理论成绩", "技能成绩", "综合评审成绩");
  private static final List<String> NUMBERS = List.of("准考证号", "证书编号", "发证日期");
  private static final String GIVEN = "一二三四五六七八九十";
  private static final List<String> EMPLOYERS = List.of("陇上样例电力工程公司", "示范餐饮管理公司", "样例养老服务中心", "");
  private static final List<String> EDUCATION = List.of("初中", "高中", "中等专科", "大学专科", "大学本科");

  /** Subject of a row: occupation, work type, level, and its digit. */
  private record Subject(String occupation, String workType, String level, int digit) {}

  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject("电工", "--", "五级/初级工", 5),
          new Subject("电工", "--", "四级/中级工", 4),
          new Subject("电工", "--", "三级/高级工", 3),
          new Subject("电工", "--", "二级/技师", 2),
          new Subject("中式烹调师", "演示工种", "四级/中级工", 4),
          new Subject("中式烹调师", "演示工种", "三级/高级工", 3),
          new Subject("养老护理员", "--", "五级/初级工", 5),
          new Subject("养老护理员", "--", "四级/中级工", 4));

  private SampleExports() {}

  /** Writes all files into a folder. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<List<String>> rows = registrations(0, 46, SUBJECTS);
    workbook(folder.resolve("registrations.xlsx"), rows);
    workbook(folder.resolve("registrations-draft.xlsx"), withMistakes(rows));
    csv(
        folder.resolve("registrations-municipal.csv"),
        REGISTRATION,
        registrations(46, 14, SUBJECTS.subList(6, 8)));
    csv(folder.resolve("marks.csv"), MARKS, marks(rows));
    csv(folder.resolve("issued-numbers.csv"), NUMBERS, numbers(rows));
    rosters(folder);
    filings(Files.createDirectories(folder.resolve("filings")));
  }

  /** Attachment 6 as handed in again, as it was returned, and a draft full of mistakes. */
  private static void rosters(Path folder) throws IOException {
    List<AssessmentResult> results =
        PlatformExport.join(
                PlatformExport.readRegistrations(folder.resolve("registrations.xlsx"))
                    .orElseThrow(),
                PlatformExport.readMarks(folder.resolve("marks.csv")).orElseThrow())
            .orElseThrow();
    Map<String, IssuedNumber> issued =
        PlatformExport.readIssuedNumbers(folder.resolve("issued-numbers.csv"))
            .orElseThrow()
            .stream()
            .collect(Collectors.toMap(IssuedNumber::ticketNumber, Function.identity()));
    String name = Organizations.PROVINCIAL.name();
    List<Certificate> all =
        results.stream()
            .filter(result -> result.outcome() == Outcome.PASSED)
            .map(
                result ->
                    issued
                        .get(result.registration().ticketNumber())
                        .certificate(result, name, name))
            .toList();
    LocalDate day = LocalDate.of(2024, 10, 17);
    Path roster = folder.resolve("roster.xlsx");
    Forms.certificateRoster().write(CertificateRoster.of(name, day, all), roster);
    List<Certificate> returned = new ArrayList<>(all);
    returned.set(2, withEducation(all.get(2), "高中"));
    returned.remove(all.size() - 1);
    Forms.certificateRoster()
        .write(CertificateRoster.of(name, day, returned), folder.resolve("roster-returned.xlsx"));
    damage(roster, folder.resolve("roster-draft.xlsx"));
  }

  private static Certificate withEducation(Certificate certificate, String education) {
    Candidate holder = certificate.holder();
    return new Certificate(
        certificate.number(),
        new Candidate(
            holder.name(),
            holder.documentType(),
            holder.id(),
            Optional.of(education),
            holder.employer(),
            holder.phone()),
        certificate.subject(),
        certificate.score(),
        certificate.issueDate(),
        certificate.assessor(),
        certificate.issuer());
  }

  /** A wrong check digit, a number twice, an option that is none, another organization's name. */
  private static void damage(Path roster, Path draft) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(roster));
        OutputStream out = Files.newOutputStream(draft)) {
      Sheet sheet = book.getSheetAt(0);
      Row head = row(sheet, "证书编号");
      int first = head.getRowNum() + 1;
      String id = text(sheet, first, column(head, "证件号码"));
      set(sheet, first, column(head, "证件号码"), id.substring(0, 17) + (id.endsWith("0") ? "1" : "0"));
      int number = column(head, "证书编号");
      set(sheet, first + 8, number, text(sheet, first, number));
      set(sheet, first + 2, column(head, "文化程度"), "本科");
      set(sheet, first + 3, column(head, "评价机构"), "陇证示范学校");
      book.write(out);
    }
  }

  private static Row row(Sheet sheet, String title) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals(title)) {
          return row;
        }
      }
    }
    throw new IllegalStateException("no heading " + title);
  }

  private static int column(Row head, String title) {
    for (Cell cell : head) {
      if (cell.toString().equals(title)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalStateException("no heading " + title);
  }

  private static String text(Sheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column).getStringCellValue();
  }

  private static void set(Sheet sheet, int row, int column, String text) {
    Cell cell = sheet.getRow(row).getCell(column);
    // POI keeps the old text beside the new one where text is inline.
    cell.setBlank();
    cell.setCellValue(text);
  }

  /** Attachment 1 of three organizations; the third took the wrong month. */
  private static void filings(Path folder) {
    filing(folder.resolve("a.xlsx"), "天水样例职业技能培训中心", "S000062000002", Month.SEPTEMBER, 14);
    filing(folder.resolve("b.xlsx"), "天水演示职业培训学校", "S000062000003", Month.SEPTEMBER, 20);
    filing(folder.resolve("c.xlsx"), "天水虚构技能培训中心", "S000062000004", Month.OCTOBER, 9);
  }

  private static void filing(Path file, String name, String site, Month month, int people) {
    CertificationSession session = CertificationPlan.gansu(2024).session(month);
    SessionFiling.Row row =
        new SessionFiling.Row(
            AssessmentSubject.of("养老护理员", SkillLevel.LEVEL_5),
            people,
            SkillsMode.TRADITIONAL,
            ExamTime.of(session.theoryDate(), session.theoryHours()),
            ExamTime.of(session.skillsDeadline()),
            "天水示例考点",
            "甘肃省天水市示例路2号",
            List.of("示例考评丙"),
            List.of("示例督导乙"),
            Optional.empty());
    Forms.sessionFiling()
        .write(
            new SessionFiling(
                name,
                SiteCode.parse(site),
                session.month(),
                LocalDate.of(2024, 9, 2),
                List.of(row),
                "示例联络",
                PhoneNumber.parse("0938-0000000")),
            file);
  }

  private static List<List<String>> registrations(int from, int count, List<Subject> subjects) {
    return IntStream.range(from, from + count)
        .mapToObj(
            i -> {
              Subject subject = subjects.get(i % subjects.size());
              String id = id(i);
              return List.of(
                  ticket(i),
                  name(i),
                  (id.charAt(16) - '0') % 2 == 1 ? "男" : "女",
                  "居民身份证",
                  id,
                  EDUCATION.get(i * 7 % EDUCATION.size()),
                  EMPLOYERS.get(i % EMPLOYERS.size()),
                  String.format(Locale.ROOT, "1000000%04d", i + 1),
                  subject.occupation(),
                  subject.workType(),
                  subject.level());
            })
        .toList();
  }

  private static String ticket(int i) {
    return String.format(Locale.ROOT, "62202409%04d", i + 1);
  }

  private static String name(int i) {
    char second = GIVEN.charAt(i / GIVEN.length() % GIVEN.length());
    return "样" + second + GIVEN.charAt(i % GIVEN.length());
  }

  private static String id(int i) {
    LocalDate birth = LocalDate.of(1972, 3, 1).plusDays(i * 211L);
    String body =
        "620000"
            + birth.toString().replace("-", "")
            + String.format(Locale.ROOT, "%03d", (i * 37 + 11) % 1000);
    int sum = 0;
    for (int k = 0; k < 17; k++) {
      sum += (body.charAt(k) - '0') * (1 << (17 - k)) % 11;
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /**
   * Three mistakes that platforms make: a check digit, a level that is not filed, a lower-case x.
   */
  private static List<List<String>> withMistakes(List<List<String>> rows) {
    List<List<String>> wrong = new ArrayList<>(rows);
    replace(wrong, 4, 4, id -> id.substring(0, 17) + (id.charAt(17) == '0' ? '1' : '0'));
    replace(wrong, 14, 10, level -> "三级/高级工");
    int withX =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).get(4).endsWith("X"))
            .findFirst()
            .orElseThrow();
    replace(wrong, withX, 4, id -> id.toLowerCase(Locale.ROOT));
    return wrong;
  }

  private static void replace(
      List<List<String>> rows, int row, int column, UnaryOperator<String> by) {
    List<String> cells = new ArrayList<>(rows.get(row));
    cells.set(column, by.apply(cells.get(column)));
    rows.set(row, cells);
  }

  private static List<List<String>> marks(List<List<String>> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                List.of(
                    rows.get(i).get(0),
                    theory(i),
                    skills(i),
                    SUBJECTS.get(i % SUBJECTS.size()).digit() == 2
                        ? String.valueOf(70 + i % 20)
                        : ""))
        .toList();
  }

  private static String theory(int i) {
    return i % 13 == 5 ? "缺考" : i % 9 == 7 ? "5" + i % 10 : 62 + i % 35 + (i % 2 == 0 ? ".5" : "");
  }

  private static String skills(int i) {
    return i % 13 == 5 ? "缺考" : i % 17 == 3 ? "48" : String.valueOf(64 + i * 3 % 30);
  }

  private static List<List<String>> numbers(List<List<String>> rows) {
    int[] serial = {0};
    return IntStream.range(0, rows.size())
        .filter(i -> i % 13 != 5 && i % 9 != 7 && i % 17 != 3)
        .mapToObj(
            i ->
                List.of(
                    rows.get(i).get(0),
                    String.format(
                        Locale.ROOT,
                        "S00006200000124%d%06d",
                        SUBJECTS.get(i % SUBJECTS.size()).digit(),
                        ++serial[0]),
                    "2024-10-16"))
        .toList();
  }

  private static void csv(Path file, List<String> titles, List<List<String>> rows)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(titles);
      printer.printRecords(rows);
    }
    Files.writeString(file, "\uFEFF" + text);
  }

  private static void workbook(Path file, List<List<String>> rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("报名信息");
      fill(sheet.createRow(0), REGISTRATION);
      for (int i = 0; i < rows.size(); i++) {
        fill(sheet.createRow(i + 1), rows.get(i));
      }
      book.write(out);
    }
  }

  private static void fill(Row row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      row.createCell(i).setCellValue(texts.get(i));
    }
  }
}
