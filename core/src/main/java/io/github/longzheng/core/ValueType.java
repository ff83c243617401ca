package io.github.longzheng.core;

/**
 * The kinds of value that can be refused (值类型), each with its Chinese name and the prefix of its
 * rule ids: {@code ID-06} is a citizen number whose check character does not fit.
 */
public enum ValueType {
  CITIZEN_ID("CitizenId", "ID", "证件号码"),
  UNIFIED_SOCIAL_CREDIT_CODE("UnifiedSocialCreditCode", "USCC", "统一社会信用代码"),
  DIVISION_CODE("DivisionCode", "DIV", "行政区划代码"),
  SITE_CODE("SiteCode", "SITE", "机构（站点）编码"),
  CERTIFICATE_NUMBER("CertificateNumber", "CERT", "证书编号"),
  LEGACY_CERTIFICATE_NUMBER("LegacyCertificateNumber", "OLDCERT", "国家职业资格证书编号"),
  OCCUPATION_CODE("OccupationCode", "OCC", "职业编码"),
  SKILL_LEVEL("SkillLevel", "LEVEL", "职业技能等级"),
  GENDER("Gender", "GENDER", "性别"),
  MARK("Mark", "MARK", "成绩"),
  SCORE("Score", "SCORE", "考核成绩"),
  TEXT("Text", "TEXT", "文字"),
  PHONE("Phone", "PHONE", "联系电话"),
  DATE("Date", "DATE", "日期"),
  TIME_SPAN("TimeSpan", "HOURS", "考试时间"),
  COUNT("Count", "COUNT", "人数"),
  ORGANIZATION("Organization", "ORG", "社评组织"),
  ORGANIZATION_LEVEL("OrganizationLevel", "ORGLEVEL", "组织层级"),
  PREFECTURE("Prefecture", "PREF", "市（州）"),
  FILED_SCOPE("FiledScope", "SCOPE", "备案范围"),
  CANDIDATE("Candidate", "CAND", "报考人员"),
  ASSESSMENT_RESULT("AssessmentResult", "RESULT", "认定结果"),
  CERTIFICATE("Certificate", "CERTIF", "职业技能等级证书"),
  CERTIFICATION_SESSION("CertificationSession", "SESSION", "认定批次"),
  CAREER_FACTS("CareerFacts", "CAREER", "申报材料");

  private final String typeName;
  private final String rulePrefix;
  private final String chineseName;

  ValueType(String typeName, String rulePrefix, String chineseName) {
    this.typeName = typeName;
    this.rulePrefix = rulePrefix;
    this.chineseName = chineseName;
  }

  /** Simple name of the Java type, such as {@code CitizenId}. */
  public String typeName() {
    return typeName;
  }

  /** What rule ids about this kind begin with, such as {@code ID}. */
  public String rulePrefix() {
    return rulePrefix;
  }

  /** The Chinese term, such as {@code 证件号码}. */
  public String chineseName() {
    return chineseName;
  }
}
