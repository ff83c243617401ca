package io.github.longzheng.forms.xlsx;

import io.github.longzheng.forms.ooxml.DamagedContentException;
import io.github.longzheng.forms.ooxml.XmlScanner;
import io.github.longzheng.forms.ooxml.ZipPackage;
import io.github.longzheng.forms.ooxml.ZipPackage.Target;
import io.github.longzheng.forms.reading.ReadFindings;
import io.github.longzheng.forms.reading.ReadSettings;
import io.github.longzheng.forms.reading.RefusedContentException;
import io.github.longzheng.forms.reading.RowSource;
import io.github.longzheng.forms.reading.Ticker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A workbook of Excel 2007 and later, WPS or LibreOffice: what all its sheets share. */
public final class XlsxBook {
  private final ZipPackage parts;
  private final ReadSettings settings;
  private final Ticker ticker;
  private final NumberFormats formats;
  private final SharedTexts texts;
  private final List<RowSource> sheets = new ArrayList<>();

  /** The workbook whose main part this is. */
  public XlsxBook(ZipPackage parts, String mainPart, ReadSettings settings, Ticker ticker)
      throws IOException {
    this.parts = parts;
    this.settings = settings;
    this.ticker = ticker;
    Map<String, Target> targets = parts.targets(mainPart);
    boolean since1904 = false;
    try (XmlScanner xml = parts.scan(mainPart)) {
      while (xml.next()) {
        if (xml.opens("workbookPr")) {
          since1904 = xml.flag("date1904");
        } else if (xml.opens("sheet")) {
          addSheet(xml, targets);
        }
      }
    }
    String styles = partOf(targets, "styles");
    formats =
        styles.isEmpty()
            ? NumberFormats.none(since1904)
            : NumberFormats.read(parts, styles, since1904);
    String shared = partOf(targets, "sharedStrings");
    texts =
        shared.isEmpty()
            ? SharedTexts.none()
            : SharedTexts.read(parts, shared, settings.maxSharedTextBytes());
  }

  private void addSheet(XmlScanner xml, Map<String, Target> targets) {
    String name = xml.attribute("name");
    boolean hidden = xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden");
    Target target = targets.get(xml.attribute("id"));
    if (target == null) {
      throw new DamagedContentException("a sheet that is not there");
    }
    if (sheets.size() == ReadSettings.MAX_SHEETS) {
      throw new RefusedContentException(ReadFindings.tooMuch("工作表数", ReadSettings.MAX_SHEETS));
    }
    if (target.is("worksheet")) {
      sheets.add(new XlsxSheet(this, name, hidden, target.part()));
    }
  }

  private String partOf(Map<String, Target> targets, String kind) {
    return targets.values().stream()
        .filter(target -> target.is(kind) && parts.has(target.part()))
        .map(Target::part)
        .findFirst()
        .orElse("");
  }

  /** The sheets, in order. */
  public List<RowSource> sheets() {
    return sheets;
  }

  XmlScanner scan(String part) throws IOException {
    return parts.scan(part);
  }

  ReadSettings settings() {
    return settings;
  }

  Ticker ticker() {
    return ticker;
  }

  NumberFormats formats() {
    return formats;
  }

  SharedTexts texts() {
    return texts;
  }
}
