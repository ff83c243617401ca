package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No {@code isValid} allocates anything, whether the text is right or wrong. */
class AllocationTest {
  private static final int CALLS = 100_000;

  /** The first calls of a method handle and the counter itself allocate a little. */
  private static final long NOISE_BYTES = 10_000;

  @ParameterizedTest
  @EnumSource
  void isValidAllocatesNothing(Identifier id) throws Throwable {
    List<String> texts = id.vectors().stream().map(Vector::text).toList();
    assertAllocatesNothing(id.isValid, texts);
  }

  @Test
  void isValidOnADayAllocatesNothing() throws Throwable {
    LocalDate today = LocalDate.of(2024, 1, 20);
    assertAllocatesNothing(
        text -> CitizenId.isValid(text, today), Identifier.CITIZEN_ID.validTexts());
  }

  @Test
  void aBirthThisYearAllocatesNothing() throws Throwable {
    assertAllocatesNothing(CitizenId::isValid, List.of("620102202401010011", "620102202401010038"));
  }

  @Test
  void isValidLegacyAllocatesNothing() throws Throwable {
    assertAllocatesNothing(
        CitizenId::isValidLegacy,
        Vector.read("citizen-id-legacy.csv").stream().map(Vector::text).toList());
  }

  private static void assertAllocatesNothing(Predicate<CharSequence> check, List<String> texts)
      throws Throwable {
    String[] inputs = texts.toArray(new String[0]);
    MethodHandle allocated = allocatedBytes();
    run(check, inputs, CALLS);
    long before = (long) allocated.invokeExact();
    before = (long) allocated.invokeExact();
    run(check, inputs, CALLS);
    long after = (long) allocated.invokeExact();
    assertThat(after - before).isLessThan(NOISE_BYTES);
  }

  private static int run(Predicate<CharSequence> check, String[] inputs, int calls) {
    int valid = 0;
    for (int i = 0; i < calls; i++) {
      if (check.test(inputs[i % inputs.length])) {
        valid++;
      }
    }
    return valid;
  }

  /**
   * {@code com.sun.management.ThreadMXBean.getCurrentThreadAllocatedBytes}, found by name because
   * the module under test does not read jdk.management.
   */
  private static MethodHandle allocatedBytes() throws ReflectiveOperationException {
    Object bean =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    Class<?> type = Class.forName("com.sun.management.ThreadMXBean");
    AllocationTest.class.getModule().addReads(type.getModule());
    return MethodHandles.publicLookup()
        .findVirtual(type, "getCurrentThreadAllocatedBytes", MethodType.methodType(long.class))
        .bindTo(bean);
  }
}
