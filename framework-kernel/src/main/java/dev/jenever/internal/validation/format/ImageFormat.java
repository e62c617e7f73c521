package dev.jenever.internal.validation.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Image files, known by how they begin. Stateless, safe for use by many threads. */
public final class ImageFormat {

  private static final int HEAD = 3072;

  /** What BMP, GIF, JPEG, PNG, TIFF, ICO and XPM files begin with, a byte a character. */
  private static final List<String> BEGINNINGS =
      List.of(
          "BM",
          "GIF87a",
          "GIF89a",
          "\u00ff\u00d8\u00ff",
          "\u0089PNG\r\n\u001a\n",
          "II*\0",
          "MM\0*",
          "\0\0\1\0",
          "\0\0\2\0",
          "/* XPM */");

  private static final List<String> JPEG2000 = List.of("jp2 ", "jpx ", "jpm ");
  private static final int ANIMATION = 37;
  private static final int BRAND = 20;

  private ImageFormat() {}

  /** Whether an image stands at the path. */
  public static boolean isImage(String path) {
    if (!FilePaths.isFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return isImageHead(new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isImageHead(String head) {
    boolean animatedPng = head.startsWith("\u0089PNG") && head.startsWith("acTL", ANIMATION);
    boolean other = head.startsWith("BPG\u00fb");
    return !animatedPng
        && !other
        && (BEGINNINGS.stream().anyMatch(head::startsWith)
            || isJpeg2000(head)
            || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
            || isPortableMap(head)
            || isSvg(head));
  }

  private static boolean isJpeg2000(String head) {
    boolean box = head.startsWith("jP  ", 4) || head.startsWith("jP2 ", 4);
    return box && JPEG2000.stream().anyMatch(brand -> head.startsWith(brand, BRAND));
  }

  /** Bitmaps, gray maps and pixel maps of Netpbm: a number from 1 to 6, then width and height. */
  private static boolean isPortableMap(String head) {
    Scan scan = new Scan(head);
    if (!scan.take('P') || !scan.take(c -> c >= '1' && c <= '6', 1) || !scan.take('\n')) {
      return false;
    }
    scan.spaces();
    while (scan.take('#')) {
      scan.skip(c -> c != '\n');
      scan.spaces();
    }
    boolean width = scan.some(Chars::isDigit) && scan.some(c -> c == ' ' || c == '\t');
    return width && scan.some(Chars::isDigit);
  }

  private static boolean isSvg(String head) {
    String text = head.stripLeading();
    while (text.startsWith("<!--") && text.contains("-->")) {
      text = text.substring(text.indexOf("-->") + 3).stripLeading();
    }
    boolean bare = text.startsWith("<svg") && text.contains("http://www.w3.org/2000/svg");
    boolean declared = text.startsWith("<?xml") && text.contains("version");
    return bare || (declared && text.contains("<svg"));
  }
}
