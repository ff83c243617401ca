package io.github.longzheng.core;

/**
 * A kind of identity document as data files code it (证件类型), such as {@code 201 居民身份证}.
 *
 * <p>{@code 201} is known from sibling forms; the codes of other documents are not known here and
 * stay the user's data.
 *
 * @param code code in data files, at most 10 characters, no blank
 * @param name name on paper, at most 30 characters
 */
public record DocumentType(String code, String name) {
  /** 居民身份证, {@code 201}. [sibling] */
  public static final DocumentType RESIDENT_IDENTITY_CARD = new DocumentType("201", "居民身份证");

  public DocumentType {
    FreeText.require(code, 10, "证件类型代码");
    // Forms print code and name with a blank between them.
    FreeText.requireWithout(code, " ", "证件类型代码");
    FreeText.require(name, 30, "证件类型");
  }
}
