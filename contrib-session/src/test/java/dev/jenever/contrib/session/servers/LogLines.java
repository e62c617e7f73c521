package dev.jenever.contrib.session.servers;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the sessions have logged since this was opened. */
public final class LogLines implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.jenever.contrib.session");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  private LogLines() {
    lines.start();
    logger.addAppender(lines);
  }

  /** Begins to listen. */
  public static LogLines open() {
    return new LogLines();
  }

  /** Returns the lines, with their level. */
  public List<String> texts() {
    synchronized (lines) {
      return List.copyOf(lines.list).stream()
          .map(line -> line.getLevel() + " " + line.getFormattedMessage())
          .toList();
    }
  }

  @Override
  public void close() {
    logger.detachAppender(lines);
  }
}
