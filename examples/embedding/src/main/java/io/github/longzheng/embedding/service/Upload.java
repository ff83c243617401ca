package io.github.longzheng.embedding.service;

import java.nio.file.Path;

/**
 * An uploaded file.
 *
 * @param place the folder of random name that holds nothing else
 * @param file the file, under a name of our own
 * @param shownName the name that its owner gave it, made harmless; never used for a path
 */
record Upload(Path place, Path file, String shownName) {

  /** Under which a browser saves the annotated copy: {@code 报名数据-批注.xlsx}. */
  String nameOfCopy(Path copy) {
    String own = file.getFileName().toString();
    String type = copy.getFileName().toString();
    return own.substring(0, own.lastIndexOf('.')) + "-批注" + type.substring(type.lastIndexOf('.'));
  }
}
