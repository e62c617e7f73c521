package dev.jenever.compat.apps;

import static dev.jenever.compat.apps.KeysApps.nil;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Handler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_keys_numbers.go}. */
final class KeysNumbersApps {

  private KeysNumbersApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("keys-numbers", KeysNumbersApps::keysNumbers);
    return apps;
  }

  /**
   * keys-numbers: the getters of every number type; GET /wrong asks each for a value of another
   * type.
   */
  private static Engine keysNumbers() {
    Engine r = Engine.create();
    r.use(
        c -> {
          c.set("int8", (byte) -8);
          c.set("int16", (short) -16);
          c.set("int32", -32);
          c.set("int64", -64L);
          c.set("float32", 0.1f);
          c.set("float64", 0.1);
          c.set("int8s", List.of((byte) 1, (byte) -1));
          c.set("int16s", List.of((short) 2));
          c.set("int32s", List.of(3));
          c.set("int64s", List.of(4L));
          c.set("float32s", List.of(0.1f));
          c.set("float64s", List.of(0.1, 1e21));
          c.set("errors", List.of(new Exception("a"), new Exception("b")));
        });
    r.get("/right", all(""));
    r.get("/missing", all("?"));
    r.get(
        "/wrong",
        c ->
            c.json(
                200,
                H.of("int8", c.getInt8("int16"), "int16", c.getInt16("int8"))
                    .with("int32", c.getInt32("int64"))
                    .with("int64", c.getInt64("int32"))
                    .with("float32", c.getFloat32("float64"))
                    .with("float64", c.getFloat64("float32"))
                    .with("int8s", nil(c.getInt8Slice("int16s")))));
    return r;
  }

  private static Handler all(String suffix) {
    return c ->
        c.json(
            200,
            H.of("int8", c.getInt8("int8" + suffix), "int16", c.getInt16("int16" + suffix))
                .with("int32", c.getInt32("int32" + suffix))
                .with("int64", c.getInt64("int64" + suffix))
                .with("float32", c.getFloat32("float32" + suffix))
                .with("float64", c.getFloat64("float64" + suffix))
                .with("int8s", nil(c.getInt8Slice("int8s" + suffix)))
                .with("int16s", nil(c.getInt16Slice("int16s" + suffix)))
                .with("int32s", nil(c.getInt32Slice("int32s" + suffix)))
                .with("int64s", nil(c.getInt64Slice("int64s" + suffix)))
                .with("float32s", nil(c.getFloat32Slice("float32s" + suffix)))
                .with("float64s", nil(c.getFloat64Slice("float64s" + suffix)))
                .with("errors", c.getErrorSlice("errors" + suffix).size()));
  }
}
