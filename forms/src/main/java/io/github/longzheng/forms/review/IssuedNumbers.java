package io.github.longzheng.forms.review;

import io.github.longzheng.core.CertificateNumber;
import java.util.stream.Stream;

/**
 * The certificate numbers that were used before (已用证书编号), such as {@code
 * IssuedNumbers.of(numbers)}: a set, a database or whatever else answers. Asked once for each row;
 * thread-safe where rows are reviewed by several threads.
 */
@FunctionalInterface
public interface IssuedNumbers {
  /** Whether a certificate of an earlier batch has this number. */
  boolean contains(CertificateNumber number);

  /** These numbers, held exactly in about 50 bytes each. */
  static IssuedNumbers of(Stream<CertificateNumber> numbers) {
    KeyTable table = new KeyTable(Long::compare);
    numbers.forEach(number -> table.addIfNew(Keys.of(number)));
    return number -> table.contains(Keys.of(number));
  }
}
