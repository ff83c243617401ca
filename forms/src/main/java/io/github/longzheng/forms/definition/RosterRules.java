package io.github.longzheng.forms.definition;

import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.Outcome;
import io.github.longzheng.core.PassingMarks;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.CertificateRoster.Entry;
import io.github.longzheng.forms.layout.Rule;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a roster of certificates must keep: the rules of attachment 6, and the lines of attachment
 * 7.
 *
 * <p>Source: announcement of 2023-12-05, 三(三); the reasons for which batches come back [sibling].
 */
public final class RosterRules {
  private static final Rule.OfRows<CertificateRoster, Entry> NOT_EMPTY =
      Rules.notEmpty("ROSTER-01", "花名册", CertificateRoster::entries);

  /** The rules that are judged row by row. */
  public static final List<Rule.OfRows<CertificateRoster, Entry>> PER_ROW =
      List.of(
          unique(
              "ROSTER-02",
              "证书编号不重复",
              "different certificate numbers",
              certificate -> certificate.number().value()),
          unique(
              "ROSTER-03",
              "同一人同一职业（工种）同一等级只有一本证书",
              "one certificate for each person and subject",
              certificate -> Subjects.keyOf(certificate.holder().id(), certificate.subject())),
          each(
              "ROSTER-04",
              "持证人各项成绩合格",
              "a holder who passed",
              "成绩",
              (roster, certificate) ->
                  certificate.score().outcome(PassingMarks.standard()) == Outcome.PASSED),
          each(
              "ROSTER-05",
              "评价机构与填报单位的备案名称一致",
              "the assessor to be the organization's filed name",
              "评价机构",
              (roster, certificate) -> certificate.assessor().equals(roster.organization())),
          Rules.sameAsFirst(
              "ROSTER-06",
              "同一批次的证书属于同一机构（站点）编码",
              "certificates of one site code",
              "证书编号",
              CertificateRoster::entries,
              entry -> entry.certificate().number().siteCode(),
              RosterRules::shown),
          each(
              "ROSTER-07",
              "发证日期不晚于填报日期",
              "an issue date not after the filing date",
              "发证日期",
              (roster, certificate) -> !certificate.issueDate().isAfter(roster.date())),
          each(
              "ROSTER-08",
              "文化程度不为空",
              "an education",
              "文化程度",
              (roster, certificate) -> certificate.holder().education().isPresent()));

  /** All rules of attachment 6. */
  static final List<Rule.OfRows<CertificateRoster, Entry>> ALL =
      Stream.concat(Stream.of(NOT_EMPTY), PER_ROW.stream()).toList();

  private RosterRules() {}

  private static Rule.OfRows<CertificateRoster, Entry> each(
      String id,
      String requirement,
      String english,
      String field,
      BiPredicate<CertificateRoster, Certificate> holds) {
    return Rules.eachRow(
        id,
        requirement,
        english,
        field,
        CertificateRoster::entries,
        (roster, entry) -> holds.test(roster, entry.certificate()),
        RosterRules::shown);
  }

  private static Rule.OfRows<CertificateRoster, Entry> unique(
      String id, String requirement, String english, Function<Certificate, String> key) {
    return Rules.unique(
        id,
        requirement,
        english,
        "证书编号",
        CertificateRoster::entries,
        entry -> key.apply(entry.certificate()),
        RosterRules::shown);
  }

  private static String shown(Entry entry) {
    return entry.certificate().number() + " " + entry.certificate().holder();
  }
}
