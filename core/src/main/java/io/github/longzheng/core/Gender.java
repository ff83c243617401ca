package io.github.longzheng.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.longzheng.core.InvalidValueException.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A gender (性别), such as {@code 女}, as identity numbers and rosters know it.
 *
 * <p>Source: GB 11643 (parity of the sequence code). The further values of GB/T 2261.1 (unknown,
 * not stated) do not occur in the attachments.
 */
public enum Gender {
  /** 男. */
  MALE("男"),
  /** 女. */
  FEMALE("女");

  private final String chineseName;

  Gender(String chineseName) {
    this.chineseName = chineseName;
  }

  /**
   * The gender written {@code 男} or {@code 女}.
   *
   * @throws InvalidValueException when the text is anything else
   */
  @JsonCreator
  public static Gender parse(String text) {
    Gender gender = find(text);
    if (gender == null) {
      throw refuse(text);
    }
    return gender;
  }

  /** The gender in this text, or why there is none. */
  public static Parsed<Gender> tryParse(String text) {
    Gender gender = find(text);
    return gender == null ? Parsed.failed(refuse(text).toFinding()) : Parsed.of(gender);
  }

  private static @Nullable Gender find(String text) {
    Objects.requireNonNull(text, "text");
    return text.equals(MALE.chineseName) ? MALE : text.equals(FEMALE.chineseName) ? FEMALE : null;
  }

  private static InvalidValueException refuse(String text) {
    return InvalidValueException.of(
        ValueType.GENDER,
        text.isBlank() ? Reason.EMPTY : Reason.UNKNOWN,
        Shown.text(text),
        "男 or 女",
        "“男”或“女”");
  }

  /** As written in rosters: {@code 男} or {@code 女}. */
  @JsonValue
  public String chineseName() {
    return chineseName;
  }
}
