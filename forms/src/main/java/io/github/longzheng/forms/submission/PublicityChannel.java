package io.github.longzheng.forms.submission;

import io.github.longzheng.core.FreeText;
import io.github.longzheng.core.PhoneNumber;
import java.util.Objects;
import java.util.Optional;

/**
 * Where people turn with a complaint or for a review of their score (投诉及成绩复核方式; C13), such as
 * {@code PublicityChannel.of("质量督导办公室", phone).withEmail("complaint@example.org")}.
 *
 * @param office who receives it: an office, or a person in it
 * @param phone telephone, printed in full
 * @param address address, where there is one
 * @param email e-mail, where there is one
 */
public record PublicityChannel(
    String office, PhoneNumber phone, Optional<String> address, Optional<String> email) {
  private static final int MAX_TEXT = 100;

  public PublicityChannel {
    FreeText.require(office, MAX_TEXT, "受理部门");
    Objects.requireNonNull(phone, "phone");
    Objects.requireNonNull(address, "address");
    address.ifPresent(text -> FreeText.require(text, MAX_TEXT, "地址"));
    Objects.requireNonNull(email, "email");
    email.ifPresent(text -> FreeText.require(text, MAX_TEXT, "电子邮箱"));
  }

  /** An office with a telephone. */
  public static PublicityChannel of(String office, PhoneNumber phone) {
    return new PublicityChannel(office, phone, Optional.empty(), Optional.empty());
  }

  /** The same with an address. */
  public PublicityChannel withAddress(String address) {
    return new PublicityChannel(office, phone, Optional.of(address), email);
  }

  /** The same with an e-mail address. */
  public PublicityChannel withEmail(String email) {
    return new PublicityChannel(office, phone, address, Optional.of(email));
  }
}
