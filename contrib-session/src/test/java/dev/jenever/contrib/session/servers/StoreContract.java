package dev.jenever.contrib.session.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.contrib.session.Options;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.Session;
import dev.jenever.contrib.session.Sessions;
import dev.jenever.middleware.Recovery;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import org.junit.jupiter.api.Test;

/** What all stores on a server have to do, seen by a client. */
public abstract class StoreContract {

  /** The key that signs. */
  protected static final byte[] KEY = "secret".getBytes(UTF_8);

  /** Returns a store on a server that is running. */
  protected abstract RecordStore store();

  /** Puts what Go has written where Go has put it. */
  protected abstract void putAsGo(String id, String data) throws Exception;

  /** Returns how many updates at once a machine can be asked for. */
  protected abstract int updates();

  /** Returns a client of an app with some routes, that keeps its cookies. */
  protected final TestClient client() {
    return client(store());
  }

  /** Returns a client of the same app on another store. */
  protected static TestClient client(RecordStore store) {
    Engine engine = Engine.create();
    engine.use(Recovery.withWriter(null));
    engine.use(Sessions.of("mysession", store));
    engine.get(
        "/set/:value",
        c -> {
          Session session = Sessions.get(c);
          session.set("key", c.param("value"));
          session.save();
        });
    engine.get("/get", c -> c.string(200, "%s", String.valueOf(Sessions.get(c).get("key"))));
    engine.get("/user", c -> c.string(200, "%s", String.valueOf(Sessions.get(c).get("user"))));
    engine.get("/id", c -> c.string(200, Sessions.get(c).id()));
    engine.get(
        "/renew",
        c -> {
          Session session = Sessions.get(c);
          session.renewId();
          session.save();
        });
    engine.get(
        "/age/:age",
        c -> {
          Session session = Sessions.get(c);
          session.options(session.options().withMaxAge(Integer.parseInt(c.param("age"))));
          session.save();
        });
    return TestClient.of(engine).withCookies();
  }

  @Test
  void whatWasSavedComesBack() {
    TestClient client = client();

    client.get("/set/ok").send();
    client.get("/set/fine").send();

    assertThat(client.get("/get").send().text()).isEqualTo("fine");
    assertThat(client.get("/id").send().text()).matches("[A-Z2-7]{52}");
  }

  @Test
  void aLoginThatGoHasWrittenGoesOn() throws Exception {
    putAsGo(WrittenByGo.ID, WrittenByGo.DATA);
    RecordStore store = store();
    Options options = store.options();
    TestClient client = client(store.maxAge(0).options(options)); // signatures of any age
    try {
      String cookie = WrittenByGo.COOKIE;
      assertThat(client.get("/user").cookie("mysession", cookie).send().text()).isEqualTo("austin");
      assertThat(client.get("/set/ok").cookie("mysession", cookie).send().status()).isEqualTo(200);
      assertThat(client.get("/user").send().text()).isEqualTo("austin");
      assertThat(client.get("/id").send().text()).isEqualTo(WrittenByGo.ID);
    } finally {
      store.maxAge(options.maxAge());
    }
  }

  @Test
  void sessionsDoNotMix() {
    TestClient one = client();
    TestClient two = client();

    one.get("/set/one").send();
    two.get("/set/two").send();

    assertThat(one.get("/get").send().text()).isEqualTo("one");
    assertThat(two.get("/get").send().text()).isEqualTo("two");
  }

  @Test
  void anEndedSessionIsGone() {
    TestClient client = client();
    String cookie = client.get("/set/ok").send().cookie("mysession").orElseThrow();

    TestResponse response = client.get("/age/-1").send();

    assertThat(response.header("Set-Cookie"))
        .isEqualTo("mysession=; Path=/; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0");
    assertThat(client.get("/get").cookie("mysession", cookie).send().text()).isEqualTo("null");
  }

  @Test
  void aRenewedSessionIsUnderAnotherIdOnly() {
    TestClient client = client();
    String cookie = client.get("/set/ok").send().cookie("mysession").orElseThrow();
    String id = client.get("/id").send().text();

    client.get("/renew").send();

    assertThat(client.get("/id").send().text()).isNotEqualTo(id);
    assertThat(client.get("/get").send().text()).isEqualTo("ok");
    assertThat(client().get("/get").cookie("mysession", cookie).send().text()).isEqualTo("null");
  }

  @Test
  void updatesAtOnceLoseNone() throws Exception {
    assertThat(new Counting(store()).count(updates() / 100, updates())).isEqualTo(updates());
  }

  @Test
  void updatesOfOneSessionLoseNone() throws Exception {
    assertThat(new Counting(store()).count(1, updates() / 20)).isEqualTo(updates() / 20);
  }
}
