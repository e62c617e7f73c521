package dev.jenever.examples.tour;

import dev.jenever.Context;
import dev.jenever.http.FormFile;
import dev.jenever.http.MultipartForm;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /upload}: several files, told back by name and size. */
final class Upload {

  private Upload() {}

  /** All files. */
  record Received(List<Part> files) {}

  /** One file. */
  record Part(String field, String name, long size) {}

  static void receive(Context c) {
    List<Part> files = describe(c.multipartForm());
    if (files.isEmpty()) {
      c.json(400, new Problem("no files"));
    } else {
      c.json(200, new Received(files));
    }
  }

  private static List<Part> describe(MultipartForm form) {
    List<Part> files = new ArrayList<>();
    form.files()
        .forEach(
            (field, parts) -> {
              for (FormFile file : parts) {
                files.add(new Part(field, file.filename(), file.size()));
              }
            });
    return files;
  }
}
