package io.github.longzheng.bench;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import io.github.longzheng.core.AssessmentSubject;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.forms.EligibilityCommitment;
import io.github.longzheng.forms.Forms;
import io.github.longzheng.forms.SubjectCount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The writers of attachment 2 that are compared: the same letters, one file each. */
enum LetterWriters {
  /** Ours, checked, to a stream that is not forced to disk, as the peer writes. */
  LONGZHENG {
    @Override
    void write(int letter, Path file) throws IOException {
      try (OutputStream out = Files.newOutputStream(file)) {
        Forms.eligibilityCommitment().write(commitment(letter), out);
      }
    }
  },
  /** Ours to a file as users call it: checked, forced to disk, and whole or not at all. */
  LONGZHENG_FORCED {
    @Override
    void write(int letter, Path file) {
      Forms.eligibilityCommitment().write(commitment(letter), file);
    }
  },
  /** poi-tl from a template that is our own letter with tags where the fields are. */
  POI_TL {
    @Override
    void write(int letter, Path file) throws IOException {
      try (XWPFTemplate rendered =
          XWPFTemplate.compile(new ByteArrayInputStream(Template.DOCUMENT), Template.CONFIGURE)
              .render(model(commitment(letter)))) {
        rendered.writeToFile(file.toString());
      }
    }
  };

  /** Made once for all letters. */
  private static final class Template {
    private static final List<String> COLUMNS =
        List.of("[number]", "[occupation]", "[workType]", "[level]", "[count]");
    private static final byte[] DOCUMENT = template(COLUMNS);
    private static final Configure CONFIGURE =
        Configure.builder().bind("counts", new LoopRowTableRenderPolicy()).build();
  }

  private static final int SUBJECTS = 4;

  /** Writes a letter, different for each number. */
  abstract void write(int letter, Path file) throws IOException;

  private static EligibilityCommitment commitment(int letter) {
    return new EligibilityCommitment(
        "甘肃省职业技能鉴定指导中心",
        "甘肃陇证示范职业培训学校第" + letter + "分校",
        YearMonth.of(2024, 9),
        IntStream.range(0, SUBJECTS)
            .mapToObj(
                i ->
                    new SubjectCount(
                        new AssessmentSubject(
                            "示范职业" + i,
                            i % 2 == 0 ? Optional.empty() : Optional.of("示范工种" + i),
                            SkillLevel.ofDigit(5 - i)),
                        letter % 50 + i + 1))
            .toList(),
        "测试审核",
        LocalDate.of(2024, 9, 3));
  }

  private static Map<String, Object> model(EligibilityCommitment commitment) {
    Map<String, Object> model = new HashMap<>();
    model.put("addressee", commitment.addressee());
    model.put("organization", commitment.organization());
    model.put(
        "month", commitment.month().getYear() + "年" + commitment.month().getMonthValue() + "月");
    model.put("reviewer", commitment.reviewer());
    LocalDate date = commitment.date();
    model.put(
        "date", date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日");
    model.put("total", SubjectCount.total(commitment.counts()));
    model.put(
        "counts",
        IntStream.range(0, commitment.counts().size())
            .mapToObj(
                i -> {
                  SubjectCount count = commitment.counts().get(i);
                  return Map.of(
                      "number", i + 1,
                      "occupation", count.subject().occupation(),
                      "workType", count.subject().workType().orElse("--"),
                      "level", count.subject().level().fullName(),
                      "count", count.count());
                })
            .toList());
    return model;
  }

  /** Our letter with one row, its fields replaced by tags. */
  private static byte[] template(List<String> columns) {
    EligibilityCommitment one =
        new EligibilityCommitment(
            "主送机关值",
            "承诺单位值",
            YearMonth.of(1111, 1),
            List.of(new SubjectCount(AssessmentSubject.of("职业值", SkillLevel.LEVEL_5), 98765)),
            "审核人值",
            LocalDate.of(2222, 2, 2));
    Map<String, String> tags =
        Map.of(
            "主送机关值", "{{addressee}}",
            "承诺单位值", "{{organization}}",
            "1111年1月", "{{month}}",
            "98765", "{{total}}",
            "审核人值", "{{reviewer}}",
            "2222年2月2日", "{{date}}");
    ByteArrayOutputStream letter = new ByteArrayOutputStream();
    Forms.eligibilityCommitment().write(one, letter);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter.toByteArray()))) {
      document.getParagraphs().forEach(paragraph -> tag(paragraph, tags));
      List<XWPFTableRow> rows = document.getTables().get(0).getRows();
      set(rows.get(0), 0, "{{counts}}序号");
      for (int i = 0; i < columns.size(); i++) {
        set(rows.get(1), i, columns.get(i));
      }
      set(rows.get(2), columns.size() - 1, "{{total}}");
      ByteArrayOutputStream template = new ByteArrayOutputStream();
      document.write(template);
      return template.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tag(XWPFParagraph paragraph, Map<String, String> tags) {
    for (XWPFRun run : paragraph.getRuns()) {
      String tag = tags.get(run.text());
      if (tag != null) {
        run.setText(tag, 0);
      }
    }
  }

  private static void set(XWPFTableRow row, int cell, String text) {
    XWPFParagraph paragraph = row.getCell(cell).getParagraphs().get(0);
    if (paragraph.getRuns().isEmpty()) {
      paragraph.createRun();
    }
    paragraph.getRuns().get(0).setText(text, 0);
  }
}
