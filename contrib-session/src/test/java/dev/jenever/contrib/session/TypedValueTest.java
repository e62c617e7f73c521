package dev.jenever.contrib.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.contrib.session.gob.GoNumber;
import dev.jenever.contrib.session.gob.GoTypes;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypedValueTest {

  static List<Arguments> replacements() {
    return List.of(
        Arguments.of(1, 2L, 2),
        Arguments.of(1, 1L << 40, GoNumber.of("int", 1L << 40)),
        Arguments.of(1L, 2, 2L),
        Arguments.of((short) 1, 2, (short) 2),
        Arguments.of((short) 1, 40000, 40000),
        Arguments.of((byte) 1, 200, 200),
        Arguments.of(GoNumber.uint8(1), 255, GoNumber.uint8(255)),
        Arguments.of(GoNumber.uint8(1), 256, 256),
        Arguments.of(GoNumber.uint64(1), -1L, -1L),
        Arguments.of(GoNumber.int32(1), 5, GoNumber.int32(5)),
        Arguments.of(1.5f, 2.5, 2.5f),
        Arguments.of(1.5f, 0.1, 0.1),
        Arguments.of(1.5, 2.5f, 2.5),
        Arguments.of("a", 1, 1),
        Arguments.of(1, "a", "a"),
        Arguments.of(1, true, true));
  }

  @ParameterizedTest
  @MethodSource("replacements")
  void aNewValueTakesTheGoTypeOfTheFormerIfItFits(Object former, Object given, Object kept) {
    assertThat(TypedValue.like(former, given)).isEqualTo(kept).hasSameClassAs(kept);
  }

  @Test
  void aListStaysAListOfItsType() {
    Serializer gob = Serializer.gob();
    var values = gob.deserialize(gob.serialize(java.util.Map.of("a", new String[] {"x"})));

    Object kept = TypedValue.like(values.get("a"), List.of("y", "z"));
    Object changed = TypedValue.like(values.get("a"), List.of("y", 1));

    assertThat(GoTypes.nameOf(kept)).isEqualTo("[]string");
    assertThat(GoTypes.nameOf(changed)).isEqualTo("[]interface {}");
  }

  @Test
  void numbersAreConvertedAsLongAsTheyStayTheSame() {
    assertThat(TypedValue.as("k", 5, Long.class)).isEqualTo(5L);
    assertThat(TypedValue.as("k", GoNumber.uint64(-1), BigInteger.class))
        .isEqualTo(new BigInteger("18446744073709551615"));
    assertThat(TypedValue.as("k", 5.0, Integer.class)).isEqualTo(5);
    assertThat(TypedValue.as("k", 5, Double.class)).isEqualTo(5.0);
    assertThatThrownBy(() -> TypedValue.as("k", 1L << 40, Integer.class))
        .isInstanceOf(SessionException.class)
        .hasMessage(
            "session: \"k\" holds 1099511627776 of java.lang.Long (expected: java.lang.Integer)");
    assertThatThrownBy(() -> TypedValue.as("k", Double.NaN, Integer.class))
        .isInstanceOf(SessionException.class);
    assertThatThrownBy(() -> TypedValue.as("k", "5", Integer.class))
        .isInstanceOf(SessionException.class);
  }

  @Test
  void aTimeWithAnOffsetIsAnInstantToo() {
    OffsetDateTime time = OffsetDateTime.parse("2024-02-29T12:00:00+01:00");

    assertThat(TypedValue.as("k", time, Instant.class))
        .isEqualTo(Instant.parse("2024-02-29T11:00:00Z"));
  }
}
