package io.github.longzheng.forms;

import io.github.longzheng.forms.layout.Column;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.FormDefinition;
import io.github.longzheng.forms.layout.Rule;
import io.github.longzheng.forms.layout.Table;
import java.util.stream.Collectors;

/** A form's definition in words. */
final class FormDescription {
  private FormDescription() {}

  /** Markdown in Chinese: fields, tables and rules. */
  static String of(Edition.Entry entry, FormDefinition<?> definition) {
    StringBuilder text = new StringBuilder();
    text.append("## 附件").append(entry.number()).append("　").append(entry.title());
    text.append("（.").append(entry.meaning().extension()).append("）\n");
    if (!definition.fields().isEmpty()) {
      text.append("\n| 项目 | 键 | 内容 | 读取时也认作 |\n|--|--|--|--|\n");
      definition.fields().forEach(field -> row(text, field));
    }
    for (Table<?, ?> table : definition.tables()) {
      text.append("\n表格`").append(table.key()).append('`');
      if (table.view()) {
        text.append("（由上表生成，不读取）");
      }
      text.append("：\n\n| 列 | 键 | 内容 | 读取时也认作 |\n|--|--|--|--|\n");
      table.columns().stream().map(Column::field).forEach(field -> row(text, field));
    }
    text.append("\n写出前检查：\n\n");
    for (Rule<?> rule : definition.rules()) {
      text.append("- `").append(rule.id()).append("` ").append(rule.requirement()).append('\n');
    }
    return text.toString();
  }

  private static void row(StringBuilder text, Field<?, ?> field) {
    text.append("| ").append(field.title());
    text.append(" | `").append(field.key()).append('`');
    text.append(" | ").append(field.codec().description());
    text.append(field.derived() ? "（由其他数据得出）" : "");
    text.append(" | ").append(field.aliases().stream().collect(Collectors.joining("、")));
    text.append(" |\n");
  }
}
