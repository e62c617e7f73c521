package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class IpAddressTest {

  @GoAnswers(table = "url", function = "ip")
  void parseAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> HexFormat.of().formatHex(IpAddress.parseBytes(r.bytes(0))));
  }

  @Test
  void lengthTellsTheFamily() {
    assertThat(IpAddress.parse("192.0.2.1")).containsExactly(192, 0, 2, 1);
    assertThat(IpAddress.parse("::ffff:1.2.3.4")).hasSize(16).endsWith(1, 2, 3, 4);
    assertThat(IpAddress.parse("fe80::1%eth0")).hasSize(16);
  }

  @Test
  void namesAndAbbreviationsAreRefused() {
    assertThatThrownBy(() -> IpAddress.parse("localhost"))
        .hasMessage("ParseAddr(\"localhost\"): unable to parse IP");
    assertThatThrownBy(() -> IpAddress.parse("127.1"))
        .hasMessage("ParseAddr(\"127.1\"): IPv4 address too short");
    assertThatThrownBy(() -> IpAddress.parse("010.0.0.1"))
        .hasMessage("ParseAddr(\"010.0.0.1\"): IPv4 field has octet with leading zero");
  }
}
