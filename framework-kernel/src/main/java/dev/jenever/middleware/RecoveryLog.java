package dev.jenever.middleware;

import dev.jenever.http.Request;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeSet;

/** The record of something that a handler has thrown. */
final class RecoveryLog {

  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT);

  private static final String RED = "\u001B[31m";

  private RecoveryLog() {}

  static String record(Request request, Throwable error, boolean gone, boolean debug) {
    LocalDateTime now = LocalDateTime.now();
    StringBuilder text = new StringBuilder(1024);
    text.append("\n\n").append(RED).append(LOG_TIME.format(now)).append(' ');
    if (gone) {
      text.append(error.getMessage()).append('\n').append(dump(request));
    } else {
      text.append("[Recovery] ").append(LogTime.format(now));
      text.append(" panic recovered:\n");
      if (debug) {
        text.append(dump(request)).append('\n');
      }
      text.append(error.getMessage()).append('\n').append(stack(error));
    }
    return text.append(Colors.RESET).append('\n').toString();
  }

  /** Writes the head of a request as it came, without credentials. */
  private static String dump(Request request) {
    StringBuilder head = new StringBuilder(256);
    head.append(request.method()).append(' ').append(request.target()).append(' ');
    head.append(request.protocol()).append("\r\n");
    head.append("Host: ").append(request.host()).append("\r\n");
    for (String name : new TreeSet<>(request.headers().names())) {
      for (String value : request.headers().values(name)) {
        boolean secret = name.equals("Authorization");
        head.append(name).append(": ").append(secret ? "*" : value).append("\r\n");
      }
    }
    return head.append("\r\n").toString();
  }

  private static String stack(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
