package dev.jenever.contrib.session.mongo;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import dev.jenever.contrib.session.Options;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.Serializer;
import dev.jenever.contrib.session.StoreUnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Makes stores that keep sessions in a collection of MongoDB.
 *
 * <pre>{@code
 * RecordStore store = MongoStore.builder(database.getCollection("sessions"))
 *     .maxAge(3600)
 *     .ensureTtl()
 *     .build("secret".getBytes(UTF_8));
 * }</pre>
 *
 * <p>A document has the id of the session, the signed text that {@code laziness-coders/mongostore}
 * keeps, and the moment of the last save, so programs in Go and in Java share sessions. What Java
 * saves also has the end of that session, which Go passes over.
 *
 * <p>The client of the collection stays the user's. Counterpart of {@code mongodriver.NewStore}.
 */
public final class MongoStore {

  private MongoStore() {}

  /**
   * Creates a store with the usual settings.
   *
   * @param sessions the collection of the sessions
   * @param keyPairs keys that sign and keys that encrypt, in turn
   * @throws IllegalArgumentException when the keys are wrong
   * @throws StoreUnavailableException when MongoDB does not answer
   */
  public static RecordStore create(
      MongoCollection<Document> sessions, byte @Nullable []... keyPairs) {
    return builder(sessions).build(keyPairs);
  }

  /** Starts a store. */
  public static Builder builder(MongoCollection<Document> sessions) {
    return new Builder(requireNonNull(sessions, "sessions"));
  }

  /** Collects the settings of a store. Used by one thread. */
  public static final class Builder {

    private final MongoCollection<Document> sessions;
    private int maxAge = 86400 * 30;
    private boolean ensureTtl;
    private Duration timeout = Duration.ofSeconds(2);
    private Serializer serializer = Serializer.gob();
    private int maxLength = 4096;
    private @Nullable Options options;
    private boolean connectLater;

    private Builder(MongoCollection<Document> sessions) {
      this.sessions = sessions;
    }

    /**
     * Sets the life time of sessions in seconds, thirty days unless set: of their cookies, and of
     * what is stored.
     */
    public Builder maxAge(int seconds) {
      if (seconds < 1) {
        throw new IllegalArgumentException("maxAge: " + seconds + " (expected: >= 1)");
      }
      maxAge = seconds;
      return this;
    }

    /** Makes the index by which MongoDB deletes what has not been saved for {@link #maxAge}. */
    public Builder ensureTtl() {
      ensureTtl = true;
      return this;
    }

    /** Sets how long each operation may take, finding a server included; 2 seconds unless set. */
    public Builder timeout(Duration timeout) {
      if (timeout.toMillis() < 1) {
        throw new IllegalArgumentException("timeout: " + timeout + " (expected: >= 1 ms)");
      }
      this.timeout = timeout;
      return this;
    }

    /** Sets how values become bytes, {@link Serializer#gob} unless set. */
    public Builder serializer(Serializer serializer) {
      this.serializer = requireNonNull(serializer, "serializer");
      return this;
    }

    /** Sets how long the signed text of a session may be, 4096 unless set; 0 for any length. */
    public Builder maxLength(int characters) {
      maxLength = characters;
      return this;
    }

    /** Sets the options of cookies that the store starts with, all but their age. */
    public Builder options(Options options) {
      this.options = requireNonNull(options, "options");
      return this;
    }

    /** Lets the store be made while MongoDB does not answer. */
    public Builder connectLater() {
      connectLater = true;
      return this;
    }

    /**
     * Creates the store.
     *
     * @param keyPairs keys that sign and keys that encrypt, in turn
     * @throws IllegalArgumentException when the keys are wrong
     * @throws StoreUnavailableException when MongoDB does not answer
     */
    public RecordStore build(byte @Nullable []... keyPairs) {
      MongoRecords records =
          new MongoRecords(sessions, timeout, Duration.ofSeconds(maxAge), Clock.systemUTC());
      RecordStore.Builder store =
          RecordStore.builder(records).signed().serializer(serializer).maxLength(maxLength);
      if (options != null) {
        store.options(options);
      }
      RecordStore made = store.build(keyPairs).maxAge(maxAge);
      prepare(records);
      return made;
    }

    private void prepare(MongoRecords records) {
      try {
        if (ensureTtl && connectLater) {
          records.ensureTtlLater();
        } else if (ensureTtl) {
          records.ensureTtl();
        } else if (!connectLater) {
          records.ping();
        }
      } catch (IOException e) {
        throw new StoreUnavailableException(e);
      }
    }
  }
}
