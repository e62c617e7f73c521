package dev.jenever.examples.tour;

import dev.jenever.Context;
import java.sql.SQLException;

/** The handlers of {@code /books}. A request that does not fit ends in {@link BadInput}. */
final class Books {

  private final BookStore store;

  Books(BookStore store) {
    this.store = store;
  }

  void list(Context c) throws SQLException {
    BookQuery query = c.shouldBindQuery(BookQuery.class);
    BookStore.Page found = store.find(query);
    c.json(200, new BookPage(found.books(), query.page(), query.size(), found.total()));
  }

  void create(Context c) throws SQLException {
    Book book = store.add(c.shouldBind(BookForm.class));
    c.header("Location", "/books/" + book.id());
    c.json(201, book);
  }

  void show(Context c) throws SQLException {
    long id = c.shouldBindUri(BookUri.class).id();
    store.get(id).ifPresentOrElse(book -> c.json(200, book), () -> missing(c, id));
  }

  void replace(Context c) throws SQLException {
    long id = c.shouldBindUri(BookUri.class).id();
    BookForm form = c.shouldBind(BookForm.class);
    store.replace(id, form).ifPresentOrElse(book -> c.json(200, book), () -> missing(c, id));
  }

  void delete(Context c) throws SQLException {
    long id = c.shouldBindUri(BookUri.class).id();
    if (store.delete(id)) {
      c.status(204);
    } else {
      missing(c, id);
    }
  }

  private static void missing(Context c, long id) {
    c.json(404, new Problem("no book " + id));
  }
}
