package io.github.longzheng.forms;

import java.util.LinkedHashMap;
import java.util.Map;

/** Blanks of the forms in Word as different offices would draw them. */
final class BlankLetters {
  private static final String CENTRE = "甘肃省职业技能鉴定指导中心：";
  private static final int[] COUNTS = {900, 2400, 2400, 2000, 1400};
  private static final String[] COUNT_ROWS = {
    "序号||职业名称||工种名称||等级||人数", "||||||||", "||||||||", "合计||||||||"
  };
  private static final int[] FILING = {
    600, 1200, 1200, 1100, 800, 1000, 1300, 1300, 1500, 1700, 1200, 1000, 800
  };

  private BlankLetters() {}

  /** Every blank by its name, which begins with the number of the attachment. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("1-word-table", filingTable());
    all.put("1-word-table-two-row-head", filingTwoRowHead());
    all.put("2-underscores", eligibilityUnderscores());
    all.put("2-underlined-hints-printed-addressee", eligibilityUnderlined());
    all.put("2-tags", eligibilityTags());
    all.put("3-crosses", reportCrosses());
    all.put("3-labels", reportLabels());
    all.put("4-word-table-subtotals", prefectureTable());
    all.put("5-word-two-tables", summaryTables());
    all.put("6-word-table", rosterTable());
    all.put("7-word-form", reviewForm());
    all.put("8-form-fields", resultFields());
    all.put("8-underscores-own-table", resultUnderscores());
    return all;
  }

  private static byte[] filingTable() {
    return new DrawnLetter(true)
        .line("附件1")
        .title("甘肃省职业技能等级认定报备表")
        .line("申报单位（盖章）：____________________|    机构（站点）编码：____________________")
        .line("认定月份：____年__月    报备日期：____年__月__日")
        .table(
            FILING,
            "序号||职业名称||工种名称||等级||认定人数||认定方式||理论认定日期及时间||技能认定日期及时间||考点名称||考点地址||考评人员||内部质量督导员||备注",
            "1" + "||".repeat(12),
            "2" + "||".repeat(12),
            "4>合计" + "||".repeat(9))
        .line("联系人：{u:14}联系电话：{u:18}")
        .line("单位负责人（签字）：____________        年  月  日")
        .toBytes();
  }

  private static byte[] filingTwoRowHead() {
    return new DrawnLetter(true)
        .title("甘肃省职业技能等级认定报备表")
        .table(
            FILING,
            "3>单位名称||4>||2>站点编码||4>",
            "3>月份||4>||2>填报日期||4>    年    月    日",
            "v序号||v职业||v工种||v级别||v认定人数||v认定方式||2>认定时间||2>考点||2>人员||v备注",
            "^||^||^||^||^||^||理论认定时间||技能认定时间||考点名称||考点地址||考评人员||质量督导员||^",
            "||||||||||||||||||||||||",
            "3>联系人||4>||2>联系电话||4>",
            "7>单位负责人（签字）：||6>单位（盖章）：")
        .toBytes();
  }

  private static byte[] eligibilityUnderscores() {
    return new DrawnLetter(false)
        .header("附件2")
        .title("职业技能等级认定报考人员资格审核承诺书")
        .line("____________________：")
        .text(
            "________________|____拟于____年__月组织职业技能等级认定，报考人员共____人，"
                + "报考职业（工种）、等级及人数见下表。现就报考人员资格审核作如下承诺：")
        .text("一、逐人审核申报条件。")
        .text("二、不超范围、超等级。")
        .table(COUNTS, COUNT_ROWS)
        .line("资格审核人：__________（签字）    法定代表人（签字）：__________")
        .right("承诺单位（盖章）")
        .right("____年__月__日")
        .toBytes();
  }

  private static byte[] eligibilityUnderlined() {
    return new DrawnLetter(false)
        .title("职业技能等级认定报考人员|资格审核承诺书")
        .line(CENTRE)
        .text("我单位{u:30}（承诺单位）于{u:8}年{u:4}月组织认定，报考人员共{u:6}人，现承诺如下：")
        .text("我单位对资格审核结果负责。")
        .table(COUNTS, "序号||申报职业||申报工种||申报等级||人 数", "||||||||")
        .line("资 格 审 核 人：{u:12}")
        .line("承诺单位（盖章）：")
        .right("        年    月    日")
        .toBytes();
  }

  private static byte[] eligibilityTags() {
    return new DrawnLetter(false)
        .title("职业技能等级认定报考人员资格审核承诺书")
        .line("{{主送|机关}}：")
        .text("{{organization}}定于{{ month }}组织认定，共{|{total}|}人。")
        .table(
            COUNTS,
            "序号||职业名称||工种名称||等级||人数",
            "{{序号}}||{{职业名称}}||{{counts.workType}}||{{等级}}||{{人数}}",
            "合计||||||||{{counts.count.sum}}")
        .line("审核：{{reviewer}}")
        .right("{{承诺日期}}")
        .toBytes();
  }

  private static byte[] reportCrosses() {
    return new DrawnLetter(false)
        .right("×××〔20××〕×号")
        .title("关于申请在xxx开展职业技能等级认定的报告")
        .line(CENTRE)
        .text("根据《计划公告》要求，××××拟在备案的职业（工种）和对应等级范围内，" + "于××××年×月开展职业技能等级认定。现将有关情况报告如下：")
        .text("一、认定职业、等级及人数")
        .text("本批次报考人员共××人，资格审核均已完成，具体如下：")
        .table(COUNTS, COUNT_ROWS)
        .text("二、认定时间及方式")
        .text("理论认定时间为××××年×月×日；技能认定采用××××方式，" + "时间为××××年×月×日。")
        .text("三、考点")
        .text("考点名称：××××××；考点地址：××××××。")
        .text("四、考评和督导人员")
        .text("考评人员：××××；内部质量督导员：××××。")
        .right("××××××")
        .right("××××年×月×日")
        .text("（联系人：××××，联系电话：××××）")
        .toBytes();
  }

  private static byte[] reportLabels() {
    return new DrawnLetter(false)
        .line("发文字号：__________________")
        .title("关于申请在____________开展职业技能等级认定的报告")
        .line("主送机关：{c}")
        .line("申请单位：{c}")
        .line("认定月份：____年__月    报考人数：____人")
        .table(COUNTS, "序号||职业||工种||级别||认定人数", "||||||||")
        .line("理论认定时间：____年__月__日")
        .line("技能认定方式：________________")
        .line("技能认定时间：____年__月__日")
        .line("考点名称：{u:30}")
        .line("考点地址：{u:30}")
        .line("考评人员：{u:30}")
        .line("内部质量督导员：{u:30}")
        .line("联系人：{u:10}    联系电话：{u:16}")
        .right("成文日期：____年__月__日")
        .toBytes();
  }

  private static byte[] prefectureTable() {
    int[] widths = {500, 1500, 1100, 1100, 1000, 700, 900, 1200, 1200, 1400, 1500, 1100, 900, 700};
    return new DrawnLetter(true)
        .title("市（州）职业技能等级认定报备表")
        .line("市（州）：____________    认定月份：____年__月    报备日期：____年__月__日")
        .table(
            widths,
            "序号||社评组织||职业名称||工种名称||等级||认定人数||认定方式||理论认定日期及时间||技能认定日期及时间||考点名称||考点地址||考评人员||内部质量督导员||备注",
            "||".repeat(13),
            "5>小计" + "||".repeat(9),
            "5>合计" + "||".repeat(9))
        .line("联系人：____________    联系电话：____________________")
        .line("负责人（签字）：")
        .toBytes();
  }

  private static byte[] summaryTables() {
    int[] widths = {500, 1200, 1200, 1100, 800, 800, 800, 800, 1200, 1200, 2500, 2500};
    int[] people = {500, 1800, 1100, 600, 2300, 2200, 2000, 1200, 800, 800, 900};
    return new DrawnLetter(true)
        .title("甘肃省社会培训评价组织职业技能等级认定汇总表")
        .line("评价机构（盖章）：________________    机构（站点）编码：________________    认定月份：____年__月")
        .table(
            widths,
            "序号||职业名称||工种名称||等级||报考人数||参考人数||合格人数||合格率||理论认定日期||技能认定日期||证书编号起||证书编号止",
            "||".repeat(11),
            "4>合计" + "||".repeat(8))
        .line("个人成绩")
        .table(
            people,
            "v序号||v准考证号||v姓名||v性别||v证件号码||v单位||v职业（工种）||v等级||3>考核成绩",
            "^||^||^||^||^||^||^||^||理论||技能||综合评审",
            "||".repeat(10))
        .line("填报人：____________    审核人：____________    填报日期：____年__月__日")
        .toBytes();
  }

  private static byte[] rosterTable() {
    int[] widths = {
      500, 800, 450, 900, 1600, 700, 1100, 900, 900, 800, 500, 500, 500, 1700, 900, 1000, 1000, 1000
    };
    return new DrawnLetter(true)
        .title("职业技能等级认定证书信息入网人员花名册")
        .line("填报单位（盖章）：{u:40}填报日期：____年__月__日")
        .table(
            widths,
            "序号||姓名||性别||证件类型||证件号码||文化程度||所在单位||职业名称||工种名称||职业技能等级||理论成绩||技能成绩||评定成绩||证书编号||发证日期||评价机构||发证机构||联系电话",
            "||".repeat(17),
            "||".repeat(17))
        .line("填报人（签字）：          审核人（签字）：")
        .toBytes();
  }

  private static byte[] reviewForm() {
    int[] widths = {1500, 900, 1700, 1600, 1500, 1300, 1200};
    return new DrawnLetter(false)
        .title("职业技能等级证书数据合规审核表")
        .table(
            widths,
            "v基本信息||2>单位名称||4>",
            "^||2>单位负责人||||信息管理员||2>",
            "^||2>数据批次名称||||数据类型||2>",
            "^||2>审核日期||4>    年    月    日",
            "v数据信息||序号||职业名称||工种名称||等级||2>证书数量",
            "^||||||||||2>",
            "^||4>合计||2>",
            "v审核情况||序号||规则编号||审核内容||审核条数||不符合条数||审核结果",
            "^||||||||||||",
            "信息管理员审核意见||6>签字：          年    月    日",
            "省鉴定中心审核意见||6>（盖章）          年    月    日")
        .toBytes();
  }

  private static byte[] resultFields() {
    return new DrawnLetter(false)
        .title("职业技能等级认定合格人员评价结果承诺书")
        .line("{f}：")
        .text("{f}组织的{f}职业技能等级认定工作已全部结束，经认定合格人员共{f}人（{f}），" + "名单附后。现就评价结果作如下承诺：")
        .text(
            "一、合格人员名单已于{u:6}年{u:4}月{u:4}日至{u:6}年{u:4}月{u:4}日在本单位内部公示，"
                + "经公示无异议。证书编号由考务系统生成，发证日期为{u:6}年{u:4}月{u:4}日。")
        .line("法定代表人（签字）：")
        .right("承诺单位（盖章）")
        .right("    年    月    日")
        .line("合格人员名单")
        .table(
            new int[] {800, 1500, 2000, 2000, 1800, 3000},
            "序号||姓名||职业名称||工种名称||等级||证书编号",
            "||".repeat(5))
        .toBytes();
  }

  private static byte[] resultUnderscores() {
    return new DrawnLetter(false)
        .title("职业技能等级认定合格人员评价结果承诺书")
        .line("主送机关：____________________")
        .line("承诺单位：____________________    认定批次：____________________")
        .text("合格人员共____人，于____年__月__日至____年__月__日在本单位内部公示。")
        .text("发证日期：____年__月__日")
        .table(new int[] {3000, 1800, 2000, 2000, 1500}, "证书编号||等级||职业名称||工种名称||姓名", "||".repeat(4))
        .line("法定代表人（签字）：__________")
        .right("承诺日期：____年__月__日")
        .toBytes();
  }
}
