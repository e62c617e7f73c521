package dev.jenever.contrib.session;

import org.jspecify.annotations.Nullable;

/**
 * Keeps sessions in the memory of this process; for tests and development, and for one instance
 * that may forget.
 *
 * <p>As in Go a record has no limit and lasts as long as its cookie can be accepted. Values are
 * copied, so what happens to a list after a save does not change the session.
 *
 * <p>Counterpart of {@code memstore.NewStore}.
 */
public final class MemoryStore {

  private MemoryStore() {}

  /**
   * Creates a store.
   *
   * @param keyPairs keys that sign and keys that encrypt, in turn; see {@link CookieStore}
   * @throws IllegalArgumentException as {@link RecordStore.Builder#build}
   */
  public static RecordStore create(byte @Nullable []... keyPairs) {
    return create(Serializer.gob(), keyPairs);
  }

  /** Creates a store whose values pass through a serializer, to be given further types. */
  public static RecordStore create(Serializer serializer, byte @Nullable []... keyPairs) {
    return RecordStore.builder(new MemoryRecords())
        .serializer(serializer)
        .clearsEnded()
        .maxLength(0)
        .build(keyPairs);
  }
}
