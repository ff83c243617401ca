package io.github.longzheng.forms.intake;

import io.github.longzheng.forms.definition.ExportTables;
import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that the intake knows, by key; a key means the same in every table. */
final class IntakeFields {
  static final String TICKET = "ticket";
  static final String NAME = "name";
  static final String GENDER = "gender";
  static final String DOCUMENT_TYPE = "documentType";
  static final String ID = "id";
  static final String PHONE = "phone";
  static final String OCCUPATION = "occupation";
  static final String WORK_TYPE = "workType";
  static final String LEVEL = "level";
  static final String NUMBER = "number";
  static final String ISSUE_DATE = "issueDate";
  static final List<String> MARKS = List.of("theoryMark", "skillsMark", "comprehensiveMark");

  /** In the order of the tables. */
  static final Map<String, Field<?, ?>> ALL = all();

  private IntakeFields() {}

  private static Map<String, Field<?, ?>> all() {
    Map<String, Field<?, ?>> fields = new LinkedHashMap<>();
    for (Table<?, ?> table : ExportTables.ALL) {
      for (Field<?, ?> field : of(table)) {
        fields.putIfAbsent(field.key(), field);
      }
    }
    return Collections.unmodifiableMap(fields);
  }

  static List<Field<?, ?>> of(Table<?, ?> table) {
    List<Field<?, ?>> fields = new ArrayList<>();
    for (Column<?> column : table.columns()) {
      fields.add(column.field());
    }
    return fields;
  }

  /** Title of the field with this key. */
  static String title(String key) {
    Field<?, ?> field = ALL.get(key);
    return field == null ? key : field.title();
  }

  /** Refuses a key that is none. */
  static String require(String key) {
    if (!ALL.containsKey(key)) {
      throw new IllegalArgumentException(
          "field: expected one of " + ALL.keySet() + " but was '" + key + "'");
    }
    return key;
  }
}
