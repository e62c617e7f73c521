package dev.jenever.contrib.session.jdbc;

import static java.util.Objects.requireNonNull;

import dev.jenever.contrib.session.Options;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.Serializer;
import dev.jenever.contrib.session.StoreUnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes stores that keep sessions in a table of PostgreSQL, MySQL, MariaDB, SQLite or H2.
 *
 * <pre>{@code
 * RecordStore store = JdbcStore.create(dataSource, "secret".getBytes(UTF_8));
 *
 * RecordStore pgstore = JdbcStore.builder(dataSource)
 *     .layout(JdbcLayout.PGSTORE)
 *     .cleanUpEvery(Duration.ofHours(1))
 *     .build(key);
 * }</pre>
 *
 * <p>Connections come from the pool that the user gives; each command takes one and gives it back.
 * The table is made when the store is, unless it is there. Its layout and the signed text in it are
 * those of gormstore, or of pgstore, so programs in Go and in Java share sessions. Rows of sessions
 * that have ended are not read any more, and are deleted by {@link Builder#cleanUpEvery}.
 *
 * <p>Changes by {@code Session.update} are conditional on the row being the one that was read: none
 * is lost, and no lock is held while a handler works.
 *
 * <p>Close the store to end the clean-up; the pool stays the user's. Counterpart of {@code
 * gorm.NewStore} and {@code postgres.NewStore}.
 */
public final class JdbcStore {

  private JdbcStore() {}

  /**
   * Creates a store with the usual settings.
   *
   * @param pool where connections come from
   * @param keyPairs keys that sign and keys that encrypt, in turn
   * @throws IllegalArgumentException when the keys are wrong, or the database is none of ours
   * @throws StoreUnavailableException when the database does not answer, or refuses the table
   */
  public static RecordStore create(DataSource pool, byte @Nullable []... keyPairs) {
    return builder(pool).build(keyPairs);
  }

  /** Starts a store. */
  public static Builder builder(DataSource pool) {
    return new Builder(requireNonNull(pool, "pool"));
  }

  /** Collects the settings of a store. Used by one thread. */
  public static final class Builder {

    private final DataSource pool;
    private JdbcLayout layout = JdbcLayout.GORM;
    private @Nullable String table;
    private boolean skipCreateTable;
    private Duration timeout = Duration.ofSeconds(2);
    private Duration cleanUpEvery = Duration.ZERO;
    private Duration browserSessionLife = Duration.ofDays(30);
    private Serializer serializer = Serializer.gob();
    private int maxLength = 4096;
    private @Nullable Options options;
    private boolean connectLater;

    private Builder(DataSource pool) {
      this.pool = pool;
    }

    /** Sets whose table it is, {@link JdbcLayout#GORM} unless set. */
    public Builder layout(JdbcLayout layout) {
      this.layout = requireNonNull(layout, "layout");
      return this;
    }

    /** Sets the name of the table, {@code sessions} or {@code http_sessions} unless set. */
    public Builder table(String name) {
      table = requireNonNull(name, "name");
      return this;
    }

    /** Leaves it to others to make the table. */
    public Builder skipCreateTable() {
      skipCreateTable = true;
      return this;
    }

    /** Sets how long a statement may take, 2 seconds unless set, in whole seconds. */
    public Builder timeout(Duration timeout) {
      this.timeout = atLeastASecond("timeout", timeout);
      return this;
    }

    /** Sets how often the rows of ended sessions are deleted; never unless set. */
    public Builder cleanUpEvery(Duration interval) {
      cleanUpEvery = atLeastASecond("cleanUpEvery", interval);
      return this;
    }

    /**
     * Sets for how long after the last save sessions are kept whose maximum age is 0, and whose
     * cookie ends with the browser; 30 days unless set.
     */
    public Builder browserSessionLife(Duration life) {
      browserSessionLife = atLeastASecond("browserSessionLife", life);
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

    /** Sets the options of cookies that the store starts with: {@code Path=/} and thirty days. */
    public Builder options(Options options) {
      this.options = requireNonNull(options, "options");
      return this;
    }

    /**
     * Lets the store be made while the database does not answer. What it is, and whether the table
     * is there, is then looked at when a session is first read or saved. The pool has to bear it
     * too: HikariCP does with {@code initializationFailTimeout=-1}.
     */
    public Builder connectLater() {
      connectLater = true;
      return this;
    }

    /**
     * Creates the store.
     *
     * @param keyPairs keys that sign and keys that encrypt, in turn
     * @throws IllegalArgumentException when the keys or the name of the table are wrong, or the
     *     database is none of ours
     * @throws StoreUnavailableException when the database does not answer, or refuses the table
     */
    public RecordStore build(byte @Nullable []... keyPairs) {
      JdbcRecords records = records();
      RecordStore.Builder store =
          RecordStore.builder(records).signed().serializer(serializer).maxLength(maxLength);
      if (options != null) {
        store.options(options);
      }
      RecordStore made = store.build(keyPairs);
      if (!connectLater) {
        connect(records);
      }
      if (!cleanUpEvery.isZero()) {
        records.cleanUpEvery(cleanUpEvery);
      }
      return made;
    }

    private JdbcRecords records() {
      String name = table == null ? layout.usualTable : table;
      Table.check(name);
      Database database = new Database(pool, timeout);
      LazyTable known =
          new LazyTable(database, dialect -> new Table(dialect, layout, name), !skipCreateTable);
      return new JdbcRecords(database, known, browserSessionLife, Clock.systemUTC());
    }

    private static void connect(JdbcRecords records) {
      try {
        records.connect();
      } catch (IOException e) {
        throw new StoreUnavailableException(e);
      }
    }

    private static Duration atLeastASecond(String option, Duration time) {
      if (time.toSeconds() < 1) {
        throw new IllegalArgumentException(option + ": " + time + " (expected: >= 1 s)");
      }
      return time;
    }
  }
}
