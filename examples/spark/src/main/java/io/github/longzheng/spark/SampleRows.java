package io.github.longzheng.spark;

import io.github.longzheng.core.SkillLevel;
import java.time.LocalDate;
import java.util.List;

/** Rows about nobody (示例数据), each made from its index alone. */
final class SampleRows {
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1975, 1, 1);
  private static final int A_DAY = 900;
  private static final int NUMBERS = 1_000_000;

  private SampleRows() {}

  /** A row without a mistake; each index has its own person and certificate number. */
  static PlacedRow row(int i) {
    ReviewRecipe school = ReviewRecipe.sample();
    return row(school.organization(), school.site(), i);
  }

  static PlacedRow row(String school, String site, int i) {
    SkillLevel level = i % 3 == 0 ? SkillLevel.LEVEL_5 : SkillLevel.LEVEL_4;
    int sequence = i % A_DAY;
    return new PlacedRow(
        i + 1,
        List.of(
            "测试" + (char) ('\u4e00' + i % 20_000),
            sequence % 2 == 1 ? "男" : "女",
            "居民身份证",
            id(i, sequence),
            i % 3 == 0 ? "大学本科" : "高中",
            i % 7 == 0 ? "" : "兰州示范设备安装有限责任公司",
            i % 2 == 0 ? "电工" : "养老护理员",
            "--",
            level.fullName(),
            String.valueOf(60 + i % 40),
            "80.5",
            "--",
            site + "24" + level.digit() + padded(i % NUMBERS, 6),
            "2024-10-18",
            school,
            school,
            "1000000" + padded(i % 10_000, 4),
            ""));
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }

  /** A number of division 620000, which is on no real card. */
  private static String id(int i, int sequence) {
    String birth = FIRST_BIRTH.plusDays(i / A_DAY).toString().replace("-", "");
    String body = "620000" + birth + padded(sequence, 3);
    int sum = 0;
    for (int k = 0; k < body.length(); k++) {
      sum = (sum + (body.charAt(k) - '0')) * 2;
    }
    return body + "10X98765432".charAt(sum % 11);
  }
}
