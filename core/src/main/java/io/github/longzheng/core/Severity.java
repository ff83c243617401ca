package io.github.longzheng.core;

/** How much a {@link Finding} weighs (严重程度), from worst to mildest. */
public enum Severity {
  /** 错误: the document would be returned; nothing is written while it stands. */
  ERROR("错误"),
  /** 警告: somebody must look, because the rule is not known for certain or the case is unusual. */
  WARNING("警告"),
  /** 提示: worth knowing; nothing to do. */
  NOTE("提示");

  private final String chineseName;

  Severity(String chineseName) {
    this.chineseName = chineseName;
  }

  /** The Chinese word for it, such as {@code 错误}. */
  public String chineseName() {
    return chineseName;
  }
}
