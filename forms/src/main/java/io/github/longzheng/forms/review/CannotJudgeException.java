package io.github.longzheng.forms.review;

/**
 * A rule about values or the batch that lacks something to judge by (无法审核), such as a heading; the
 * rule then counts as not applied, with this reason.
 */
public final class CannotJudgeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String chinese;

  /** The reason in both languages. */
  public CannotJudgeException(String chinese, String english) {
    super(english);
    this.chinese = chinese;
  }

  /** The reason in Chinese. */
  public String chinese() {
    return chinese;
  }
}
