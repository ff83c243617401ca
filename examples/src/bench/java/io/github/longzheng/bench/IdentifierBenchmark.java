package io.github.longzheng.bench;

import cn.hutool.core.util.CreditCodeUtil;
import cn.hutool.core.util.IdcardUtil;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Whether a number is right, by ours and by hutool: valid numbers, all different. */
@State(Scope.Thread)
@OperationsPerInvocation(IdentifierBenchmark.COUNT)
public class IdentifierBenchmark {
  static final int COUNT = 1024;

  private static final String DIGITS = "0123456789";
  private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private final String[] ids = new String[COUNT];
  private final String[] codes = new String[COUNT];

  /** Numbers of no real card or organization: the province itself, which nobody's number has. */
  @Setup
  public void make() {
    Random random = new Random(20240921);
    for (int i = 0; i < COUNT; i++) {
      LocalDate born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(45 * 365));
      String body =
          "620000"
              + DateTimeFormatter.BASIC_ISO_DATE.format(born)
              + String.format("%03d", 1 + random.nextInt(900));
      ids[i] = completed(body, DIGITS + "X", CitizenId::isValid);
      codes[i] = code(random);
    }
    for (int i = 0; i < COUNT; i++) {
      if (!IdcardUtil.isValidCard18(ids[i]) || !CreditCodeUtil.isCreditCode(codes[i])) {
        throw new IllegalStateException("hutool refuses " + ids[i] + " or " + codes[i]);
      }
    }
  }

  private static String code(Random random) {
    String serial = String.format("MB%06d", random.nextInt(1_000_000));
    for (char check : (DIGITS + "X").toCharArray()) {
      String body = "12620000" + serial + check;
      for (char last : CODE_CHARACTERS.toCharArray()) {
        if (UnifiedSocialCreditCode.isValid(body + last)) {
          return body + last;
        }
      }
    }
    throw new IllegalStateException("no check characters fit " + serial);
  }

  private static String completed(
      String body, String last, java.util.function.Predicate<String> isValid) {
    return last.chars()
        .mapToObj(c -> body + (char) c)
        .filter(isValid)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no check digit fits " + body));
  }

  @Benchmark
  public void citizenIdLongzheng(Blackhole out) {
    for (String id : ids) {
      out.consume(CitizenId.isValid(id));
    }
  }

  @Benchmark
  public void citizenIdHutool(Blackhole out) {
    for (String id : ids) {
      out.consume(IdcardUtil.isValidCard18(id));
    }
  }

  @Benchmark
  public void creditCodeLongzheng(Blackhole out) {
    for (String code : codes) {
      out.consume(UnifiedSocialCreditCode.isValid(code));
    }
  }

  @Benchmark
  public void creditCodeHutool(Blackhole out) {
    for (String code : codes) {
      out.consume(CreditCodeUtil.isCreditCode(code));
    }
  }
}
