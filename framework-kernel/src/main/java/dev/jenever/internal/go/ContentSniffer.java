package dev.jenever.internal.go;

import java.util.List;

/**
 * Guesses the media type of a body from its first bytes, as Go's server does for responses without
 * Content-Type.
 *
 * <p>At most 512 bytes count. JSON is text to it. Stateless, safe for use by many threads.
 * Counterpart of {@code http.DetectContentType}.
 */
public final class ContentSniffer {

  private static final int MAX_BYTES = 512;
  private static final char ANY = '\uFFFF';
  private static final String ANY4 = String.valueOf(ANY).repeat(4);
  private static final String TEXT = "text/plain; charset=utf-8";

  private static final List<String> TAGS =
      List.of(
          "<!DOCTYPE HTML",
          "<HTML",
          "<HEAD",
          "<SCRIPT",
          "<IFRAME",
          "<H1",
          "<DIV",
          "<FONT",
          "<TABLE",
          "<A",
          "<STYLE",
          "<TITLE",
          "<B",
          "<BODY",
          "<BR",
          "<P",
          "<!--");

  /** First bytes and what they mean. */
  private record Signature(String start, String type) {}

  private static final List<Signature> BEFORE_MP4 =
      List.of(
          new Signature("%PDF-", "application/pdf"),
          new Signature("%!PS-Adobe-", "application/postscript"),
          new Signature("\u00FE\u00FF" + ANY + ANY, "text/plain; charset=utf-16be"),
          new Signature("\u00FF\u00FE" + ANY + ANY, "text/plain; charset=utf-16le"),
          new Signature("\u00EF\u00BB\u00BF" + ANY, TEXT),
          new Signature("\0\0\u0001\0", "image/x-icon"),
          new Signature("\0\0\u0002\0", "image/x-icon"),
          new Signature("BM", "image/bmp"),
          new Signature("GIF87a", "image/gif"),
          new Signature("GIF89a", "image/gif"),
          new Signature("RIFF" + ANY4 + "WEBPVP", "image/webp"),
          new Signature("\u0089PNG\r\n\u001A\n", "image/png"),
          new Signature("\u00FF\u00D8\u00FF", "image/jpeg"),
          new Signature("FORM" + ANY4 + "AIFF", "audio/aiff"),
          new Signature("ID3", "audio/mpeg"),
          new Signature("OggS\0", "application/ogg"),
          new Signature("MThd\0\0\0\u0006", "audio/midi"),
          new Signature("RIFF" + ANY4 + "AVI ", "video/avi"),
          new Signature("RIFF" + ANY4 + "WAVE", "audio/wave"));

  private static final List<Signature> AFTER_MP4 =
      List.of(
          new Signature("\u001AE\u00DF\u00A3", "video/webm"),
          new Signature(ANY4.repeat(8) + ANY + ANY + "LP", "application/vnd.ms-fontobject"),
          new Signature("\0\u0001\0\0", "font/ttf"),
          new Signature("OTTO", "font/otf"),
          new Signature("ttcf", "font/collection"),
          new Signature("wOFF", "font/woff"),
          new Signature("wOF2", "font/woff2"),
          new Signature("\u001F\u008B\b", "application/x-gzip"),
          new Signature("PK\u0003\u0004", "application/zip"),
          new Signature("Rar!\u001A\u0007\0", "application/x-rar-compressed"),
          new Signature("Rar!\u001A\u0007\u0001\0", "application/x-rar-compressed"),
          new Signature("\0asm", "application/wasm"));

  private ContentSniffer() {}

  /** Returns the media type, {@code application/octet-stream} when nothing fits. */
  public static String detect(byte[] data, int offset, int length) {
    int end = offset + Math.min(length, MAX_BYTES);
    int start = offset;
    while (start < end && isSpace(data[start])) {
      start++;
    }
    if (isHtml(data, start, end)) {
      return "text/html; charset=utf-8";
    }
    if (startsWith(data, start, end, "<?xml")) {
      return "text/xml; charset=utf-8";
    }
    String type = find(BEFORE_MP4, data, offset, end);
    if (type.isEmpty() && isMp4(data, offset, end)) {
      return "video/mp4";
    }
    type = type.isEmpty() ? find(AFTER_MP4, data, offset, end) : type;
    if (!type.isEmpty()) {
      return type;
    }
    return isText(data, start, end) ? TEXT : "application/octet-stream";
  }

  private static String find(List<Signature> table, byte[] data, int from, int end) {
    for (Signature signature : table) {
      if (startsWith(data, from, end, signature.start())) {
        return signature.type();
      }
    }
    return "";
  }

  private static boolean startsWith(byte[] data, int from, int end, String start) {
    if (end - from < start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      char expected = start.charAt(i);
      if (expected != ANY && expected != (data[from + i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHtml(byte[] data, int from, int end) {
    if (from == end || data[from] != '<') {
      return false;
    }
    for (String tag : TAGS) {
      if (isTag(data, from, end, tag)) {
        return true;
      }
    }
    return false;
  }

  /** Letters match in both cases; a blank or {@code >} must follow. */
  private static boolean isTag(byte[] data, int from, int end, String tag) {
    if (end - from <= tag.length()) {
      return false;
    }
    for (int i = 0; i < tag.length(); i++) {
      char expected = tag.charAt(i);
      boolean letter = expected >= 'A' && expected <= 'Z';
      if (expected != (data[from + i] & (letter ? 0xDF : 0xFF))) {
        return false;
      }
    }
    byte next = data[from + tag.length()];
    return next == ' ' || next == '>';
  }

  /** Looks for an {@code mp4} brand in the leading {@code ftyp} box. */
  private static boolean isMp4(byte[] data, int from, int end) {
    if (end - from < 12 || !startsWith(data, from + 4, end, "ftyp")) {
      return false;
    }
    long size = 0;
    for (int i = 0; i < 4; i++) {
      size = size << 8 | data[from + i] & 0xFF;
    }
    if (end - from < size || size % 4 != 0) {
      return false;
    }
    for (int i = 8; i < size; i += 4) {
      // The word at 12 is the version of the major brand.
      if (i != 12 && startsWith(data, from + i, end, "mp4")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(byte[] data, int from, int end) {
    for (int i = from; i < end; i++) {
      int b = data[i] & 0xFF;
      if (b < ' ' && b != 0x1B && !isSpace(data[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\f' || b == '\r';
  }
}
