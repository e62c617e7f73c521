package dev.jenever.examples.tour;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;

/** The books, in an embedded database that survives a restart. Safe for use by several threads. */
final class BookStore implements AutoCloseable {

  private static final String COLUMNS = "id, title, author, published, price";
  private static final String MATCHING = " from book where lower(title || ' ' || author) like ?";

  private final JdbcConnectionPool pool;

  private BookStore(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  /** A part of the books that match, and how many there are in all. */
  record Page(List<Book> books, long total) {}

  /** Opens the database in a file, and puts some books into a new one. */
  static BookStore open(Path file) throws SQLException {
    String url = "jdbc:h2:file:" + file.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE";
    BookStore store = new BookStore(JdbcConnectionPool.create(url, "tour", ""));
    store.createTable();
    return store;
  }

  Page find(BookQuery query) throws SQLException {
    String like = "%" + query.q().toLowerCase(Locale.ROOT) + "%";
    String page = " order by id limit ? offset ?";
    try (Connection db = pool.getConnection();
        PreparedStatement count = db.prepareStatement("select count(*)" + MATCHING);
        PreparedStatement select = db.prepareStatement("select " + COLUMNS + MATCHING + page)) {
      count.setString(1, like);
      select.setString(1, like);
      select.setInt(2, query.size());
      select.setLong(3, (query.page() - 1L) * query.size());
      return new Page(books(select), total(count));
    }
  }

  Optional<Book> get(long id) throws SQLException {
    try (Connection db = pool.getConnection();
        PreparedStatement select =
            db.prepareStatement("select " + COLUMNS + " from book where id = ?")) {
      select.setLong(1, id);
      return books(select).stream().findFirst();
    }
  }

  Book add(BookForm form) throws SQLException {
    String sql = "insert into book (title, author, published, price) values (?, ?, ?, ?)";
    try (Connection db = pool.getConnection();
        PreparedStatement insert = db.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      set(insert, form);
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        return new Book(keys.getLong(1), form.title(), form.author(), form.year(), form.price());
      }
    }
  }

  Optional<Book> replace(long id, BookForm form) throws SQLException {
    String sql = "update book set title = ?, author = ?, published = ?, price = ? where id = ?";
    try (Connection db = pool.getConnection();
        PreparedStatement update = db.prepareStatement(sql)) {
      set(update, form);
      update.setLong(5, id);
      update.executeUpdate();
    }
    return get(id);
  }

  boolean delete(long id) throws SQLException {
    try (Connection db = pool.getConnection();
        PreparedStatement delete = db.prepareStatement("delete from book where id = ?")) {
      delete.setLong(1, id);
      return delete.executeUpdate() > 0;
    }
  }

  @Override
  public void close() {
    pool.dispose();
  }

  private void createTable() throws SQLException {
    try (Connection db = pool.getConnection();
        Statement statement = db.createStatement()) {
      if (db.getMetaData().getTables(null, "PUBLIC", "BOOK", null).next()) {
        return;
      }
      statement.execute(
          """
          create table book (
            id bigint generated always as identity primary key,
            title varchar(200) not null,
            author varchar(100) not null,
            published int not null,
            price decimal(10, 2) not null)
          """);
      statement.execute(
          """
          insert into book (title, author, published, price) values
            ('Max Havelaar', 'Multatuli', 1860, 9.95),
            ('De Avonden', 'Gerard Reve', 1947, 12.50),
            ('Het Bureau', 'J.J. Voskuil', 1996, 24.90)
          """);
    }
  }

  private static void set(PreparedStatement statement, BookForm form) throws SQLException {
    statement.setString(1, form.title());
    statement.setString(2, form.author());
    statement.setInt(3, form.year());
    statement.setBigDecimal(4, form.price());
  }

  private static List<Book> books(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      List<Book> books = new ArrayList<>();
      while (rows.next()) {
        books.add(
            new Book(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getInt(4),
                rows.getBigDecimal(5)));
      }
      return books;
    }
  }

  private static long total(PreparedStatement count) throws SQLException {
    try (ResultSet rows = count.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
