package io.github.longzheng.bench;

import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.Certificate;
import io.github.longzheng.core.Mark;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.forms.CertificateRoster;
import io.github.longzheng.forms.CertificateRoster.Entry;
import io.github.longzheng.forms.Forms;
import io.github.longzheng.forms.definition.CertificateRosterForm;
import io.github.longzheng.forms.layout.FormDefinition.Workbook;
import io.github.longzheng.forms.layout.RowChecks;
import io.github.longzheng.forms.ooxml.AtomicFile;
import io.github.longzheng.forms.ooxml.Compression;
import io.github.longzheng.forms.xlsx.SheetStream;
import io.github.longzheng.forms.xlsx.SheetWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** The writers of attachment 6 that are compared: the same texts and numbers in the same looks. */
enum RosterWriters {
  /** Ours as users call it: checked, both sheets. */
  FORM {
    @Override
    void write(int rows, Path file) {
      Forms.certificateRoster().write(Roster.head(), Roster.rows(rows), file);
    }
  },
  /** Ours, checked, with the roster sheet alone, as the peers write it. */
  LONGZHENG {
    @Override
    void write(int rows, Path file) throws IOException {
      writeOneSheet(rows, file, true);
    }
  },
  /** The same without helping threads. */
  LONGZHENG_ONE_THREAD {
    @Override
    void write(int rows, Path file) throws IOException {
      writeOneSheet(rows, file, false);
    }
  },
  /** POI's streaming workbook as it comes. */
  SXSSF {
    @Override
    void write(int rows, Path file) throws IOException {
      try (SXSSFWorkbook book = new SXSSFWorkbook()) {
        CellStyle number = style(book, HorizontalAlignment.CENTER, "General");
        CellStyle center = style(book, HorizontalAlignment.CENTER, "@");
        CellStyle left = style(book, HorizontalAlignment.LEFT, "@");
        SXSSFSheet sheet = book.createSheet("花名册");
        for (int i = 0; i < WIDTHS.length; i++) {
          sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        sheet.createRow(0).createCell(0).setCellValue(TITLE);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, WIDTHS.length - 1));
        sheet.createRow(1).createCell(0).setCellValue(LINE);
        SXSSFRow head = sheet.createRow(HEAD_ROW);
        for (int i = 0; i < HEAD.size(); i++) {
          SXSSFCell cell = head.createCell(i);
          cell.setCellStyle(center);
          cell.setCellValue(HEAD.get(i));
        }
        int at = HEAD_ROW;
        for (Iterator<Entry> entries = Roster.rows(rows).iterator(); entries.hasNext(); ) {
          SXSSFRow row = sheet.createRow(++at);
          row.setHeightInPoints(20);
          SXSSFCell first = row.createCell(0);
          first.setCellStyle(number);
          first.setCellValue(at - HEAD_ROW);
          String[] texts = texts(entries.next());
          for (int i = 0; i < texts.length; i++) {
            SXSSFCell cell = row.createCell(i + 1);
            if (isNumber(i, texts[i])) {
              cell.setCellStyle(number);
              cell.setCellValue(Double.parseDouble(texts[i]));
            } else {
              cell.setCellStyle(isLeft(i) ? left : center);
              if (!texts[i].isEmpty()) {
                cell.setCellValue(texts[i]);
              }
            }
          }
        }
        sheet.createRow(at + 1).createCell(0).setCellValue(FOOT);
        try (OutputStream out = Files.newOutputStream(file)) {
          book.write(out);
        }
      }
    }

    private CellStyle style(SXSSFWorkbook book, HorizontalAlignment align, String format) {
      CellStyle style = book.createCellStyle();
      style.setAlignment(align);
      style.setVerticalAlignment(VerticalAlignment.CENTER);
      style.setWrapText(true);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      style.setDataFormat(book.createDataFormat().getFormat(format));
      return style;
    }
  },
  /** dhatim fastexcel with inline strings at level 6, every cell in its look. */
  FASTEXCEL {
    @Override
    void write(int rows, Path file) throws IOException {
      writeFastexcel(rows, file, true);
    }
  },
  /** The same with no looks at all. */
  FASTEXCEL_BARE {
    @Override
    void write(int rows, Path file) throws IOException {
      writeFastexcel(rows, file, false);
    }
  };

  /** Row of the column titles, from 0. */
  static final int HEAD_ROW = 2;

  /** Columns of the sheet. */
  static final int COLUMNS = 19;

  private static final String TITLE = "甘肃省社会培训评价组织职业技能等级认定证书信息入网人员花名册";
  private static final String LINE = "填报单位（盖章）：甘肃陇证示范职业培训学校";
  private static final String FOOT = "填报人（签字）：";
  private static final List<String> HEAD =
      List.of(
          "序号", "姓名", "性别", "证件类型", "证件号码", "文化程度", "所在单位", "职业名称", "工种名称", "职业技能等级", "理论成绩",
          "技能成绩", "评定成绩", "证书编号", "发证日期", "评价机构", "发证机构", "联系电话", "备注");
  private static final int[] WIDTHS = {
    5, 9, 4, 8, 21, 8, 15, 10, 10, 9, 6, 6, 6, 25, 11, 15, 15, 13, 6
  };
  private static final int FLUSH_EVERY = 1000;

  /** Megabytes of its JVM: as many as we promise to need, or as many as it needs. */
  int heap() {
    return this == SXSSF ? 256 : 64;
  }

  /** Writes so many rows to a file. */
  abstract void write(int rows, Path file) throws IOException;

  private static final SheetWriter<CertificateRoster> ONE_SHEET =
      new SheetWriter<>(
          new Workbook<>(
              ((Workbook<CertificateRoster>) CertificateRosterForm.DEFINITION.body())
                  .sheets()
                  .subList(0, 1)));

  private static void writeOneSheet(int rows, Path file, boolean parallel) throws IOException {
    CertificateRoster head = Roster.head();
    RowChecks<Entry> checks =
        RowChecks.begin(
            CertificateRosterForm.DEFINITION.rowRules(CertificateRosterForm.ROWS), head);
    Compression compression = new Compression(Compression.DEFAULT_LEVEL, parallel);
    AtomicFile.write(
        file,
        out -> {
          try (SheetStream<Entry> sheet =
              ONE_SHEET.begin(
                  head, CertificateRosterForm.ROWS, out, file.getParent(), compression)) {
            for (Iterator<Entry> entries = Roster.rows(rows).iterator(); entries.hasNext(); ) {
              Entry entry = entries.next();
              checks.next(entry);
              sheet.write(entry);
            }
            checks.end();
            if (checks.errors() > 0) {
              throw new IllegalStateException(checks.findings().get(0).toString());
            }
            sheet.finish();
          }
        });
  }

  private static void writeFastexcel(int rows, Path file, boolean looks) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        org.dhatim.fastexcel.Workbook book =
            new org.dhatim.fastexcel.Workbook(out, "Longzheng", "1.0")) {
      book.setCompressionLevel(6);
      Worksheet sheet = book.newWorksheet("花名册");
      for (int i = 0; i < WIDTHS.length; i++) {
        sheet.width(i, WIDTHS[i]);
      }
      sheet.inlineString(0, 0, TITLE);
      sheet.range(0, 0, 0, WIDTHS.length - 1).merge();
      sheet.inlineString(1, 0, LINE);
      for (int i = 0; i < HEAD.size(); i++) {
        sheet.inlineString(HEAD_ROW, i, HEAD.get(i));
        look(sheet, HEAD_ROW, i, "center", "@", looks);
      }
      int at = HEAD_ROW;
      for (Iterator<Entry> entries = Roster.rows(rows).iterator(); entries.hasNext(); ) {
        at++;
        sheet.value(at, 0, at - HEAD_ROW);
        look(sheet, at, 0, "center", "General", looks);
        String[] texts = texts(entries.next());
        for (int i = 0; i < texts.length; i++) {
          if (isNumber(i, texts[i])) {
            sheet.value(at, i + 1, Double.valueOf(texts[i]));
            look(sheet, at, i + 1, "center", "General", looks);
          } else {
            if (!texts[i].isEmpty()) {
              sheet.inlineString(at, i + 1, texts[i]);
            }
            look(sheet, at, i + 1, isLeft(i) ? "left" : "center", "@", looks);
          }
        }
        if (at % FLUSH_EVERY == 0) {
          sheet.flush();
        }
      }
      sheet.inlineString(at + 1, 0, FOOT);
    }
  }

  private static void look(
      Worksheet sheet, int row, int column, String align, String format, boolean looks) {
    if (looks) {
      StyleSetter style = sheet.style(row, column);
      style.horizontalAlignment(align);
      style.verticalAlignment("center");
      style.wrapText(true);
      style.borderStyle(org.dhatim.fastexcel.BorderStyle.THIN);
      style.format(format);
      style.set();
    }
  }

  /** The texts of a row, as anybody would take them out of it. */
  private static String[] texts(Entry entry) {
    Certificate certificate = entry.certificate();
    Candidate holder = certificate.holder();
    return new String[] {
      holder.name(),
      holder.gender().chineseName(),
      holder.documentType().name(),
      holder.id().value(),
      holder.education().orElse(""),
      holder.employer().orElse(""),
      certificate.subject().occupation(),
      certificate.subject().workType().orElse("--"),
      certificate.subject().level().fullName(),
      text(certificate.score().theory()),
      text(certificate.score().skills()),
      text(certificate.score().comprehensive()),
      certificate.number().value(),
      certificate.issueDate().toString(),
      certificate.assessor(),
      certificate.issuer(),
      holder.phone().map(PhoneNumber::value).orElse(""),
      entry.remark().orElse("")
    };
  }

  private static String text(Mark mark) {
    return mark.toString();
  }

  private static boolean isNumber(int column, String text) {
    return column >= 9 && column <= 11 && Character.isDigit(text.charAt(0));
  }

  private static boolean isLeft(int column) {
    return column == 5 || column == 14 || column == 15 || column == 17;
  }
}
