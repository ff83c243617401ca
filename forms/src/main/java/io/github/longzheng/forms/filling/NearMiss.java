package io.github.longzheng.forms.filling;

import io.github.longzheng.core.Location;
import io.github.longzheng.core.PersonalData;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Labels;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A label of a blank that nearly is the one that was looked for.
 *
 * @param label as it stands there
 * @param location where
 */
record NearMiss(String label, Location location) {
  private static final int LONGEST = 20;

  String chinese() {
    return "；最接近的是“" + label + "”" + (place().isEmpty() ? "" : "（" + place() + "）");
  }

  String english() {
    return "; the nearest is '" + label + "'" + (place().isEmpty() ? "" : " (" + place() + ")");
  }

  private String place() {
    return new Location(location.sheet(), location.cell(), Optional.empty()).toString();
  }

  /** The nearest to one of a field's titles, if it is near. */
  static Optional<NearMiss> of(Field<?, ?> field, Map<String, Location> labels) {
    List<String> titles = field.titles().map(Labels::normalize).toList();
    return labels.entrySet().stream()
        .filter(label -> label.getKey().length() > 1 && label.getKey().length() <= LONGEST)
        .filter(label -> titles.stream().anyMatch(title -> isNear(title, label.getKey())))
        .min(
            Comparator.comparing(
                label ->
                    titles.stream()
                        .mapToInt(title -> distance(title, label.getKey()))
                        .min()
                        .orElseThrow()))
        .map(
            label ->
                new NearMiss(PersonalData.maskIdNumbersWithin(label.getKey()), label.getValue()));
  }

  private static boolean isNear(String title, String label) {
    boolean within = label.contains(title) || label.length() > 2 && title.contains(label);
    return within || distance(title, label) <= Math.max(title.length(), label.length()) / 2;
  }

  /** How many characters must be put in, left out or changed. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
