package dev.jenever.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * A file or directory that has been opened to serve it.
 *
 * <p>Used by one thread at a time. Counterpart of {@code http.File}.
 */
public interface OpenFile extends Closeable {

  /** Returns the last part of the name, whose extension tells the media type. */
  String name();

  /** Returns whether this is a directory. */
  boolean isDirectory();

  /** Returns the number of bytes. */
  long size();

  /** Returns the time of the last change, {@link Instant#EPOCH} when it is not known. */
  Instant lastModified();

  /** Returns what is in the directory, in any order. */
  List<Entry> list() throws IOException;

  /**
   * Returns a stream from a position of the file on; closing the file closes it.
   *
   * @param position the number of bytes to leave out
   */
  InputStream from(long position) throws IOException;

  /** Writes a range of the file to a response. */
  default void writeTo(ResponseWriter writer, long position, long count) throws IOException {
    StreamCopy.copy(from(position), count, writer);
  }

  /**
   * One line of a directory.
   *
   * @param name the name
   * @param directory whether it is a directory; false for a link to one
   */
  record Entry(String name, boolean directory) {}
}
