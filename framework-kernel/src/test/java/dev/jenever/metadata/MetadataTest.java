package dev.jenever.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {

  @Test
  void answersAreMadeStepByStep() {
    RouteResponse response =
        RouteResponse.of(429, "Too many").json(String.class).header("Retry-After", "seconds");

    assertThat(response)
        .isEqualTo(
            new RouteResponse(
                429,
                "Too many",
                "application/json",
                String.class,
                Map.of("Retry-After", "seconds")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 99, 600})
  void answersNeedAStatus(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RouteResponse.of(status, ""))
        .withMessage("status: " + status + " (expected: 100 to 599)");
  }

  @Test
  void schemesKeepWhatTheyAreMadeOf() {
    assertThat(SecurityScheme.bearer("jwt", "JWT").describedAs("from /login"))
        .isEqualTo(new SecurityScheme("jwt", SecurityScheme.Kind.BEARER, "", "JWT", "from /login"));
    assertThat(SecurityScheme.key("k", SecurityScheme.Kind.COOKIE, "session").parameter())
        .isEqualTo("session");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "ü"})
  void schemesNeedANameThatADocumentCanHold(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecurityScheme.basic(name))
        .withMessage("name: " + name + " (expected: [A-Za-z0-9._-]+)");
  }

  @Test
  void keysNeedAParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecurityScheme.key("k", SecurityScheme.Kind.QUERY, ""))
        .withMessageContaining("a name for keys");
  }

  @Test
  void securityNeedsAScheme() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RouteSecurity(List.of()))
        .withMessageStartingWith("alternatives: none");
  }
}
