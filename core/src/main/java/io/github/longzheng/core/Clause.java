package io.github.longzheng.core;

/**
 * A clause of the 2024 announcement (公告条款), such as C14: attachments 5–8 within 30 working days.
 *
 * <p>Source: 甘肃省2024年社会培训评价组织职业技能等级认定计划公告, issued 2023-12-05 by 甘肃省职业技能鉴定指导中心. The ids C01–C18 are
 * this library's and stable.
 */
public enum Clause {
  C01("一", "在备案的职业（工种）和对应级别内开展认定"),
  C02("二(一)", "每月报名截止日期"),
  C03("二(一)", "每月理论认定日期"),
  C04("二(一)", "理论认定时间9:00-11:00"),
  C05("二(一)", "在线认定14:00-16:00"),
  C06("二(一)", "传统认定在理论考试结束后一周内完成"),
  C07("二(一)", "不能在统一日期认定的，应当在认定15个工作日前提交认定计划申请"),
  C08("二(二)", "通过“考务管理”系统申报个人资料"),
  C09("二(三)", "省级社评组织在报名截止日前向省鉴定中心报送附件1、2、3等资料"),
  C10("二(三)", "市级社评组织报市（州）人社部门，由其汇总报送附件4"),
  C11("三(一)", "按规定和国家职业标准进行资格审核"),
  C12("三(二)", "内外部质量督导并建立督导档案"),
  C13("三(三)", "合格人员内部公示5个工作日，公布投诉及成绩复核方式，无异议后生成证书编号"),
  C14("三(三)", "自发证日期起30个工作日内上报附件5、6、7、8纸质版"),
  C15("三(三)", "未通过审核或退回的数据在15个工作日内更正并重新报送"),
  C16("三(三)", "自发证日期起逾期超过6个月的，原则上不予受理"),
  C17("三(四)", "谁评价、谁发证、谁负责"),
  C18("落款", "2023年12月5日印发；联系电话0931-8652183、8492094");

  private final String section;
  private final String summary;

  Clause(String section, String summary) {
    this.section = section;
    this.summary = summary;
  }

  /** Where it stands in the announcement, such as {@code 三(三)}. */
  public String section() {
    return section;
  }

  /** The rule in one Chinese sentence, close to the announcement's words. */
  public String summary() {
    return summary;
  }
}
