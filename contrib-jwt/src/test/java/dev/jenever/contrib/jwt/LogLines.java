package dev.jenever.contrib.jwt;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a logger is told while this is open. */
final class LogLines implements AutoCloseable {

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger logger;

  LogLines(Class<?> of) {
    this.logger = (Logger) LoggerFactory.getLogger(of);
    lines.start();
    logger.addAppender(lines);
  }

  /** Returns the lines of a level, each with the messages of its causes. */
  List<String> at(Level level) {
    return List.copyOf(lines.list).stream()
        .filter(line -> line.getLevel() == level)
        .map(LogLines::text)
        .toList();
  }

  private static String text(ILoggingEvent line) {
    StringBuilder text = new StringBuilder(line.getFormattedMessage());
    Throwable cause =
        line.getThrowableProxy() instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
    for (; cause != null; cause = cause.getCause()) {
      text.append(" <- ").append(cause.getMessage());
    }
    return text.toString();
  }

  @Override
  public void close() {
    logger.detachAppender(lines);
  }
}
