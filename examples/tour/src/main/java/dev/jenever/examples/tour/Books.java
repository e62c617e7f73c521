package dev.jenever.examples.tour;

import dev.jenever.Context;
import dev.jenever.H;
import dev.jenever.Handler;
import dev.jenever.binding.BindingException;

/** The handlers of {@code /books}. */
final class Books {

  private final BookStore store;

  Books(BookStore store) {
    this.store = store;
  }

  void list(Context c) throws Exception {
    answering(
            k -> {
              BookQuery query = k.shouldBindQuery(BookQuery.class);
              BookStore.Page page = store.find(query);
              k.json(
                  200,
                  H.of(
                      "books", page.books(),
                      "page", query.page(),
                      "size", query.size(),
                      "total", page.total()));
            })
        .handle(c);
  }

  void create(Context c) throws Exception {
    answering(
            k -> {
              Book book = store.add(k.shouldBind(BookForm.class));
              k.header("Location", "/books/" + book.id());
              k.json(201, book);
            })
        .handle(c);
  }

  void show(Context c) throws Exception {
    answering(
            k -> {
              long id = k.shouldBindUri(BookUri.class).id();
              store.get(id).ifPresentOrElse(book -> k.json(200, book), () -> missing(k, id));
            })
        .handle(c);
  }

  void replace(Context c) throws Exception {
    answering(
            k -> {
              long id = k.shouldBindUri(BookUri.class).id();
              BookForm form = k.shouldBind(BookForm.class);
              store
                  .replace(id, form)
                  .ifPresentOrElse(book -> k.json(200, book), () -> missing(k, id));
            })
        .handle(c);
  }

  void delete(Context c) throws Exception {
    answering(
            k -> {
              long id = k.shouldBindUri(BookUri.class).id();
              if (store.delete(id)) {
                k.status(204);
              } else {
                missing(k, id);
              }
            })
        .handle(c);
  }

  /** Shows a client why its request could not be bound. */
  private static Handler answering(Handler handler) {
    return c -> {
      try {
        handler.handle(c);
      } catch (BindingException e) {
        c.json(400, H.of("error", e.getMessage()));
      }
    };
  }

  private static void missing(Context c, long id) {
    c.json(404, H.of("error", "no book " + id));
  }
}
