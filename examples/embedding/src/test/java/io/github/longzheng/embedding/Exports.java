package io.github.longzheng.embedding;

import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.Registration;
import io.github.longzheng.forms.PlatformExport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample exports of {@code examples/data}, and longer ones made on the spot. */
final class Exports {
  static final Path DATA = Path.of("../data");
  static final Path DRAFT = DATA.resolve("registrations-draft.xlsx");
  static final Path REGISTRATIONS = DATA.resolve("registrations.xlsx");
  static final Path MARKS = DATA.resolve("marks.csv");
  static final Path NUMBERS = DATA.resolve("issued-numbers.csv");

  private Exports() {}

  /** Identity numbers, names and telephones of the sample, which must show up nowhere. */
  static List<String> personalData() {
    return PlatformExport.readRegistrations(REGISTRATIONS).orElseThrow().stream()
        .map(Registration::candidate)
        .flatMap(
            candidate ->
                Stream.of(
                    candidate.id().value(),
                    candidate.name(),
                    candidate.phone().orElseThrow().value()))
        .toList();
  }

  /** An export of this many candidates, nobody of whom exists; every tenth number is wrong. */
  static byte[] longExport(int rows, boolean broken) {
    StringBuilder text = new StringBuilder("准考证号,考生姓名,性别,证件类型,身份证号,学历,工作单位,手机号,申报职业,申报工种,申报等级\r\n");
    for (int i = 0; i < rows; i++) {
      String id = id(i);
      boolean male = (id.charAt(16) - '0') % 2 == 1;
      if (broken && i % 10 == 0) {
        id = id.substring(0, 17) + (id.charAt(17) == '0' ? '1' : '0');
      }
      text.append(
          String.format(
              Locale.ROOT,
              "6220%08d,样本,%s,居民身份证,%s,高中,样例公司,10000000000,电工,--,五级/初级工\r\n",
              i,
              male ? "男" : "女",
              id));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String id(int i) {
    String body =
        "620000"
            + LocalDate.of(1970, 1, 1).plusDays(i / 999).toString().replace("-", "")
            + String.format(Locale.ROOT, "%03d", i % 999 + 1);
    return "0123456789X"
        .chars()
        .mapToObj(check -> body + (char) check)
        .filter(CitizenId::isValid)
        .collect(Collectors.joining());
  }
}
