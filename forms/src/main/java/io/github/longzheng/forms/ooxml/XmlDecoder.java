package io.github.longzheng.forms.ooxml;

/** Makes characters of what stands for them in XML. */
final class XmlDecoder {
  private XmlDecoder() {}

  /** Text with the five entities of XML and numbered characters made characters. */
  static String entities(String xml) {
    int next = xml.indexOf('&');
    if (next < 0) {
      return xml;
    }
    StringBuilder text = new StringBuilder(xml.length());
    int from = 0;
    while (next >= 0) {
      text.append(xml, from, next);
      int end = xml.indexOf(';', next);
      if (end < 0) {
        throw new DamagedContentException("an entity without end");
      }
      String name = xml.substring(next + 1, end);
      switch (name) {
        case "amp" -> text.append('&');
        case "lt" -> text.append('<');
        case "gt" -> text.append('>');
        case "quot" -> text.append('"');
        case "apos" -> text.append('\'');
        default -> text.appendCodePoint(numbered(name));
      }
      from = end + 1;
      next = xml.indexOf('&', from);
    }
    return text.append(xml, from, xml.length()).toString();
  }

  private static int numbered(String name) {
    try {
      int c =
          name.startsWith("#x")
              ? Integer.parseInt(name.substring(2), 16)
              : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : 0;
      if (c > 0 && Character.isValidCodePoint(c)) {
        return c;
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw new DamagedContentException("an entity that is not of XML");
  }
}
