package io.github.longzheng.core;

/** How the skills assessment is held (技能认定方式; C05, C06). */
public enum SkillsMode {
  /** 在线认定: online, on the day of the theory exam. */
  ONLINE("在线认定"),
  /** 传统认定: in the workshop, finished within one week after the theory exam. */
  TRADITIONAL("传统认定");

  private final String chineseName;

  SkillsMode(String chineseName) {
    this.chineseName = chineseName;
  }

  /** The term of the announcement, such as {@code 传统认定}. */
  public String chineseName() {
    return chineseName;
  }
}
