package dev.jenever.contrib.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.jenever.contrib.jwt.store.InMemoryRefreshTokenStore;
import dev.jenever.contrib.jwt.store.RedisRefreshTokenStore;
import dev.jenever.contrib.jwt.store.TokenStore;
import dev.jenever.testing.TestResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RotationTest {

  private static final int AT_ONCE = 8;

  private static TestRedis redis;
  private static RedisRefreshTokenStore inRedis;

  @BeforeAll
  static void startRedis() throws Exception {
    redis = TestRedis.start();
    inRedis = new RedisRefreshTokenStore(redis.config());
  }

  @AfterAll
  static void stopRedis() throws Exception {
    inRedis.close();
    redis.close();
  }

  static List<TokenStore> stores() {
    return List.of(new InMemoryRefreshTokenStore(), inRedis, new StoreOfTheirOwn());
  }

  static List<TokenStore> storesThatRemember() {
    return stores().subList(0, 2);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void ofManyRefreshesWithOneTokenOneWins(TokenStore store) throws Exception {
    App app = new App(App.options().refreshTokenStore(store));
    int before = store.count();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    for (int round = 0; round < 50; round++) {
      String token = App.refreshToken(app.login());
      List<TestResponse> answers = atOnce(threads, () -> app.refresh(token));

      List<TestResponse> won = answers.stream().filter(a -> a.status() == 200).toList();
      assertThat(won).hasSize(1);
      assertThat(answers).filteredOn(a -> a.status() == 401).hasSize(AT_ONCE - 1);
      app.logout(App.refreshToken(won.get(0)));
    }

    threads.shutdown();
    assertThat(store.count()).isEqualTo(before);
  }

  private static List<TestResponse> atOnce(ExecutorService threads, Callable<TestResponse> call)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    List<Future<TestResponse>> running = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      running.add(
          threads.submit(
              () -> {
                start.await();
                return call.call();
              }));
    }
    List<TestResponse> answers = new ArrayList<>();
    for (Future<TestResponse> one : running) {
      answers.add(one.get());
    }
    return answers;
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("storesThatRemember")
  void aSecondUseIsReportedAndWhoWasFirstGoesOn(TokenStore store) {
    App app = new App(App.options().refreshTokenStore(store));
    String first = App.refreshToken(app.login());
    String second = App.refreshToken(app.refresh(first));

    try (LogLines log = new LogLines(JwtMiddleware.class)) {
      assertThat(app.refresh(first).status()).isEqualTo(401);

      assertThat(log.at(Level.WARN))
          .containsExactly("a refresh token was used a second time, from 192.0.2.1");
    }
    assertThat(app.refresh(second).status()).isEqualTo(200);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("storesThatRemember")
  void aSecondUseCanEndTheSession(TokenStore store) {
    App app = new App(App.options().refreshTokenStore(store).revokeOnReuse(true));
    String first = App.refreshToken(app.login());
    String second = App.refreshToken(app.refresh(first));
    String third = App.refreshToken(app.refresh(second));
    String another = App.refreshToken(app.login());

    app.refresh(first);

    assertThat(app.refresh(third).status()).isEqualTo(401);
    assertThat(app.refresh(another).status()).isEqualTo(200);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void anUnknownTokenIsNoSecondUse(TokenStore store) {
    App app = new App(App.options().refreshTokenStore(store).revokeOnReuse(true));

    try (LogLines log = new LogLines(JwtMiddleware.class)) {
      assertThat(app.refresh("unknown").status()).isEqualTo(401);

      assertThat(log.at(Level.WARN)).isEmpty();
    }
  }

  /** A store that has no more than it must have. */
  private static final class StoreOfTheirOwn implements TokenStore {
    private final InMemoryRefreshTokenStore tokens = new InMemoryRefreshTokenStore();

    @Override
    public void set(String token, Object userData, Instant expiry) {
      tokens.set(token, userData, expiry);
    }

    @Override
    public Object get(String token) {
      return tokens.get(token);
    }

    @Override
    public boolean delete(String token) {
      return tokens.delete(token);
    }

    @Override
    public int cleanup() {
      return tokens.cleanup();
    }

    @Override
    public int count() {
      return tokens.count();
    }
  }
}
