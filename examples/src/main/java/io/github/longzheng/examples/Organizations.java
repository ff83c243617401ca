package io.github.longzheng.examples;

import io.github.longzheng.core.FiledScope;
import io.github.longzheng.core.Occupation;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.OrganizationLevel;
import io.github.longzheng.core.Prefecture;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.UnifiedSocialCreditCode;
import io.github.longzheng.core.WorkType;

/** Two invented assessing organizations; their codes are well-formed and belong to nobody. */
final class Organizations {
  private static final Occupation ELECTRICIAN = Occupation.of("6-31-01-03", "电工");
  private static final Occupation COOK = Occupation.of("4-03-02-01", "中式烹调师");
  private static final Occupation CARER = Occupation.of("4-10-01-05", "养老护理员");

  /** 省级: files with the provincial centre. */
  static final Organization PROVINCIAL =
      new Organization(
          "甘肃陇证示范职业培训学校",
          SiteCode.parse("S000062000001"),
          OrganizationLevel.provincial(),
          UnifiedSocialCreditCode.parse("12620100MB00000431"),
          FiledScope.of(
              FiledScope.Entry.of(
                  ELECTRICIAN,
                  SkillLevel.LEVEL_5,
                  SkillLevel.LEVEL_4,
                  SkillLevel.LEVEL_3,
                  SkillLevel.LEVEL_2),
              FiledScope.Entry.of(
                  COOK, WorkType.of("演示工种"), SkillLevel.LEVEL_4, SkillLevel.LEVEL_3),
              FiledScope.Entry.of(CARER, SkillLevel.LEVEL_5, SkillLevel.LEVEL_4)));

  /** 市级: files with the HR department of its prefecture. */
  static final Organization MUNICIPAL =
      new Organization(
          "天水样例职业技能培训中心",
          SiteCode.parse("S000062000002"),
          OrganizationLevel.municipal(Prefecture.TIANSHUI),
          UnifiedSocialCreditCode.parse("12620100MB00000431"),
          FiledScope.of(
              FiledScope.Entry.of(CARER, SkillLevel.LEVEL_5, SkillLevel.LEVEL_4),
              FiledScope.Entry.of(ELECTRICIAN, SkillLevel.LEVEL_5)));

  private Organizations() {}
}
