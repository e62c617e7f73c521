package dev.jenever.internal.validation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** No verdict depends on the files of the machine. */
class MachineTest {

  @Test
  void servicesOfTheSystemAreNoPorts() {
    assertThat(PortNumbers.isPort("http", false)).isTrue();
    assertThat(PortNumbers.isPort("domain", true)).isTrue();
    assertThat(PortNumbers.isPort("postgresql", false)).isFalse();
    assertThat(PortNumbers.isPort("ntp", true)).isFalse();
  }

  @Test
  void zonesAreThoseOfJava() {
    assertThat(ZoneId.getAvailableZoneIds())
        .filteredOn(name -> !name.startsWith("SystemV/"))
        .isNotEmpty()
        .allMatch(TimeZones::isTimeZone);
    assertThat(TimeZones.isTimeZone("posix/Europe/Berlin")).isFalse();
    assertThat(TimeZones.isTimeZone("right/UTC")).isFalse();
    assertThat(TimeZones.isTimeZone("localtime")).isFalse();
  }
}
