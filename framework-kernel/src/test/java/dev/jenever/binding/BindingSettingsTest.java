package dev.jenever.binding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.spi.JsonCodec;
import dev.jenever.spi.JsonOptions;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BindingSettingsTest {

  @Test
  void theCodecOfGoStaysWhateverHasBeenSet() {
    JsonCodec before = BindingSettings.jsonCodec();
    try {
      BindingSettings.setJsonCodec(new NullCodec());

      byte[] text = BindingSettings.goJsonCodec().encode(Map.of("b", "<", "a", 1), true);

      assertThat(new String(text, UTF_8)).isEqualTo("{\"a\":1,\"b\":\"\\u003c\"}");
    } finally {
      BindingSettings.setJsonCodec(before);
    }
  }

  private static final class NullCodec implements JsonCodec {

    @Override
    public byte[] encode(Object value, boolean escapeHtml) {
      return "null".getBytes(UTF_8);
    }

    @Override
    public Object decode(InputStream in, Type type, JsonOptions options) {
      return null;
    }

    @Override
    public Object decode(byte[] text, Type type) {
      return null;
    }
  }
}
