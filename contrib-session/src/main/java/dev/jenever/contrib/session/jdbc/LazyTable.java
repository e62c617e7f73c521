package dev.jenever.contrib.session.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table, whose statements depend on the database: it is looked at, and made unless it is there,
 * when the table is first needed, and again when that has failed.
 */
final class LazyTable {

  private final Database database;
  private final Function<Dialect, Table> maker;
  private final boolean create;
  private volatile @Nullable Table table;

  /**
   * Creates the table.
   *
   * @param create whether it is to be made unless it is there
   */
  LazyTable(Database database, Function<Dialect, Table> maker, boolean create) {
    this.database = database;
    this.maker = maker;
    this.create = create;
  }

  /**
   * Returns the table.
   *
   * @throws IOException when the database does not answer, or refuses the table
   * @throws IllegalArgumentException when the database is none of ours
   */
  Table get() throws IOException {
    Table known = table;
    return known == null ? look() : known;
  }

  /** Without a lock: nobody waits for the pool longer than for his own connection. */
  private Table look() throws IOException {
    Table found = maker.apply(Dialect.of(product()));
    if (create) {
      create(found);
    }
    table = found;
    return found;
  }

  private String product() throws IOException {
    return database.ask(commands -> commands.connection().getMetaData().getDatabaseProductName());
  }

  private void create(Table table) throws IOException {
    database.ask(
        commands -> {
          try {
            for (String statement : table.create()) {
              commands.run(statement);
            }
          } catch (SQLException e) {
            probe(table, commands, e);
          }
          return true;
        });
  }

  /** Whoever makes it at the same time may be faster; all that counts is that it is there. */
  private static void probe(Table table, Commands commands, SQLException failure)
      throws SQLException {
    try {
      commands.run(table.probe());
    } catch (SQLException e) {
      failure.addSuppressed(e);
      throw failure;
    }
  }
}
