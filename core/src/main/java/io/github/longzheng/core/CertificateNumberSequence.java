package io.github.longzheng.core;

import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Certificate numbers of one site, year and level with consecutive serials (证书编号序列), such as {@code
 * S000062000001243000001}, {@code S000062000001243000002} and so on.
 *
 * <p>In Gansu the 考务 system makes the numbers (C13): this is only for a platform that must propose
 * some, and nothing in this library uses it by itself. It does not know which numbers were issued
 * already; the caller keeps the last one. Whether serials go on across years or levels is the
 * caller's decision too, because no source says so.
 *
 * <p>Instances are immutable: {@link #take} gives numbers, {@link #skip} what follows them.
 */
public final class CertificateNumberSequence {
  private final CertificateNumber next;

  private CertificateNumberSequence(CertificateNumber next) {
    this.next = next;
  }

  /** The sequence that begins with this number. */
  public static CertificateNumberSequence startingWith(CertificateNumber first) {
    return new CertificateNumberSequence(Objects.requireNonNull(first, "first"));
  }

  /**
   * The sequence that begins with the number after this one.
   *
   * @throws InvalidValueException when its serial is 999999
   */
  public static CertificateNumberSequence after(CertificateNumber last) {
    return startingWith(last).skip(1);
  }

  /** The next number. */
  public CertificateNumber next() {
    return next;
  }

  /**
   * The next {@code count} numbers.
   *
   * @throws InvalidValueException when {@code count} is negative or the serials end before
   */
  public List<CertificateNumber> take(int count) {
    requireCount(count, CertificateNumber.MAX_SERIAL - next.serial() + 1);
    return IntStream.range(0, count).mapToObj(this::ahead).toList();
  }

  /**
   * The sequence after the next {@code count} numbers.
   *
   * @throws InvalidValueException when {@code count} is negative or the serials end before
   */
  public CertificateNumberSequence skip(int count) {
    requireCount(count, CertificateNumber.MAX_SERIAL - next.serial());
    return new CertificateNumberSequence(ahead(count));
  }

  private CertificateNumber ahead(int count) {
    return CertificateNumber.of(
        next.siteCode(), next.issueYear(), next.level(), next.serial() + count);
  }

  private void requireCount(int count, int most) {
    if (count < 0 || count > most) {
      throw InvalidValueException.of(
          ValueType.COUNT,
          Reason.RANGE,
          Integer.toString(count),
          "a count from 0 to " + most + ", because serials end at 999999 and the next is " + next,
          "0至" + most + "（序号最大为999999，下一编号为" + next + "）");
    }
  }

  /** The next number and an ellipsis. */
  @Override
  public String toString() {
    return next + "…";
  }
}
