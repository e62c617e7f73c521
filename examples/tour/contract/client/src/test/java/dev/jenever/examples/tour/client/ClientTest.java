package dev.jenever.examples.tour.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bookshop.ApiClient;
import bookshop.ApiException;
import bookshop.api.AdminApi;
import bookshop.api.BooksApi;
import bookshop.api.TryApi;
import bookshop.model.Book;
import bookshop.model.BookForm;
import bookshop.model.BookPage;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls the tour that {@code tour.url} names by the client that was generated of its document. */
class ClientTest {

  private final ApiClient client = new ApiClient();
  private final BooksApi books;

  ClientTest() {
    client.updateBaseUri(System.getProperty("tour.url"));
    books = new BooksApi(client);
  }

  @Test
  void aBookLivesAndDies() throws Exception {
    BookForm form =
        new BookForm().title("Oeroeg").author("Hella Haasse").year(1948).price(new BigDecimal("7.25"));

    Book created = books.booksCreate(form);
    Book replaced = books.booksReplace(created.getId(), form.title("Oeroeg!"));
    Book shown = books.booksShow(created.getId());
    books.booksDelete(created.getId());

    assertThat(created.getTitle()).isEqualTo("Oeroeg");
    assertThat(replaced).isEqualTo(shown);
    assertThat(shown.getTitle()).isEqualTo("Oeroeg!");
    assertThatThrownBy(() -> books.booksShow(created.getId()))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.getCode()).isEqualTo(404);
              assertThat(e.getResponseBody()).isEqualTo("{\"error\":\"no book " + created.getId() + "\"}");
            });
  }

  @Test
  void aQueryIsAnsweredByThePage() throws Exception {
    BookPage page = books.booksList(1, 5, "multatuli");

    assertThat(page.getTotal()).isEqualTo(1);
    assertThat(page.getBooks()).extracting(Book::getTitle).containsExactly("Max Havelaar");
  }

  @Test
  void whatTheDocumentForbidsIsRefused() {
    assertThatThrownBy(() -> books.booksList(1, 1000, null))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(400));
  }

  @Test
  void filesAreReceived(@TempDir Path directory) throws Exception {
    File file = Files.writeString(directory.resolve("a.txt"), "one").toFile();

    assertThat(new TryApi(client).uploadReceive(List.of(file)).getFiles())
        .singleElement()
        .satisfies(part -> assertThat(part.getSize()).isEqualTo(3));
  }

  @Test
  void credentialsOpenTheAdminRoutes() throws Exception {
    AdminApi stranger = new AdminApi(client);
    ApiClient known = new ApiClient();
    known.updateBaseUri(System.getProperty("tour.url"));
    String credentials = Base64.getEncoder().encodeToString("admin:secret".getBytes());
    known.setRequestInterceptor(request -> request.header("Authorization", "Basic " + credentials));

    assertThat(new AdminApi(known).statsShow().getRequests()).isPositive();
    assertThatThrownBy(stranger::statsShow)
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(401));
  }
}
