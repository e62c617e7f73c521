package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.Engine;
import dev.jenever.testing.TestClient;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteSamplerTest {

  private static Recorded requests(Sampler sampler, Profile profile, String... requests) {
    Recorded recorded = new Recorded(sampler);
    Engine r = Engine.create();
    r.use(Tracing.middleware("shop", recorded.config().profile(profile)));
    r.get("/healthz", c -> {});
    r.any("/users/:id", c -> {});
    r.get("/admin/*path", c -> {});
    for (String request : requests) {
      String[] parts = request.split(" ");
      TestClient.of(r).request(parts[0], parts[1]).send();
    }
    return recorded;
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void routesHaveTheirOwnRatios(Profile profile) {
    Sampler sampler =
        RouteSampler.otherwise(1)
            .route("/healthz", 0)
            .route("DELETE /users/:id", 0)
            .route("/admin/*", 0);

    Recorded recorded =
        requests(
            sampler,
            profile,
            "GET /healthz",
            "GET /users/1",
            "DELETE /users/1",
            "GET /admin/x",
            "POST /users/1");

    assertThat(recorded.spans())
        .extracting(SpanData::getName)
        .containsExactly("GET /users/:id", "POST /users/:id");
  }

  @Test
  void whatMatchesNoRouteIsLeftToTheFallback() {
    assertThat(
            requests(
                    RouteSampler.otherwise(0).route("/users/:id", 1),
                    Profile.OTELGIN,
                    "GET /nowhere",
                    "GET /users/1")
                .spans())
        .hasSize(1);
  }

  @Test
  void theCallerDecidesBeforeTheRouteWhenAsked() {
    Recorded recorded = new Recorded(Sampler.parentBased(RouteSampler.otherwise(0)));
    Engine r = Engine.create();
    r.use(Tracing.middleware("shop", recorded.config()));

    TestClient.of(r)
        .get("/x")
        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .send();

    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void spansOfOthersAreLeftToTheFallback() {
    Recorded recorded = new Recorded(RouteSampler.otherwise(1).route("/x", 0));

    recorded
        .sdk
        .getTracer("t")
        .spanBuilder("internal")
        .setAttribute("http.route", "/x")
        .startSpan()
        .end();

    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void wholePathsGoBeforeBeginnings() {
    Sampler sampler =
        RouteSampler.otherwise(0).route("/users/*", 0).route("/users/:id", Sampler.alwaysOn());

    assertThat(requests(sampler, Profile.OTELGIN, "GET /users/1").spans()).hasSize(1);
    assertThat(sampler).hasToString("RouteSampler{1 routes, 1 prefixes}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "users", "GET users", "GET"})
  void aRouteIsAPath(String route) {
    assertThatThrownBy(() -> RouteSampler.otherwise(1).route(route, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + route + "'")
        .hasMessageContaining("expected: a path");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1})
  void aRatioIsBetweenNothingAndAll(double ratio) {
    assertThatThrownBy(() -> RouteSampler.otherwise(ratio))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
