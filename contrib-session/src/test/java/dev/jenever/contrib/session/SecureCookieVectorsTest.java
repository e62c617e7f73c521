package dev.jenever.contrib.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.binding.BindingSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What gorilla/securecookie has recorded with {@code session/vectors}. */
class SecureCookieVectorsTest {

  record Call(Map<?, ?> json) {
    String text(String field) {
      return json.get(field) instanceof String text ? text : "";
    }

    int number(String field) {
      return ((Number) json.get(field)).intValue();
    }

    byte[] payload() {
      return HexFormat.of().parseHex(text("payload"));
    }

    KeyRing keys(long now) {
      List<?> keys = (List<?>) json.get("keys");
      byte[][] pairs = new byte[keys.size()][];
      for (int i = 0; i < pairs.length; i++) {
        String key = (String) keys.get(i);
        pairs[i] = key.isEmpty() ? null : HexFormat.of().parseHex(key);
      }
      KeyRing ring = new KeyRing(pairs);
      Clock clock = Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC);
      ring.each(
          codec ->
              codec
                  .maxAge(number("maxAge"))
                  .minAge(number("minAge"))
                  .maxLength(number("maxLength"))
                  .clock(clock));
      return ring;
    }

    KeyRing keys() {
      return keys(number("now"));
    }

    @Override
    public String toString() {
      return text("id");
    }
  }

  static List<Call> calls() throws IOException {
    try (InputStream in =
        SecureCookieVectorsTest.class.getResourceAsStream("/securecookie.jsonl")) {
      return new BufferedReader(new InputStreamReader(in, UTF_8))
          .lines()
          .map(line -> BindingSettings.goJsonCodec().decode(line.getBytes(UTF_8), Map.class))
          .map(json -> new Call((Map<?, ?>) json))
          .toList();
    }
  }

  static List<Call> encodes() throws IOException {
    return calls().stream().filter(call -> call.text("call").equals("encode")).toList();
  }

  static List<Call> decodes() throws IOException {
    return calls().stream().filter(call -> call.text("call").equals("decode")).toList();
  }

  @ParameterizedTest
  @MethodSource("encodes")
  void writesAsTheOriginal(Call call) {
    if (!call.text("error").isEmpty()) {
      assertThatThrownBy(() -> call.keys().encode(call.text("name"), call.payload()))
          .isInstanceOf(SessionException.class)
          .hasMessage(call.text("error"));
      return;
    }
    assertThat(call.keys().decode(call.text("name"), call.text("value"), Function.identity()))
        .isEqualTo(call.payload());
    KeyRing then = call.keys(timestamp(call.text("value")));

    String value = then.encode(call.text("name"), call.payload());

    if (call.text("id").matches("hash-.*-block-(16|24|32)")) {
      assertThat(value).hasSameSizeAs(call.text("value"));
      assertThat(then.decode(call.text("name"), value, Function.identity()))
          .isEqualTo(call.payload());
    } else {
      assertThat(value).isEqualTo(call.text("value"));
    }
  }

  private static long timestamp(String value) {
    byte[] bytes = Base64.getUrlDecoder().decode(value);
    String text = UTF_8.decode(ByteBuffer.wrap(bytes)).toString();
    return Long.parseLong(text.substring(0, text.indexOf('|')));
  }

  @ParameterizedTest
  @MethodSource("decodes")
  void readsAsTheOriginal(Call call) {
    Function<String, byte[]> decode =
        value -> call.keys().decode(call.text("name"), value, Function.identity());

    if (call.text("error").isEmpty()) {
      assertThat(decode.apply(call.text("value"))).isEqualTo(call.payload());
    } else {
      assertThatThrownBy(() -> decode.apply(call.text("value")))
          .isInstanceOf(UnreadableException.class)
          .hasMessage(call.text("error"));
    }
  }
}
