package io.github.longzheng.calendar.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.longzheng.core.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON so that every later complaint can name line and path, and a duplicate key is one.
 *
 * <p>Data binding would name neither for a value that is of the right type but wrong, and it stops
 * at the first error; people want all of them at once.
 */
public final class StrictJson {
  public static final String SYNTAX = "JSON-01";
  public static final String DUPLICATE_KEY = "JSON-02";
  public static final String UNKNOWN_KEY = "JSON-03";
  public static final String MISSING_KEY = "JSON-04";
  public static final String WRONG_TYPE = "JSON-05";
  public static final String WRONG_VALUE = "JSON-06";

  /** Deeper than any file of ours; keeps a hostile one from exhausting the stack. */
  private static final int MAX_DEPTH = 16;

  private final Report report;
  private final JsonParser parser;

  private StrictJson(Report report, JsonParser parser) {
    this.report = report;
    this.parser = parser;
  }

  /** The value, or null when the text is no JSON; either way the report has all that was found. */
  public static @Nullable JsonValue read(String text, Report report) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      StrictJson json = new StrictJson(report, parser);
      if (parser.nextToken() == null) {
        error(report, SYNTAX, 1, "$", "", "文件为空", "expected JSON but was nothing");
        return null;
      }
      JsonValue value = json.value("$", 0);
      if (parser.nextToken() != null) {
        json.syntax("JSON值之后还有内容", "expected the end after the JSON value");
        return null;
      }
      return value;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      String message = e.getOriginalMessage();
      error(report, SYNTAX, line, "$", "", "不是合法的JSON：" + message, "not JSON: " + message);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void syntax(String chinese, String english) {
    error(report, SYNTAX, line(), "$", "", chinese, english);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private JsonValue value(String path, int depth) throws IOException {
    int line = line();
    if (depth > MAX_DEPTH) {
      throw new JsonParseException(parser, "nested too deeply");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> new JsonValue(object(path, depth), line, path);
      case START_ARRAY -> new JsonValue(array(path, depth), line, path);
      case VALUE_STRING -> new JsonValue(parser.getText(), line, path);
      case VALUE_TRUE -> new JsonValue(true, line, path);
      case VALUE_FALSE -> new JsonValue(false, line, path);
      case VALUE_NUMBER_INT -> new JsonValue(integer(), line, path);
      case VALUE_NUMBER_FLOAT -> new JsonValue(parser.getDecimalValue(), line, path);
      default -> new JsonValue(null, line, path);
    };
  }

  /** An int where it fits; else the big number, which no caller accepts as an integer. */
  private Number integer() throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.INT
        ? (Number) parser.getIntValue()
        : parser.getBigIntegerValue();
  }

  private Map<String, JsonValue> object(String path, int depth) throws IOException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int line = line();
      parser.nextToken();
      String memberPath = path + "." + key;
      JsonValue value = value(memberPath, depth + 1);
      JsonValue before = members.putIfAbsent(key, value);
      if (before != null) {
        error(
            report,
            DUPLICATE_KEY,
            line,
            memberPath,
            key,
            "键“" + key + "”重复，首见第" + before.line() + "行",
            "expected key '" + key + "' once but was first at line " + before.line());
      }
    }
    return members;
  }

  private List<JsonValue> array(String path, int depth) throws IOException {
    List<JsonValue> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(path + "[" + elements.size() + "]", depth + 1));
    }
    return elements;
  }

  public static void error(
      Report report,
      String rule,
      int line,
      String path,
      String text,
      String chinese,
      String english) {
    report.add(Severity.ERROR, rule, line, Optional.of(path), text, chinese, english);
  }
}
