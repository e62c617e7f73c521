package dev.jenever.internal.form;

import dev.jenever.http.FormFile;
import dev.jenever.http.MultipartForm;
import dev.jenever.internal.go.Utf8;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A multipart body read to its end, with the limits of Go's {@code multipart.Reader.ReadForm}: 1000
 * parts, 10000 headers, and 10 MiB beyond the memory for files.
 *
 * <p>What a map entry or a header costs is counted as in Go, so that the same bodies are refused.
 */
final class ParsedMultipart {

  private static final int MAX_PARTS = 1000;
  private static final int MAX_HEADERS = 10_000;
  private static final long VALUE_MEMORY = 10 << 20;
  private static final int ENTRY_OVERHEAD = 200;
  private static final int FILE_OVERHEAD = 100;

  private final MultipartForm form =
      new MultipartForm(new LinkedHashMap<>(), new LinkedHashMap<>());
  private long fileMemory;
  private long memory;
  private long headersLeft = MAX_HEADERS;
  private int partsLeft = MAX_PARTS;
  private @Nullable SpillFile spill;

  private ParsedMultipart(long maxMemory) {
    fileMemory = Math.min(maxMemory, Long.MAX_VALUE - VALUE_MEMORY - 1);
    memory = Math.max(0, fileMemory + VALUE_MEMORY);
  }

  /**
   * Reads all parts.
   *
   * @param maxMemory how many bytes of files stay in memory; the rest goes to a temporary file
   * @throws FormException with Go's text; nothing is left on disk
   */
  static ParsedMultipart read(MultipartReader reader, long maxMemory) throws IOException {
    ParsedMultipart parsed = new ParsedMultipart(maxMemory);
    try {
      parsed.readParts(reader);
      return parsed;
    } catch (IOException | RuntimeException e) {
      parsed.close();
      throw e;
    }
  }

  MultipartForm form() {
    return form;
  }

  /** Deletes the temporary file if there is one. */
  void close() throws IOException {
    if (spill != null) {
      spill.close();
    }
  }

  private void readParts(MultipartReader reader) throws IOException {
    Part part = reader.next(memory, headersLeft);
    while (part != null) {
      if (partsLeft-- <= 0) {
        throw MultipartReader.tooLarge();
      }
      String name = part.formName();
      if (!name.isEmpty()) {
        add(name, part);
      }
      part = reader.next(memory, headersLeft);
    }
  }

  private void add(String name, Part part) throws IOException {
    charge(Utf8.encode(name).length + ENTRY_OVERHEAD);
    String filename = part.filename();
    if (filename.isEmpty()) {
      addValue(name, part);
    } else {
      addFile(name, filename, part);
    }
  }

  private void addValue(String name, Part part) throws IOException {
    ByteChunks content = new ByteChunks();
    content.readFrom(part.body(), memory + 1);
    charge(content.size());
    byte[] bytes = content.toByteArray();
    String value = Utf8.decode(bytes, 0, bytes.length);
    form.values().computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
  }

  private void addFile(String name, String filename, Part part) throws IOException {
    PartHeaders headers = part.headers();
    charge(headers.bytes() + ENTRY_OVERHEAD + FILE_OVERHEAD);
    headersLeft -= headers.count();
    FormFile file = readFile(filename, part);
    form.files().computeIfAbsent(name, key -> new ArrayList<>(1)).add(file);
  }

  private FormFile readFile(String filename, Part part) throws IOException {
    ByteChunks content = new ByteChunks();
    content.readFrom(part.body(), fileMemory + 1);
    if (content.size() > fileMemory) {
      return spill(filename, part, content);
    }
    fileMemory -= content.size();
    memory -= content.size();
    return new UploadedFile(filename, part.headers().headers(), content.size(), content::open);
  }

  private FormFile spill(String filename, Part part, ByteChunks beginning) throws IOException {
    SpillFile file = spill;
    if (file == null) {
      file = new SpillFile();
      spill = file;
    }
    long start = file.append(beginning, part.body());
    long size = file.end() - start;
    SpillFile source = file;
    return new UploadedFile(
        filename, part.headers().headers(), size, () -> source.open(start, size));
  }

  private void charge(long bytes) throws FormException {
    memory -= bytes;
    if (memory < 0) {
      throw MultipartReader.tooLarge();
    }
  }
}
