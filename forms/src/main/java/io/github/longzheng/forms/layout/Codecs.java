package io.github.longzheng.forms.layout;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.DocumentType;
import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Gender;
import io.github.longzheng.core.InvalidValueException;
import io.github.longzheng.core.InvalidValueException.Reason;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.Parsed;
import io.github.longzheng.core.PersonalData;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.SkillsMode;
import io.github.longzheng.core.TimeSpan;
import io.github.longzheng.core.ValueType;
import io.github.longzheng.forms.ExamTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codecs of everything that stands in a form. */
public final class Codecs {
  /** How a form says that there is nothing, such as no work type. */
  public static final String NONE = "--";

  private static final Pattern CHINESE_DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern OTHER_SIGNS =
      Pattern.compile("(\\d{4})([/.])(\\d{1,2})\\2(\\d{1,2})");

  /** Days from 1954 to 2118, as a spreadsheet counts them. */
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");

  private static final Pattern CHINESE_MONTH = Pattern.compile("(\\d{4})年(\\d{1,2})月");
  private static final Pattern FIRST_OF_MONTH = Pattern.compile("\\d{4}-\\d{2}-01");
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

  private Codecs() {}

  /** Free text as it is; what is legal is for the value that takes it to say. */
  public static Codec<String> text() {
    return Codec.ofText(
        "文字",
        Function.identity(),
        text ->
            text.isEmpty()
                ? Parsed.failed(
                    refuse(ValueType.TEXT, Reason.EMPTY, "", "a text", "非空文字").toFinding())
                : Parsed.of(text));
  }

  /** A person's name, masked in findings. */
  public static Codec<String> name() {
    return text().maskedBy(PersonalData::maskName);
  }

  /** Names separated by {@code 、}. */
  public static Codec<List<String>> names() {
    return Codec.ofText(
        "姓名，以“、”分隔",
        names -> String.join("、", names),
        text -> Parsed.of(text.isEmpty() ? List.of() : Arrays.asList(text.split("、", -1))));
  }

  /** A value that may be missing, written as {@code none}. */
  public static <V> Codec<Optional<V>> optional(Codec<V> codec, String none) {
    return new Codec<>(
        codec.description() + (none.isEmpty() ? "，可空" : "，没有时为“" + none + "”"),
        codec.numeric(),
        value -> value.map(codec.format()).orElse(none),
        text -> {
          if (text.isEmpty() || text.equals(none)) {
            return Parsed.of(Optional.empty());
          }
          Parsed<V> parsed = codec.parse().apply(text);
          return new Parsed<>(parsed.value().map(Optional::of), parsed.findings());
        },
        codec.mask());
  }

  /** A number of people or rows, 0 or more. */
  public static Codec<Integer> count() {
    return Codec.<Integer>ofText(
            "0或正整数",
            String::valueOf,
            caught(
                text -> {
                  if (!COUNT.matcher(text).matches()) {
                    throw refuse(
                        ValueType.COUNT, Reason.CHARACTER, text, "a whole number", "0或正整数");
                  }
                  return Integer.valueOf(text);
                }))
        .asNumber();
  }

  /** A date as data files have it: {@code 2024-09-21}. */
  public static Codec<LocalDate> isoDate() {
    Codec<LocalDate> strict = strictIsoDate();
    return Codec.ofText(strict.description(), strict.format(), withOtherSigns(strict.parse()));
  }

  /** A date as the national upload wants it: {@code 2024-09-21} and in no other writing. */
  public static Codec<LocalDate> strictIsoDate() {
    return Codec.ofText("日期，如2024-09-21", LocalDate::toString, caught(Codecs::isoDate));
  }

  /** Reads {@code 2024/9/21} and {@code 2024.9.21} as the dates they are, and says so. */
  private static Function<String, Parsed<LocalDate>> withOtherSigns(
      Function<String, Parsed<LocalDate>> parse) {
    return text -> {
      Matcher other = OTHER_SIGNS.matcher(text);
      if (!other.matches()) {
        return parse.apply(text);
      }
      String iso = other.group(1) + twoDigits(other.group(3)) + twoDigits(other.group(4));
      Parsed<LocalDate> day = parse.apply(iso);
      return day.value().isEmpty()
          ? day
          : Parsed.of(
              day.orElseThrow(),
              List.of(
                  Finding.note(
                      ValueType.DATE.rulePrefix() + "-10",
                      "日期：已规范（“" + text + "”按" + iso + "读取）",
                      "date: normalized ('" + text + "' was read as " + iso + ")")));
    };
  }

  private static String twoDigits(String number) {
    return (number.length() < 2 ? "-0" : "-") + number;
  }

  private static LocalDate isoDate(String text) {
    if (SERIAL.matcher(text).matches()) {
      // A number could be anything; what it would be as a date is for a person to confirm.
      LocalDate day = LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text));
      throw refuse(
          ValueType.DATE,
          Reason.CHARACTER,
          text,
          "a date cell or a text such as 2024-09-21 (as a day number " + text + " is " + day + ")",
          "日期格式的单元格或如2024-09-21的文字（" + text + "作为日期序号是" + day + "，请设为日期格式后核对）");
    }
    return date(ISO_DATE, text, "a date such as 2024-09-21", "如2024-09-21的日期");
  }

  /** A date as letters have it: {@code 2024年9月4日}. */
  public static Codec<LocalDate> chineseDate() {
    return Codec.ofText(
        "日期，如2024年9月4日",
        date -> date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
        withOtherSigns(
            caught(
                text ->
                    // A date cell reads as 2024-09-04, whatever it shows.
                    date(
                        ISO_DATE.matcher(text).matches() ? ISO_DATE : CHINESE_DATE,
                        text,
                        "a date such as 2024年9月4日",
                        "如2024年9月4日的日期"))));
  }

  private static LocalDate date(Pattern form, String text, String expected, String chinese) {
    Matcher matcher = form.matcher(text);
    if (matcher.matches()) {
      try {
        return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      } catch (DateTimeException e) {
        throw refuse(ValueType.DATE, Reason.DATE, text, "a day of the calendar", "日历上有的日期");
      }
    }
    throw refuse(ValueType.DATE, Reason.CHARACTER, text, expected, chinese);
  }

  /** A month: {@code 2024年9月}. */
  public static Codec<YearMonth> month() {
    return Codec.ofText(
        "月份，如2024年9月",
        month -> month.getYear() + "年" + month.getMonthValue() + "月",
        caught(
            text -> {
              Matcher matcher = CHINESE_MONTH.matcher(text);
              if (FIRST_OF_MONTH.matcher(text).matches()) {
                // Typed into a date cell, 2024年9月 is the first of the month.
                matcher = ISO_DATE.matcher(text);
              }
              if (!matcher.matches() || number(matcher, 2) < 1 || number(matcher, 2) > 12) {
                throw refuse(
                    ValueType.DATE,
                    Reason.CHARACTER,
                    text,
                    "a month such as 2024年9月",
                    "如2024年9月的月份");
              }
              return YearMonth.of(number(matcher, 1), number(matcher, 2));
            }));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Day and hours of an exam: {@code 2024-09-21 9:00-11:00}. */
  public static Codec<ExamTime> examTime() {
    return Codec.ofText(
        "日期和时间，如2024-09-21 9:00-11:00", ExamTime::toString, caught(ExamTime::parse));
  }

  /** Day and hours of an exam in a letter: {@code 2024年9月21日9:00-11:00}. */
  public static Codec<ExamTime> examTimeInWords() {
    Codec<LocalDate> date = chineseDate();
    return Codec.ofText(
        "日期和时间，如2024年9月21日9:00-11:00",
        time -> date.format().apply(time.date()) + time.hours().map(TimeSpan::toString).orElse(""),
        text -> {
          int afterDate = text.indexOf('日') + 1;
          Parsed<LocalDate> day = date.parse().apply(text.substring(0, afterDate));
          return day.value().isEmpty() || afterDate == text.length()
              ? new Parsed<>(day.value().map(ExamTime::of), day.findings())
              : Codecs.<ExamTime>caught(
                      hours -> ExamTime.of(day.orElseThrow(), TimeSpan.parse(hours)))
                  .apply(text.substring(afterDate));
        });
  }

  /** 职业技能等级 in the full form: {@code 三级/高级工}. */
  public static Codec<SkillLevel> level() {
    return Codec.ofText("全称，如三级/高级工", SkillLevel::fullName, SkillLevel::tryParse);
  }

  /** 职业技能等级 as its digit: {@code 3}. */
  public static Codec<SkillLevel> levelDigit() {
    return Codec.ofText("等级代码，如3", level -> String.valueOf(level.digit()), SkillLevel::recognize);
  }

  /**
   * Occupation and work type in one cell (职业（工种）).
   *
   * @param occupation the occupation
   * @param workType the work type, where there is one
   */
  public record Skill(String occupation, Optional<String> workType) {
    /** Those of a subject. */
    public static Skill of(AssessmentSubject subject) {
      return new Skill(subject.occupation(), subject.workType());
    }

    private String format() {
      boolean ambiguous = workType.isEmpty() && occupation.endsWith("）");
      return occupation
          + workType.map(name -> "（" + name + "）").orElse(ambiguous ? "（" + NONE + "）" : "");
    }

    private static Skill parse(String text) {
      int open = openingBracket(text);
      if (open < 1) {
        return new Skill(text, Optional.empty());
      }
      String inner = text.substring(open + 1, text.length() - 1);
      return new Skill(
          text.substring(0, open), inner.equals(NONE) ? Optional.empty() : Optional.of(inner));
    }

    /** Index of the bracket that the last character closes, or -1. */
    private static int openingBracket(String text) {
      int depth = 0;
      for (int i = text.length() - 1; i >= 0; i--) {
        char c = text.charAt(i);
        depth += c == '）' ? 1 : c == '（' ? -1 : 0;
        if (depth == 0) {
          return i < text.length() - 1 ? i : -1;
        }
      }
      return -1;
    }
  }

  /** 职业（工种） in one cell: {@code 中式烹调师（中式面点师）}, or the occupation alone. */
  public static Codec<Skill> skill() {
    return Codec.ofText("职业名称，有工种时后加“（工种）”", Skill::format, caught(Skill::parse));
  }

  /** 技能认定方式. */
  public static Codec<SkillsMode> skillsMode() {
    return Codec.ofText(
        "在线认定或传统认定",
        SkillsMode::chineseName,
        oneOf(SkillsMode.values(), SkillsMode::chineseName, "在线认定或传统认定"));
  }

  /** A constant by its Chinese name. */
  public static <E extends Enum<E>> Codec<E> named(
      E[] values, Function<E, String> name, String description) {
    return Codec.ofText(description, name, oneOf(values, name, description));
  }

  private static <E> Function<String, Parsed<E>> oneOf(
      E[] values, Function<E, String> name, String description) {
    return caught(
        text ->
            Arrays.stream(values)
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(
                    () -> refuse(ValueType.TEXT, Reason.UNKNOWN, text, description, description)));
  }

  /** 性别. */
  public static Codec<Gender> gender() {
    return Codec.ofText("男或女", Gender::chineseName, Gender::tryParse);
  }

  /** 证件号码, masked in findings. */
  public static Codec<CitizenId> citizenId() {
    return Codec.<CitizenId>ofText("18位证件号码", CitizenId::value, CitizenId::tryParse)
        .maskedBy(PersonalData::maskIdNumber);
  }

  /** 证件类型 by its name; a type other than 居民身份证 has its code in front: {@code 2xx 名称}. */
  public static Codec<DocumentType> documentType() {
    DocumentType usual = DocumentType.RESIDENT_IDENTITY_CARD;
    return Codec.ofText(
        "居民身份证，或“代码 名称”",
        type -> type.equals(usual) ? usual.name() : type.code() + " " + type.name(),
        caught(
            text -> {
              if (text.equals(usual.name()) || text.equals(usual.code())) {
                return usual;
              }
              int blank = text.indexOf(' ');
              if (blank < 1) {
                throw refuse(
                    ValueType.TEXT,
                    Reason.UNKNOWN,
                    text,
                    "居民身份证 or code and name",
                    "居民身份证，或“代码 名称”");
              }
              return new DocumentType(text.substring(0, blank), text.substring(blank + 1));
            }));
  }

  /** 证件类型 as its code: {@code 201}. */
  public static Codec<DocumentType> documentTypeCode() {
    return Codec.ofText("证件类型代码，如201", DocumentType::code, documentType().parse());
  }

  /** 证书编号. */
  public static Codec<CertificateNumber> certificateNumber() {
    return Codec.ofText("22位证书编号", CertificateNumber::toString, CertificateNumber::tryParse);
  }

  /** 机构（站点）编码. */
  public static Codec<SiteCode> siteCode() {
    return Codec.ofText("13位机构（站点）编码", SiteCode::toString, SiteCode::tryParse);
  }

  /** 市（州）. */
  public static Codec<Prefecture> prefecture() {
    return Codec.ofText("市（州）全称", Prefecture::chineseName, Prefecture::tryParse);
  }

  /** 联系电话, masked in findings. */
  public static Codec<PhoneNumber> phone() {
    return Codec.<PhoneNumber>ofText("电话号码", PhoneNumber::value, PhoneNumber::tryParse)
        .maskedBy(PersonalData::maskPhone);
  }

  /** A mark: points, {@code 缺考}, {@code --} or nothing. */
  public static Codec<Mark> mark() {
    return Codec.ofText("0至100、“缺考”或“--”", Mark::toString, Mark::tryParse).asNumber();
  }

  /** A parser that turns refusals into findings. */
  static <V> Function<String, Parsed<V>> caught(Function<String, V> parse) {
    return text -> {
      try {
        return Parsed.of(parse.apply(text));
      } catch (InvalidValueException e) {
        return Parsed.failed(e.toFinding());
      }
    };
  }

  private static InvalidValueException refuse(
      ValueType type, Reason reason, String input, String expected, String expectedChinese) {
    return InvalidValueException.of(type, reason, input, expected, expectedChinese);
  }
}
