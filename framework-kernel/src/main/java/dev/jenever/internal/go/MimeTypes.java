package dev.jenever.internal.go;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Knows the media types of file extensions: the list built into Go 1.26.
 *
 * <p>Go also reads the tables of the operating system, which makes its answers depend on the
 * machine; this class does not. Immutable, safe for use by many threads. Counterpart of {@code
 * mime.TypeByExtension}.
 */
public final class MimeTypes {

  private static final Map<String, String> TYPES = new HashMap<>();

  static {
    String office = "application/vnd.openxmlformats-officedocument.";
    put("application/gzip", "gz");
    put("application/json", "json");
    put("application/msword", "doc");
    put("application/octet-stream", "bin com exe");
    put("application/pdf", "pdf");
    put("application/postscript", "ai eps ps");
    put("application/rdf+xml", "rdf");
    put("application/rtf", "rtf");
    put("application/vnd.android.package-archive", "apk");
    put("application/vnd.ms-excel", "xls");
    put("application/vnd.ms-powerpoint", "ppt");
    put(office + "presentationml.presentation", "pptx");
    put(office + "spreadsheetml.sheet", "xlsx");
    put(office + "wordprocessingml.document", "docx");
    put("application/wasm", "wasm");
    put("application/xhtml+xml", "xht xhtml");
    put("application/zip", "zip");
    put("audio/flac", "flac");
    put("audio/mp4", "m4a");
    put("audio/mpeg", "mp3");
    put("audio/ogg", "oga ogg opus");
    put("audio/wav", "wav");
    put("audio/webm", "webm");
    put("image/apng", "apng");
    put("image/avif", "avif");
    put("image/bmp", "bmp");
    put("image/gif", "gif");
    put("image/jpeg", "jfif jpeg jpg pjp pjpeg");
    put("image/png", "png");
    put("image/svg+xml", "svg");
    put("image/tiff", "tif tiff");
    put("image/vnd.microsoft.icon", "ico");
    put("image/webp", "webp");
    put("image/x-xbitmap", "xbm");
    put("message/rfc822", "eml");
    put("text/calendar; charset=utf-8", "ics");
    put("text/css; charset=utf-8", "css");
    put("text/csv; charset=utf-8", "csv");
    put("text/html; charset=utf-8", "ehtml htm html shtml");
    put("text/javascript; charset=utf-8", "js mjs");
    put("text/plain; charset=utf-8", "text txt");
    put("text/vtt; charset=utf-8", "vtt");
    put("text/xml; charset=utf-8", "xbl xml xsl");
    put("video/mp4", "mp4");
    put("video/ogg", "ogv");
  }

  private MimeTypes() {}

  private static void put(String type, String extensions) {
    for (String extension : extensions.split(" ")) {
      TYPES.put("." + extension, type);
    }
  }

  /** Returns the type of an extension with its dot, in any case; "" when it is not known. */
  public static String byExtension(String extension) {
    String type = TYPES.get(extension);
    return type != null ? type : TYPES.getOrDefault(extension.toLowerCase(Locale.ROOT), "");
  }

  /** Returns the type of a file by what follows the last dot of its name. */
  public static String byFileName(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') ? "" : byExtension(name.substring(dot));
  }
}
