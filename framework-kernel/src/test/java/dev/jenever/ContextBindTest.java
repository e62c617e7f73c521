package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.binding.Binder;
import dev.jenever.binding.Binders;
import dev.jenever.binding.Binding;
import dev.jenever.binding.BindingException;
import dev.jenever.binding.Form;
import dev.jenever.binding.Header;
import dev.jenever.binding.Uri;
import dev.jenever.http.BodyTooLargeException;
import dev.jenever.http.Request;
import dev.jenever.http.RequestWrapper;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ContextBindTest {

  record User(
      @Form("name") @Uri("name") @Header("x-name") @Binding("required") String name,
      @Form("age") int age) {}

  private final Engine engine = Engine.create();
  private final TestClient client = TestClient.of(engine);

  private TestResponse get(String target, Handler handler) {
    engine.get("/users/:name", handler);
    return client.get(target).send();
  }

  @Test
  void everySourceIsBound() {
    AtomicReference<User> query = new AtomicReference<>();
    AtomicReference<User> uri = new AtomicReference<>();
    AtomicReference<User> header = new AtomicReference<>();
    engine.get(
        "/users/:name",
        c -> {
          query.set(c.bindQuery(User.class));
          uri.set(c.bindUri(User.class));
          header.set(c.bindHeader(User.class));
          assertThat(c.shouldBindQuery(User.class)).isEqualTo(query.get());
          assertThat(c.shouldBindUri(User.class)).isEqualTo(uri.get());
          assertThat(c.shouldBindHeader(User.class)).isEqualTo(header.get());
          Type type = User.class;
          assertThat(c.<User>shouldBind(type)).isEqualTo(query.get());
        });

    client.get("/users/u?name=q&age=5").header("X-Name", "h").send();

    assertThat(query.get()).isEqualTo(new User("q", 5));
    assertThat(uri.get()).isEqualTo(new User("u", 0));
    assertThat(header.get()).isEqualTo(new User("h", 0));
  }

  @Test
  void bindAnswersFourHundredAndAborts() {
    AtomicReference<Context> context = new AtomicReference<>();
    TestResponse response =
        get(
            "/users/u?age=x",
            c -> {
              context.set(c);
              assertThatThrownBy(() -> c.bindQuery(User.class))
                  .isInstanceOf(BindingException.class)
                  .hasMessage("strconv.ParseInt: parsing \"x\": invalid syntax");
              assertThat(c.isAborted()).isTrue();
              assertThat(c.writer().written()).isTrue();
            });

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text()).isEmpty();
    assertThat(context.get().errors().byType(ErrorType.BIND)).hasSize(1);
  }

  @Test
  void uncaughtFailureOfBindIsAnsweredOnce() {
    AtomicReference<Context> context = new AtomicReference<>();
    TestResponse response =
        get(
            "/users/u",
            c -> {
              context.set(c);
              c.bind(User.class);
            });

    assertThat(response.status()).isEqualTo(400);
    assertThat(context.get().errors()).hasSize(1);
  }

  @Test
  void shouldBindLeavesTheAnswerToTheHandler() {
    TestResponse response =
        get(
            "/users/u",
            c -> {
              assertThatThrownBy(() -> c.shouldBind(User.class))
                  .hasMessage(
                      "Key: 'User.Name' Error:Field validation for 'Name' failed on the"
                          + " 'required' tag");
              assertThat(c.isAborted()).isFalse();
              c.writer().setStatus(422);
            });

    assertThat(response.status()).isEqualTo(422);
  }

  @Test
  void uncaughtFailureOfShouldBindIsFourHundred() {
    TestResponse response = get("/users/u", c -> c.shouldBind(User.class));

    assertThat(response.status()).isEqualTo(400);
  }

  @Test
  void bodyThatIsTooLargeIsFourHundredThirteen() {
    engine.use(c -> c.setRequest(tooLarge(c.request())));
    engine.post("/bind", c -> c.bind(User.class));
    engine.post("/should", c -> c.shouldBindJson(User.class));
    engine.post("/file", c -> c.formFile("f"));
    engine.post("/raw", Context::getRawData);

    assertThat(client.post("/bind").form("name", "n").send().status()).isEqualTo(413);
    assertThat(client.post("/should").body("{}").send().status()).isEqualTo(413);
    assertThat(client.post("/file").file("f", "n", new byte[1]).send().status()).isEqualTo(413);
    assertThat(client.post("/raw").body("x").send().status()).isEqualTo(413);
  }

  private static Request tooLarge(Request request) {
    return new RequestWrapper(request) {
      @Override
      public InputStream body() {
        return new InputStream() {
          @Override
          public int read() throws IOException {
            throw new BodyTooLargeException(1);
          }
        };
      }
    };
  }

  @Test
  void keptBodyCanBeBoundAgain() {
    engine.post(
        "/",
        c -> {
          User first = c.shouldBindBodyWithJson(User.class);
          String second = c.shouldBindBodyWithPlain(String.class);
          User third = c.shouldBindBodyWith(User.class, Binders.JSON);

          assertThat(first).isEqualTo(new User("n", 3)).isEqualTo(third);
          assertThat(second).isEqualTo("{\"name\":\"n\",\"age\":3}");
          assertThat(c.get(Context.BODY_BYTES_KEY)).get().isInstanceOf(byte[].class);
          assertThat(c.getRawData()).isEmpty();
        });

    assertThat(client.post("/").body("{\"name\":\"n\",\"age\":3}").send().status()).isEqualTo(200);
  }

  @Test
  void bindingOfOnesOwnIsUsed() {
    Binder path =
        new Binder() {
          @Override
          public String name() {
            return "path";
          }

          @Override
          public Object bind(Request request, Type type) {
            return Map.of("path", request.path());
          }
        };
    AtomicReference<Object> bound = new AtomicReference<>();
    get(
        "/users/u",
        c -> {
          bound.set(c.mustBindWith(Map.class, path));
          Object again = c.shouldBindWith(Map.class, path);
          assertThat(again).isEqualTo(bound.get());
        });

    assertThat(bound.get()).isEqualTo(Map.of("path", "/users/u"));
  }
}
