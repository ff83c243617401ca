package io.github.longzheng.forms.filling;

import io.github.longzheng.forms.ooxml.PackageWriter;
import io.github.longzheng.forms.ooxml.PackedPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parts of a package, in their order; those that are not changed stay byte for byte. */
final class ZipParts {
  private static final String TYPES = "[Content_Types].xml";
  private static final String RELATIONS = "_rels/.rels";
  private static final Pattern HEADER = Pattern.compile(".*/(header|footer)\\d*\\.xml");

  private final Map<String, byte[]> parts;

  private ZipParts(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * The parts of a package.
   *
   * @param largest bytes that they may unpack to
   */
  static ZipParts read(byte[] content, int largest) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int room = largest;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readNBytes(room + 1);
        room -= part.length;
        if (room < 0) {
          throw new IOException("a blank that unpacks to more than " + largest + " bytes");
        }
        if (!entry.isDirectory()) {
          parts.put(entry.getName(), part);
        }
      }
    }
    return new ZipParts(parts);
  }

  Set<String> names() {
    return parts.keySet();
  }

  static boolean isMacro(String name) {
    return name.endsWith("vbaProject.bin");
  }

  static boolean isHeader(String name) {
    return HEADER.matcher(name).matches();
  }

  /** Name of the part that is the document. */
  String mainName() throws IOException {
    for (Element relation : Xml.elements(xml(RELATIONS).getDocumentElement(), "Relationship")) {
      if (relation.getAttribute("Type").endsWith("/officeDocument")) {
        String target = relation.getAttribute("Target");
        return target.startsWith("/") ? target.substring(1) : target;
      }
    }
    throw new IOException("a package without a document");
  }

  /** Content type of the document. */
  String mainType() throws IOException {
    String name = "/" + mainName();
    for (Element type : Xml.elements(xml(TYPES).getDocumentElement(), "Override")) {
      if (type.getAttribute("PartName").equals(name)) {
        return type.getAttribute("ContentType");
      }
    }
    return "";
  }

  Document xml(String name) throws IOException {
    byte[] part = parts.get(name);
    if (part == null) {
      throw new IOException("a package without " + name);
    }
    return Xml.parse(part);
  }

  void put(String name, Document document) {
    parts.put(name, Xml.bytes(document));
  }

  void writeTo(OutputStream out) throws IOException {
    List<PackedPart> packed = new ArrayList<>();
    parts.forEach((name, content) -> packed.add(PackedPart.of(name, content)));
    PackageWriter.write(out, packed);
  }
}
