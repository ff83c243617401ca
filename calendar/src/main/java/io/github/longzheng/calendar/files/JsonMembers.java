package io.github.longzheng.calendar.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the members out of one JSON object by name and type; what is missing, of another type or
 * left over goes into the report. Getters return a harmless value after a complaint, so that
 * reading goes on to the next one.
 */
public final class JsonMembers {
  private final Report report;
  private final JsonValue object;
  private final Map<?, ?> members;
  private final Set<String> taken = new HashSet<>();

  private JsonMembers(Report report, JsonValue object, Map<?, ?> members) {
    this.report = report;
    this.object = object;
    this.members = members;
  }

  public static JsonMembers of(Report report, JsonValue value) {
    if (value.value() instanceof Map<?, ?> members) {
      return new JsonMembers(report, value, members);
    }
    wrongType(report, value, "对象", "an object");
    return new JsonMembers(report, value, Map.of());
  }

  /** Line of a member, or of the object where it is missing. */
  public int line(String key) {
    return members.get(key) instanceof JsonValue value ? value.line() : object.line();
  }

  public String path(String key) {
    return object.path() + "." + key;
  }

  public @Nullable JsonValue optional(String key) {
    taken.add(key);
    return members.get(key) instanceof JsonValue value ? value : null;
  }

  private @Nullable JsonValue required(String key) {
    JsonValue value = optional(key);
    if (value == null && object.value() instanceof Map) {
      StrictJson.error(
          report,
          StrictJson.MISSING_KEY,
          object.line(),
          path(key),
          "",
          "缺少“" + key + "”",
          "expected key '" + key + "'");
    }
    return value;
  }

  public String text(String key) {
    JsonValue value = required(key);
    return value == null ? "" : text(value);
  }

  private String text(JsonValue value) {
    if (!(value.value() instanceof String text)) {
      wrongType(report, value, "字符串", "a string");
      return "";
    }
    if (text.isBlank()) {
      wrongValue(value.line(), value.path(), text, "非空文字", "a text that is not blank");
    }
    return text;
  }

  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonValue value : list(key)) {
      texts.add(text(value));
    }
    return texts;
  }

  /** An integer from {@code min} to {@code max}, both inclusive; {@code min} after a complaint. */
  public int integer(String key, int min, int max) {
    JsonValue value = required(key);
    if (value == null) {
      return min;
    }
    if (!(value.value() instanceof Integer number)) {
      wrongType(report, value, "整数", "an integer");
      return min;
    }
    if (number < min || number > max) {
      String range = min + "–" + max;
      wrongValue(value.line(), value.path(), number.toString(), range, range);
      return min;
    }
    return number;
  }

  public boolean bool(String key) {
    JsonValue value = required(key);
    if (value != null && !(value.value() instanceof Boolean)) {
      wrongType(report, value, "true或false", "true or false");
    }
    return value != null && Boolean.TRUE.equals(value.value());
  }

  /** A date; null after a complaint. */
  public @Nullable LocalDate date(String key) {
    JsonValue value = required(key);
    if (value == null) {
      return null;
    }
    if (!(value.value() instanceof String text)) {
      wrongType(report, value, "“2024-09-04”样式的日期", "a date such as \"2024-09-04\"");
      return null;
    }
    LocalDate date = IsoDates.parse(text);
    if (date == null) {
      wrongValue(
          value.line(),
          value.path(),
          text,
          "“2024-09-04”样式的真实日期",
          "a real date such as 2024-09-04");
    }
    return date;
  }

  public List<JsonValue> list(String key) {
    JsonValue value = required(key);
    if (value == null) {
      return List.of();
    }
    if (!(value.value() instanceof List<?> elements)) {
      wrongType(report, value, "数组", "an array");
      return List.of();
    }
    List<JsonValue> list = new ArrayList<>();
    for (Object element : elements) {
      list.add((JsonValue) element);
    }
    return list;
  }

  public JsonMembers object(String key) {
    JsonValue value = required(key);
    return value == null
        ? new JsonMembers(report, new JsonValue(null, object.line(), path(key)), Map.of())
        : of(report, value);
  }

  /** Complains about every member that nobody took. */
  public void done() {
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String key = String.valueOf(member.getKey());
      if (!taken.contains(key)) {
        StrictJson.error(
            report,
            StrictJson.UNKNOWN_KEY,
            line(key),
            path(key),
            key,
            "未知的键“" + key + "”",
            "unknown key '" + key + "'");
      }
    }
  }

  public void wrongValue(int line, String path, String text, String chinese, String english) {
    StrictJson.error(
        report,
        StrictJson.WRONG_VALUE,
        line,
        path,
        text,
        "应为" + chinese + "，实为“" + text + "”",
        "expected " + english + " but was '" + text + "'");
  }

  private static void wrongType(Report report, JsonValue value, String chinese, String english) {
    StrictJson.error(
        report,
        StrictJson.WRONG_TYPE,
        value.line(),
        value.path(),
        value.kind(false),
        "应为" + chinese + "，实为" + value.kind(true),
        "expected " + english + " but was " + value.kind(false));
  }
}
