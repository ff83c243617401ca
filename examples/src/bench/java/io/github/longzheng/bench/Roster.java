package io.github.longzheng.bench;

import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.CertificateNumber;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.core.Score;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.CertificateRoster.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A roster of any length about nobody, the same for every writer; made row by row. */
final class Roster {
  private static final String ORGANIZATION = "甘肃陇证示范职业培训学校";
  private static final LocalDate ISSUED = LocalDate.of(2024, 10, 18);
  private static final SiteCode SITE = SiteCode.parse("S000062000001");
  private static final String[] SURNAMES = {"测", "试", "示", "范", "陇", "证", "学", "员"};
  private static final String[] EMPLOYERS = {
    "兰州某某示范设备安装有限责任公司", "白银示范家政服务有限公司", "天水示范餐饮管理有限公司", "酒泉示范新能源科技有限公司", "定西示范养老服务中心"
  };
  private static final String[] EDUCATIONS = {"高中", "大学专科", "大学本科", "初中", "中等职业教育"};
  private static final List<AssessmentSubject> SUBJECTS =
      List.of(
          AssessmentSubject.of("电工", SkillLevel.LEVEL_4),
          AssessmentSubject.of("中式烹调师", "中式烹调师", SkillLevel.LEVEL_3),
          AssessmentSubject.of("养老护理员", SkillLevel.LEVEL_5),
          AssessmentSubject.of("保健按摩师", "脊柱按摩师", SkillLevel.LEVEL_2));
  private static final int SUBJECT_RUN = 40;

  private Roster() {}

  /** The head, without rows. */
  static CertificateRoster head() {
    return new CertificateRoster(ORGANIZATION, LocalDate.of(2024, 10, 21), List.of());
  }

  /** So many rows. */
  static Stream<Entry> rows(int count) {
    return IntStream.range(0, count).mapToObj(Roster::row);
  }

  private static Entry row(int i) {
    // A scattered number, so that neighbours differ as people do.
    int any = (int) (i * 2654435761L >>> 7 & 0xFFFFFF);
    AssessmentSubject subject = SUBJECTS.get(i / SUBJECT_RUN % SUBJECTS.size());
    Mark comprehensive =
        Score.needsComprehensive(subject.level()) ? Mark.of(60 + any / 9 % 40) : Mark.NOT_REQUIRED;
    return new Entry(
        new Certificate(
            CertificateNumber.of(SITE, 2024, subject.level(), i),
            Candidate.of(name(any), id(i))
                .withEducation(EDUCATIONS[any % EDUCATIONS.length])
                .withEmployer(EMPLOYERS[any / 7 % EMPLOYERS.length])
                .withPhone(PhoneNumber.parse("1000" + (1_000_0000 + any % 900_0000))),
            subject,
            new Score(Mark.of(60 + any % 40), Mark.of(60 + any / 5 % 40), comprehensive),
            ISSUED,
            ORGANIZATION,
            ORGANIZATION),
        Optional.empty());
  }

  private static String name(int any) {
    return SURNAMES[any % SURNAMES.length]
        + SURNAMES[any / 8 % SURNAMES.length]
        + SURNAMES[any / 64 % SURNAMES.length];
  }

  /** A number of division 620000, which is on no real card. */
  private static CitizenId id(int i) {
    LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(i * 37L % 12_000);
    int serial = 100 + i / 12_000 % 900;
    int digits = (birth.getYear() * 100 + birth.getMonthValue()) * 100 + birth.getDayOfMonth();
    String body = "620000" + digits + serial;
    int sum = 0;
    for (int k = 0; k < body.length(); k++) {
      sum = (sum + body.charAt(k) - '0') * 2 % 11;
    }
    return CitizenId.parse(body + "10X98765432".charAt(sum));
  }
}
