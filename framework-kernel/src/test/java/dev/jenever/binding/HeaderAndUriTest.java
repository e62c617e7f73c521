package dev.jenever.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.internal.memory.MemoryRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderAndUriTest {

  record Limits(
      @Header("x-rate") int rate,
      @Header(value = "X-Tags", collectionFormat = "csv") List<String> tags,
      @Header("X-LINES") List<String> lines,
      String domain,
      @Header("x-none,default=d") String none) {}

  @Test
  void headersAreBoundInAnyCase() {
    MemoryRequest request = new MemoryRequest("GET", "/");
    request.header("X-Rate", "5").header("X-Rate", "6").header("X-Tags", "a,b");
    request.header("X-Lines", "1, 2").header("x-lines", "3").header("Domain", "music");

    assertThat(Binders.HEADER.bind(request, Limits.class))
        .isEqualTo(new Limits(5, List.of("a", "b"), List.of("1, 2", "3"), "music", "d"));
  }

  @Test
  void headersFillNoMaps() {
    assertThat(Binders.HEADER.bind(new MemoryRequest("GET", "/").header("A", "b"), Map.class))
        .isNull();
  }

  record Id(@Uri("id") @Binding("min=1") int id, String name) {}

  @Test
  void pathParametersAreBound() {
    Map<String, List<String>> params = Map.of("id", List.of("3"), "name", List.of("n"));

    assertThat(Binders.URI.bindUri(params, Id.class)).isEqualTo(new Id(3, "n"));
    assertThat(Binders.URI.bindUri(params, Map.class)).isEqualTo(Map.of("id", "3", "name", "n"));
    assertThatThrownBy(() -> Binders.URI.bindUri(Map.of("id", List.of("x")), Id.class))
        .hasMessage("strconv.ParseInt: parsing \"x\": invalid syntax");
    assertThatThrownBy(() -> Binders.URI.bindUri(Map.of("id", List.of("0")), Id.class))
        .hasMessage("Key: 'Id.Id' Error:Field validation for 'Id' failed on the 'min' tag");
  }
}
