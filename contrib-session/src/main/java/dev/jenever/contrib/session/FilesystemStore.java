package dev.jenever.contrib.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each session in a file {@code session_<id>} of a directory, in the format of
 * gorilla/sessions: either program reads what the other has written.
 *
 * <p>Files are replaced in one step, so that nobody reads half of one, and are readable by their
 * owner alone. Nobody removes those of sessions that have ended by themselves; that is for a job of
 * the system. A maximum age of 0 ends a session. Reading and writing files keeps a thread busy: on
 * an event loop, give the routes another execution mode.
 *
 * <p>Counterpart of {@code filesystem.NewStore} and {@code gorilla/sessions.FilesystemStore}.
 */
public final class FilesystemStore {

  private FilesystemStore() {}

  /**
   * Creates a store.
   *
   * @param directory where the files are; it must exist
   * @param keyPairs keys that sign and keys that encrypt, in turn; see {@link CookieStore}
   * @throws IllegalArgumentException as {@link RecordStore.Builder#build}
   */
  public static RecordStore create(Path directory, byte @Nullable []... keyPairs) {
    return create(directory, Serializer.gob(), keyPairs);
  }

  /** Creates a store whose values pass through a serializer, to be given further types. */
  public static RecordStore create(
      Path directory, Serializer serializer, byte @Nullable []... keyPairs) {
    return RecordStore.builder(new FileRecords(directory))
        .serializer(serializer)
        .signed()
        .endsAtZero()
        .build(keyPairs);
  }
}
