package io.github.longzheng.core;

import org.jspecify.annotations.Nullable;

/**
 * A kind of organization, such as {@code 91} 企业 (登记管理部门和机构类别): the first two characters of a
 * 统一社会信用代码.
 *
 * <p>Source: GB 32100-2015, table of departments and categories, with its amendment for 农村集体经济组织
 * (N).
 */
public enum RegistrationCategory {
  /** 11 机关. */
  STATE_ORGAN("11", "机构编制", "机关"),
  /** 12 事业单位. */
  PUBLIC_INSTITUTION("12", "机构编制", "事业单位"),
  /** 13 中央编办直接管理机构编制的群众团体. */
  CENTRALLY_STAFFED_MASS_ORGANIZATION("13", "机构编制", "中央编办直接管理机构编制的群众团体"),
  /** 19 其他. */
  STAFFING_OTHER("19", "机构编制", "其他"),
  /** 21 外国常驻新闻机构. */
  FOREIGN_NEWS_AGENCY("21", "外交", "外国常驻新闻机构"),
  /** 29 其他. */
  FOREIGN_AFFAIRS_OTHER("29", "外交", "其他"),
  /** 31 律师执业机构. */
  LAW_FIRM("31", "司法行政", "律师执业机构"),
  /** 32 公证处. */
  NOTARY_OFFICE("32", "司法行政", "公证处"),
  /** 33 基层法律服务所. */
  GRASSROOTS_LEGAL_SERVICE("33", "司法行政", "基层法律服务所"),
  /** 34 司法鉴定机构. */
  FORENSIC_INSTITUTION("34", "司法行政", "司法鉴定机构"),
  /** 35 仲裁委员会. */
  ARBITRATION_COMMISSION("35", "司法行政", "仲裁委员会"),
  /** 39 其他. */
  JUDICIAL_OTHER("39", "司法行政", "其他"),
  /** 41 外国在华文化中心. */
  FOREIGN_CULTURAL_CENTRE("41", "文化", "外国在华文化中心"),
  /** 49 其他. */
  CULTURE_OTHER("49", "文化", "其他"),
  /** 51 社会团体. */
  SOCIAL_ASSOCIATION("51", "民政", "社会团体"),
  /** 52 民办非企业单位, among them private training schools. */
  PRIVATE_NON_ENTERPRISE_UNIT("52", "民政", "民办非企业单位"),
  /** 53 基金会. */
  FOUNDATION("53", "民政", "基金会"),
  /** 59 其他. */
  CIVIL_AFFAIRS_OTHER("59", "民政", "其他"),
  /** 61 外国旅游部门常驻代表机构. */
  FOREIGN_TOURISM_OFFICE("61", "旅游", "外国旅游部门常驻代表机构"),
  /** 62 港澳台地区旅游部门常驻内地（大陆）代表机构. */
  HONG_KONG_MACAO_TAIWAN_TOURISM_OFFICE("62", "旅游", "港澳台地区旅游部门常驻内地（大陆）代表机构"),
  /** 69 其他. */
  TOURISM_OTHER("69", "旅游", "其他"),
  /** 71 宗教活动场所. */
  RELIGIOUS_SITE("71", "宗教", "宗教活动场所"),
  /** 72 宗教院校. */
  RELIGIOUS_SCHOOL("72", "宗教", "宗教院校"),
  /** 79 其他. */
  RELIGION_OTHER("79", "宗教", "其他"),
  /** 81 基层工会. */
  GRASSROOTS_TRADE_UNION("81", "工会", "基层工会"),
  /** 89 其他. */
  TRADE_UNION_OTHER("89", "工会", "其他"),
  /** 91 企业. */
  ENTERPRISE("91", "工商", "企业"),
  /** 92 个体工商户. */
  INDIVIDUAL_BUSINESS("92", "工商", "个体工商户"),
  /** 93 农民专业合作社. */
  FARMERS_COOPERATIVE("93", "工商", "农民专业合作社"),
  /** A1 军队事业单位. */
  MILITARY_INSTITUTION("A1", "中央军委改革和编制办公室", "军队事业单位"),
  /** A9 其他. */
  MILITARY_OTHER("A9", "中央军委改革和编制办公室", "其他"),
  /** N1 组级集体经济组织. */
  GROUP_COLLECTIVE("N1", "农业", "组级集体经济组织"),
  /** N2 村级集体经济组织. */
  VILLAGE_COLLECTIVE("N2", "农业", "村级集体经济组织"),
  /** N3 乡镇级集体经济组织. */
  TOWNSHIP_COLLECTIVE("N3", "农业", "乡镇级集体经济组织"),
  /** N9 其他. */
  AGRICULTURE_OTHER("N9", "农业", "其他"),
  /** Y1 其他. */
  OTHER("Y1", "其他", "其他");

  /** By the department's ASCII code times ten plus the category's digit. */
  private static final @Nullable RegistrationCategory[] BY_CODE =
      new RegistrationCategory[('Z' + 1) * 10];

  static {
    for (RegistrationCategory category : values()) {
      BY_CODE[category.code.charAt(0) * 10 + category.code.charAt(1) - '0'] = category;
    }
  }

  private final String code;
  private final String department;
  private final String chineseName;

  RegistrationCategory(String code, String department, String chineseName) {
    this.code = code;
    this.department = department;
    this.chineseName = chineseName;
  }

  /** The category with this code of two characters, or null; allocates nothing. */
  static @Nullable RegistrationCategory find(char department, char category) {
    return department <= 'Z' && Digits.isDigit(category)
        ? BY_CODE[department * 10 + category - '0']
        : null;
  }

  /** The two characters, such as {@code 91}. */
  public String code() {
    return code;
  }

  /** 登记管理部门, such as {@code 民政}, in the standard's words. */
  public String department() {
    return department;
  }

  /** 机构类别, such as {@code 民办非企业单位}, in the standard's words. */
  public String chineseName() {
    return chineseName;
  }
}
