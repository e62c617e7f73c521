package dev.jenever.contrib.session.gob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoValueTest {

  private static Map<Object, Object> decoded(String name) {
    return Vector.all().stream()
        .filter(v -> v.name().equals(name))
        .map(v -> Gob.decode(v.gob()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fieldsOfAStructCanBeReadAndChanged() {
    Map<Object, Object> values = decoded("struct-user");
    GoValue user = (GoValue) values.get("v");

    GoValue renamed = user.with("Name", "alice").with("Admin", false);
    values.put("v", renamed);
    GoValue again = (GoValue) Gob.decode(Gob.encode(values, Set.of())).get("v");

    assertThat(user.type()).isEqualTo("main.User");
    assertThat(user.field("ID", Long.class)).contains(42L);
    assertThat(again.field("Name", String.class)).contains("alice");
    assertThat(again.field("Admin", Boolean.class)).contains(false);
    assertThat(again.value()).isEqualTo(renamed.value());
  }

  @Test
  void fieldsThatAreNotThereAreNamed() {
    GoValue user = (GoValue) decoded("struct-user").get("v");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> user.field("Email", String.class))
        .withMessage("main.User: no field Email");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> user.field("Name", Long.class))
        .withMessage("main.User.Name: java.lang.String (expected: java.lang.Long)");
  }

  @Test
  void aNamedTextKeepsItsType() {
    GoValue role = (GoValue) decoded("role").get("v");

    assertThat(GoTypes.like(role, "user")).isEqualTo(role.withValue("user"));
    assertThat(role).isNotEqualTo(role.withValue("user"));
    assertThat(role.value()).isEqualTo("admin");
  }

  @Test
  void whatDoesNotFitAFieldIsRefused() {
    Map<Object, Object> values = decoded("struct-user");
    values.put("v", ((GoValue) values.get("v")).with("ID", "seven"));

    assertThatThrownBy(() -> Gob.encode(values, Set.of()))
        .isInstanceOf(GobException.class)
        .hasMessage("gob: cannot encode java.lang.String as int");
  }

  @Test
  void typesThatNotEveryGoProgramKnowsMustBeRegistered() {
    Map<Object, Object> values = new HashMap<>();
    List<Object> types =
        List.of(Instant.EPOCH, Duration.ofSeconds(1), Map.of("a", 1), OffsetDateTime.MIN);
    for (Object value : types) {
      values.put("v", value);

      assertThatThrownBy(() -> Gob.encode(values, Set.of()))
          .isInstanceOf(GobException.class)
          .hasMessage("gob: type not registered for interface: " + GoTypes.nameOf(value));
      assertThat(Gob.encode(values, Set.of(GoTypes.nameOf(value)))).isNotEmpty();
    }
    values.put("v", Thread.currentThread());
    assertThatThrownBy(() -> Gob.encode(values, Set.of()))
        .hasMessageContaining("type not registered for interface: java.lang.");
  }

  @Test
  void typesThatWereReadAreKnown() {
    Map<Object, Object> values = decoded("time-utc");

    values.put("now", Instant.EPOCH);

    assertThat(Gob.decode(Gob.encode(values, Set.of()))).containsEntry("now", Instant.EPOCH);
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> GoNumber.uint8(256))
        .isInstanceOf(GobException.class)
        .hasMessage("gob: value for uint8 out of range: 256");
    assertThatThrownBy(() -> GoNumber.uint16(-1)).isInstanceOf(GobException.class);
    assertThatThrownBy(() -> GoNumber.of("int8", 128)).isInstanceOf(GobException.class);
    assertThat(GoNumber.uint64(-1)).hasToString("18446744073709551615");
    assertThat(GoNumber.uint64(-1).doubleValue()).isEqualTo(0x1p64);
    assertThat(GoNumber.uint32(1)).isNotEqualTo(GoNumber.uint16(1));
  }
}
