package dev.jenever.contrib.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the values of a session in a record on the server, and its signed id in the cookie.
 *
 * <p>This is what all stores are that need a server: a store of your own is made of {@link
 * Records}, which load, save and delete bytes by id.
 *
 * <pre>{@code
 * RecordStore store = RecordStore.builder(records).build("secret".getBytes(UTF_8));
 * }</pre>
 *
 * <p>Ids are 52 characters ({@code A-Z}, {@code 2-7}) of 256 random bits. As in Go an id is kept
 * when its record is gone; {@link Session#renewId()} gives a new one. Used by all threads at once.
 * Counterpart of the stores that embed {@code gorilla/sessions} stores.
 */
public final class RecordStore extends Store implements AutoCloseable {

  private final Records records;
  private final KeyRing keys;
  private final Serializer serializer;
  private final boolean signed;
  private final boolean endsAtZero;
  private final boolean clearsEnded;
  private volatile int maxLength;

  private RecordStore(Builder builder, byte @Nullable [][] keyPairs) {
    super(builder.options);
    records = builder.records;
    serializer = builder.serializer;
    signed = builder.signed;
    endsAtZero = builder.endsAtZero;
    clearsEnded = builder.clearsEnded;
    keys = new KeyRing(keyPairs);
    maxLength(builder.maxLength);
  }

  /** Starts a store over records. */
  public static Builder builder(Records records) {
    return new Builder(records);
  }

  @Override
  public RecordStore options(Options options) {
    super.options(options);
    return this;
  }

  @Override
  public RecordStore maxAge(int seconds) {
    options(options().withMaxAge(seconds));
    keys.each(codec -> codec.maxAge(seconds));
    return this;
  }

  /** Sets how long a record may be, 4096 unless set; 0 for any length. */
  public RecordStore maxLength(int length) {
    maxLength = length;
    if (signed) {
      keys.each(codec -> codec.maxLength(length));
    }
    return this;
  }

  /**
   * Closes the records, if they can be closed, and with them what a network store has opened; for
   * when the server has stopped.
   *
   * @throws SessionException when that fails
   */
  @Override
  public void close() {
    if (records instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new SessionException("session: the store could not be closed: " + e.getMessage(), e);
      }
    }
  }

  @Override
  boolean hasIds() {
    return true;
  }

  @Override
  Content load(String name, @Nullable String cookie) {
    Content content = blank();
    if (cookie == null) {
      return content;
    }
    try {
      content.id = keys.decode(name, cookie, KeyRing.telling(SessionId::read));
    } catch (UnreadableException e) {
      content.fault = e;
      return content;
    }
    fetch(name, content);
    return content;
  }

  @Override
  void reload(String name, Content content) {
    content.values = new LinkedHashMap<>();
    content.isNew = true;
    fetch(name, content);
    if (content.fault != null) {
      throw content.fault;
    }
  }

  private void fetch(String name, Content content) {
    try {
      content.seen = records.load(content.id);
    } catch (IOException | RuntimeException e) {
      content.fault = new StoreUnavailableException(e);
      content.guarded = true;
      return;
    }
    if (content.seen != null) {
      read(name, content, content.seen);
    }
  }

  private void read(String name, Content content, byte[] record) {
    try {
      content.values = values(name, record);
      content.isNew = false;
    } catch (SessionException e) {
      content.fault = e;
      content.guarded = true;
    }
  }

  private Map<Object, @Nullable Object> values(String name, byte[] record) {
    if (signed) {
      String text = new String(record, UTF_8);
      return keys.decode(name, text, KeyRing.telling(serializer::deserialize));
    }
    return serializer.deserialize(record);
  }

  @Override
  @Nullable String save(String name, Content content, boolean onlyIfUnseen) {
    int maxAge = content.options.maxAge();
    if (maxAge < 0 || maxAge == 0 && endsAtZero) {
      end(content);
      return "";
    }
    String id = content.id.isEmpty() ? SessionId.random() : content.id;
    content.id = id; // as in Go, also when it cannot be kept: the next save takes the same
    byte[] record = record(name, content.values);
    String cookie = keys.encode(name, SessionId.write(id));
    Duration life = Duration.ofSeconds(maxAge);
    if (!keep(id, content, record, life, onlyIfUnseen)) {
      return null;
    }
    content.seen = record;
    forget(content.formerId);
    content.formerId = "";
    return cookie;
  }

  private void end(Content content) {
    if (!content.id.isEmpty()) {
      forget(content.id);
    }
    forget(content.formerId);
    content.formerId = "";
    content.seen = null;
    if (clearsEnded) {
      content.values.clear();
    }
  }

  private byte[] record(String name, Map<Object, @Nullable Object> values) {
    if (signed) {
      byte[] payload;
      try {
        payload = serializer.serialize(values);
      } catch (SessionException e) {
        throw keys.wrapped(e);
      }
      return keys.encode(name, payload).getBytes(UTF_8);
    }
    byte[] record = serializer.serialize(values);
    if (maxLength != 0 && record.length > maxLength) {
      throw new SessionException("SessionStore: the value to store is too big");
    }
    return record;
  }

  private boolean keep(
      String id, Content content, byte[] record, Duration life, boolean onlyIfUnseen) {
    try {
      if (onlyIfUnseen) {
        return records.replace(id, content.seen, record, life);
      }
      records.save(id, record, life);
      return true;
    } catch (IOException | RuntimeException e) {
      throw new StoreUnavailableException(e);
    }
  }

  private void forget(String id) {
    if (id.isEmpty()) {
      return;
    }
    try {
      records.delete(id);
    } catch (IOException | RuntimeException e) {
      throw new StoreUnavailableException(e);
    }
  }

  @Override
  void clock(Clock clock) {
    super.clock(clock);
    keys.each(codec -> codec.clock(clock));
  }

  /**
   * Collects how a store keeps its records. Used by one thread.
   *
   * <p>Unless told otherwise: gob, not signed, up to 4096 bytes, {@code Path=/}, thirty days, and a
   * maximum age of 0 ends nothing.
   */
  public static final class Builder {

    private final Records records;
    private Options options = Options.usual();
    private Serializer serializer = Serializer.gob();
    private boolean signed;
    private boolean endsAtZero;
    private boolean clearsEnded;
    private int maxLength = 4096;

    private Builder(Records records) {
      this.records = requireNonNull(records, "records");
    }

    /** Sets the options that the store starts with. */
    public Builder options(Options options) {
      this.options = requireNonNull(options, "options");
      return this;
    }

    /** Sets how values become bytes. */
    public Builder serializer(Serializer serializer) {
      this.serializer = requireNonNull(serializer, "serializer");
      return this;
    }

    /**
     * Makes records texts that are signed, and encrypted if there is a key for it, as cookies are:
     * what gorilla's stores for files, Memcached, MongoDB and databases do.
     */
    public Builder signed() {
      signed = true;
      return this;
    }

    /** Lets a maximum age of 0 end the session, as redistore 1 and gorilla's files do. */
    public Builder endsAtZero() {
      endsAtZero = true;
      return this;
    }

    /** Lets the end of a session take its values away within the request too, as memstore does. */
    public Builder clearsEnded() {
      clearsEnded = true;
      return this;
    }

    /** Sets how long a record may be; 0 for any length. */
    public Builder maxLength(int length) {
      maxLength = length;
      return this;
    }

    /**
     * Creates the store.
     *
     * @param keyPairs keys that sign and keys that encrypt, in turn; see {@link CookieStore}
     * @throws IllegalArgumentException without keys, with an empty signing key, or an encryption
     *     key that is not 16, 24 or 32 bytes long
     */
    public RecordStore build(byte @Nullable []... keyPairs) {
      return new RecordStore(this, keyPairs);
    }
  }
}
