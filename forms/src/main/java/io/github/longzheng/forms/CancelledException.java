package io.github.longzheng.forms;

/** Work that its {@link Progress} listener ended (已取消); nothing half-written stays. */
public final class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CancelledException(String work, long done) {
    super("已取消：" + work + "（已完成" + done + "行）");
  }
}
