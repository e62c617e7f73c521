package dev.jenever.contrib.session.gob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Go has recorded with {@code compat-tests/gin-reference/session/vectors}. */
class GobVectorsTest {

  static List<Vector> vectors() {
    return Vector.all();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void isReadAsGoReadsIt(Vector vector) {
    Map<Object, Object> values = Gob.decode(vector.gob());

    assertThat(Dump.json(Dump.of(values))).isEqualTo(Dump.json(vector.values()));
  }

  /** Of pointers to types that encode themselves Go describes what is inside too, for nobody. */
  static List<Vector> vectorsWithoutPointersToOpaqueTypes() {
    Set<String> pointers = Set.of("struct-url", "big-int-pointer", "big-int-negative");
    return vectors().stream().filter(v -> !pointers.contains(v.name())).toList();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void losesNothingWhenItIsWrittenBack(Vector vector) {
    Map<Object, Object> values = Gob.decode(vector.gob());

    assertThat(Dump.json(Dump.of(Gob.decode(Gob.encode(values, Set.of())))))
        .isEqualTo(Dump.json(vector.values()));
  }

  @ParameterizedTest
  @MethodSource("vectorsWithoutPointersToOpaqueTypes")
  void isWrittenBackToTheByte(Vector vector) {
    byte[] again = Gob.encode(Gob.decode(vector.gob()), Set.of());

    assertThat(HexFormat.of().formatHex(again)).isEqualTo(HexFormat.of().formatHex(vector.gob()));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void isRefusedWhenItIsCutShort(Vector vector) {
    for (int length = 0; length < vector.gob().length; length++) {
      byte[] cut = Arrays.copyOf(vector.gob(), length);

      assertThatThrownBy(() -> Gob.decode(cut)).isInstanceOf(GobException.class);
    }
  }
}
