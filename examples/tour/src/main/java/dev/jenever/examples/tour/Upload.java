package dev.jenever.examples.tour;

import dev.jenever.Context;
import dev.jenever.H;
import dev.jenever.http.FormFile;
import dev.jenever.http.MultipartForm;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /upload}: several files, told back by name and size. */
final class Upload {

  private Upload() {}

  static void receive(Context c) {
    c.json(200, H.of("files", describe(c.multipartForm())));
  }

  private static List<H> describe(MultipartForm form) {
    List<H> files = new ArrayList<>();
    form.files()
        .forEach(
            (field, parts) -> {
              for (FormFile file : parts) {
                files.add(H.of("field", field, "name", file.filename(), "size", file.size()));
              }
            });
    return files;
  }
}
