package dev.jenever.examples.tour;

import dev.jenever.Engine;
import dev.jenever.contrib.swagger.ApiDocument;
import dev.jenever.contrib.swagger.ApiOperation;
import dev.jenever.http.MediaTypes;

/** What the document at {@code /swagger} says beyond what the routes tell by themselves. */
final class Api {

  private static final String[] JSON_OR_FORM = {MediaTypes.JSON, MediaTypes.POST_FORM};

  private Api() {}

  static ApiDocument document(Engine r) {
    return ApiDocument.of(r)
        .title("Bookshop")
        .version("1.0")
        .description("The tour of Jenever: a bookshop in a few small files.")
        .license("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0")
        .tag("books", "The books on the shelf")
        .tag("try", "What else a service does")
        .tag("members", "For those who log in")
        .tag("admin", "For those who run the shop");
  }

  static void home(ApiOperation op) {
    op.summary("Lists what can be tried")
        .tags("try")
        .response(200, "A page", String.class, "text/html");
  }

  static void ping(ApiOperation op) {
    op.summary("Answers at once").tags("try").response(200, Pong.class);
  }

  static void hello(ApiOperation op) {
    op.summary("Greets").tags("try").path("name", String.class, "Whom").response(200, String.class);
  }

  static void slow(ApiOperation op) {
    op.summary("Blocks for a while")
        .tags("try")
        .query(Slow.Query.class)
        .response(200, Slow.Answer.class);
  }

  static void recent(ApiOperation op) {
    op.summary("Lists the books that the visitor has looked at last")
        .tags("books")
        .response(200, Recent.Books.class);
  }

  static void events(ApiOperation op) {
    op.summary("Streams ten events")
        .tags("try")
        .response(200, "Events", Events.Event.class, "text/event-stream");
  }

  static void upload(ApiOperation op) {
    op.summary("Receives files").tags("try").files("files").response(200, Upload.Received.class);
  }

  static void listBooks(ApiOperation op) {
    op.summary("Lists books, a page at a time")
        .query(BookQuery.class)
        .response(200, BookPage.class);
  }

  static void createBook(ApiOperation op) {
    op.summary("Adds a book")
        .body(BookForm.class, JSON_OR_FORM)
        .response(201, Book.class)
        .responseHeader(201, "Location", String.class, "The path of the book");
  }

  static void showBook(ApiOperation op) {
    book(op.summary("Shows a book")).response(200, Book.class);
  }

  static void replaceBook(ApiOperation op) {
    book(op.summary("Replaces a book"))
        .body(BookForm.class, JSON_OR_FORM)
        .response(200, Book.class);
  }

  static void deleteBook(ApiOperation op) {
    book(op.summary("Removes a book")).response(204, "The book is gone");
  }

  private static ApiOperation book(ApiOperation op) {
    return op.parameters(BookUri.class).response(404, "There is no such book", Problem.class);
  }

  /** What {@code /ping} answers. */
  record Pong(String message) {}
}
