package io.github.longzheng.core;

import java.util.Objects;

/**
 * With whom an organization files (组织层级; C09, C10): the provincial centre, or the HR department of
 * its prefecture.
 */
public sealed interface OrganizationLevel {
  /** 省级: files attachments 1–3 with 甘肃省职业技能鉴定指导中心. */
  record Provincial() implements OrganizationLevel {
    @Override
    public String chineseName() {
      return "省级";
    }

    @Override
    public String filesWith() {
      return PROVINCIAL_CENTRE;
    }
  }

  /**
   * 市级: files with its 市（州）人社部门, which merges the month into attachment 4.
   *
   * @param prefecture the prefecture, or 兰州新区 or 甘肃矿区
   */
  record Municipal(Prefecture prefecture) implements OrganizationLevel {
    public Municipal {
      Objects.requireNonNull(prefecture, "prefecture");
    }

    @Override
    public String chineseName() {
      return "市级";
    }

    @Override
    public String filesWith() {
      return prefecture.chineseName() + "人力资源和社会保障局";
    }
  }

  /** Full name of the provincial centre (省鉴定中心), as the announcement signs. */
  String PROVINCIAL_CENTRE = "甘肃省职业技能鉴定指导中心";

  /** 省级. */
  static OrganizationLevel provincial() {
    return new Provincial();
  }

  /** 市级, in this prefecture. */
  static OrganizationLevel municipal(Prefecture prefecture) {
    return new Municipal(prefecture);
  }

  /** {@code 省级} or {@code 市级}. */
  String chineseName();

  /**
   * The addressee of its filings. For a prefecture the name is the usual form of its HR department
   * [inferred]; letters take the addressee as a parameter.
   */
  String filesWith();
}
