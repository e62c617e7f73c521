package dev.jenever.contrib.session;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link RecordStore} keeps its sessions: bytes by id. What a network store implements.
 *
 * <p>Used by all threads at once. An implementation does not retry on its own beyond what its
 * client does, and throws whenever it cannot be sure of the outcome; an {@link IOException} and any
 * {@link RuntimeException} count as an outage of the store. One that is {@link AutoCloseable} is
 * closed by {@link RecordStore#close}.
 */
public interface Records {

  /**
   * Returns the record of an id, null when there is none or it has expired.
   *
   * @throws IOException when the store does not answer; never null in place of that
   */
  byte @Nullable [] load(String id) throws IOException;

  /**
   * Keeps a record in place of what there was.
   *
   * @param life how long; zero for as long as the store keeps things
   * @throws IOException when it may not have been kept
   */
  void save(String id, byte[] record, Duration life) throws IOException;

  /**
   * Keeps a record if what there is now is what the caller has seen, in one step.
   *
   * @param seen the bytes that {@link #load} has returned, null when there were none
   * @param life how long; zero for as long as the store keeps things
   * @return whether it was kept; false when somebody else was faster
   * @throws IOException when it may or may not have been kept
   */
  boolean replace(String id, byte @Nullable [] seen, byte[] record, Duration life)
      throws IOException;

  /** Forgets a record; without one nothing happens. */
  void delete(String id) throws IOException;
}
