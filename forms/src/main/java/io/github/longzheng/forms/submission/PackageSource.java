package io.github.longzheng.forms.submission;

import io.github.longzheng.forms.ooxml.FileNames;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a package as they are, whatever the manifest says; nothing is unpacked. */
interface PackageSource extends Closeable {
  /** More than any package has; keeps a hostile one harmless. */
  int MAX_FILES = 10_000;

  /** Names of the files, with {@code /} between folders; at most one more than the bound. */
  List<String> names();

  /** Names that are no files to be read: links, and in zip files what leads out or stands twice. */
  List<String> suspicious();

  /** A file. */
  InputStream open(String name) throws IOException;

  /** The package at this place. */
  static PackageSource open(Path folderOrZip) throws IOException {
    return Files.isDirectory(folderOrZip) ? Folder.list(folderOrZip) : Zip.open(folderOrZip);
  }

  /** A package in a folder. */
  record Folder(Path root, List<String> names, List<String> suspicious) implements PackageSource {
    static Folder list(Path root) throws IOException {
      List<String> names = new ArrayList<>();
      List<String> suspicious = new ArrayList<>();
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = root.relativize(file).toString().replace('\\', '/');
              (attributes.isRegularFile() ? names : suspicious).add(name);
              return names.size() > MAX_FILES
                  ? FileVisitResult.TERMINATE
                  : FileVisitResult.CONTINUE;
            }
          });
      // Systems list files in orders of their own.
      Collections.sort(names);
      Collections.sort(suspicious);
      return new Folder(root, names, suspicious);
    }

    @Override
    public InputStream open(String name) throws IOException {
      return Files.newInputStream(root.resolve(name));
    }

    @Override
    public void close() {}
  }

  /** A package in a zip file. */
  record Zip(ZipFile file, Map<String, ZipEntry> entries, List<String> suspicious)
      implements PackageSource {
    static Zip open(Path path) throws IOException {
      ZipFile file = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
      Map<String, ZipEntry> entries = new HashMap<>();
      List<String> suspicious = new ArrayList<>();
      for (ZipEntry entry : Collections.list(file.entries())) {
        String name = entry.getName();
        if (entry.isDirectory() && FileNames.isInside(name.substring(0, name.length() - 1))) {
          continue;
        }
        if (!FileNames.isInside(name) || entries.putIfAbsent(name, entry) != null) {
          suspicious.add(name);
        }
        if (entries.size() + suspicious.size() > MAX_FILES) {
          break;
        }
      }
      Collections.sort(suspicious);
      return new Zip(file, entries, suspicious);
    }

    @Override
    public List<String> names() {
      return entries.keySet().stream().sorted().toList();
    }

    @Override
    public InputStream open(String name) throws IOException {
      ZipEntry entry = entries.get(name);
      InputStream in = entry == null ? null : file.getInputStream(entry);
      if (in == null) {
        throw new IOException("no such file: " + name);
      }
      return in;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
