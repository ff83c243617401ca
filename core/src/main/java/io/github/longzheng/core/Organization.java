package io.github.longzheng.core;

import java.util.Objects;

/**
 * An assessing organization (社会培训评价组织，社评组织), such as 甘肃陇证示范职业培训学校 with site code {@code
 * S000062000001}.
 *
 * @param name full name exactly as filed, at most 100 characters
 * @param siteCode 机构（站点）编码
 * @param level with whom it files: provincial, or municipal with its prefecture
 * @param creditCode 统一社会信用代码
 * @param scope what it may assess
 */
public record Organization(
    String name,
    SiteCode siteCode,
    OrganizationLevel level,
    UnifiedSocialCreditCode creditCode,
    FiledScope scope) {
  static final int MAX_NAME = 100;

  public Organization {
    FreeText.require(name, MAX_NAME, "单位名称");
    Objects.requireNonNull(siteCode, "siteCode");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(creditCode, "creditCode");
    Objects.requireNonNull(scope, "scope");
  }

  /** Name, site code and level: {@code 甘肃陇证示范职业培训学校（S000062000001，省级）}. */
  @Override
  public String toString() {
    return name + "（" + siteCode + "，" + level.chineseName() + "）";
  }
}
