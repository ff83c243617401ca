package io.github.longzheng.forms.eligibility;

import java.util.List;

/**
 * The paths to one level (等级申报条件).
 *
 * @param complete whether no other path exists; where one may, failing all of these decides nothing
 * @param paths the paths in the order of the source
 */
record LevelRules(boolean complete, List<EligibilityPath> paths) {
  static final LevelRules NONE = new LevelRules(false, List.of());

  LevelRules {
    paths = List.copyOf(paths);
  }
}
