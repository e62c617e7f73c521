package dev.jenever.contrib.session.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.contrib.session.Records;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records in a table: a row per session. */
final class JdbcRecords implements Records, AutoCloseable {

  private final Database database;
  private final LazyTable table;
  private final Duration browserSessionLife;
  private final Clock clock;
  private @Nullable CleanUp cleanUp;

  JdbcRecords(Database database, LazyTable table, Duration browserSessionLife, Clock clock) {
    this.database = database;
    this.table = table;
    this.browserSessionLife = browserSessionLife;
    this.clock = clock;
  }

  /** Looks whether the table is there. */
  void connect() throws IOException {
    table.get();
  }

  /** Deletes ended sessions from time to time, until the records are closed. */
  void cleanUpEvery(Duration interval) {
    cleanUp = CleanUp.every(interval, this);
  }

  @Override
  public void close() {
    if (cleanUp != null) {
      cleanUp.close();
    }
  }

  /** Deletes the rows of sessions that have ended, and returns how many there were. */
  int deleteEnded() throws IOException {
    Table known = table.get();
    Instant now = clock.instant();
    return database.ask(
        commands ->
            commands.change(
                known.deleteEnded(), statement -> known.dialect().bind(statement, 1, now)));
  }

  @Override
  public byte @Nullable [] load(String id) throws IOException {
    Table known = table.get();
    Instant now = clock.instant();
    return database.<byte @Nullable []>ask(
        commands ->
            commands.read(
                known.select(),
                statement -> {
                  known.layout().bind(statement, 1, id);
                  known.dialect().bind(statement, 2, now);
                },
                rows -> rows.next() ? known.layout().read(rows) : null));
  }

  @Override
  public void save(String id, byte[] record, Duration life) throws IOException {
    Row row = row(id, record, life);
    database.ask(
        commands -> {
          boolean kept = row.update(commands) || row.insert(commands) || row.update(commands);
          if (!kept) {
            throw new SQLException("the row of the session is neither there nor can it be made");
          }
          return true;
        });
  }

  @Override
  public boolean replace(String id, byte @Nullable [] seen, byte[] record, Duration life)
      throws IOException {
    Row row = row(id, record, life);
    return database.ask(
        commands ->
            seen == null
                ? row.revive(commands) || row.insert(commands)
                : row.replace(commands, new String(seen, UTF_8)));
  }

  @Override
  public void delete(String id) throws IOException {
    Table known = table.get();
    database.ask(
        commands ->
            commands.change(known.delete(), statement -> known.layout().bind(statement, 1, id)));
  }

  private Row row(String id, byte[] record, Duration life) throws IOException {
    Instant now = clock.instant();
    Instant end = now.plus(life.isZero() ? browserSessionLife : life);
    return new Row(table.get(), id, new String(record, UTF_8), now, end);
  }
}
