package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoTimeTest {

  @GoAnswers(table = "times", function = "tfmt")
  void formatAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(
        r -> {
          long second = Long.parseLong(r.bytes(0));
          Instant instant = Instant.ofEpochSecond(second, Long.parseLong(r.bytes(1)));
          return GoTime.format(instant.atZone(zone(r.bytes(2))), r.text(3));
        });
  }

  @GoAnswers(table = "times", function = "tparse")
  void parseAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(
        r -> {
          ZonedDateTime time = GoTime.parseInLocation(r.text(0), r.text(1), zone(r.bytes(2)));
          String nanos = Long.toString(1_000_000_000L + time.getNano()).substring(1);
          return time.toEpochSecond() + "." + nanos + " " + time.getOffset().getTotalSeconds();
        });
  }

  private static ZoneId zone(String name) {
    if (name.equals("UTC")) {
      return ZoneOffset.UTC;
    }
    boolean region = Character.isLetter(name.charAt(0));
    return region ? ZoneId.of(name) : ZoneOffset.ofTotalSeconds(Integer.parseInt(name));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "2026-01-15T12:00:00Z, UTC, UTC",
    "2026-01-15T12:00:00Z, Europe/Berlin, CET",
    "2026-07-15T12:00:00Z, Europe/Berlin, CEST",
    "2026-07-15T12:00:00Z, Europe/Dublin, IST",
    "2026-07-15T12:00:00Z, Asia/Shanghai, CST",
    "2026-07-15T12:00:00Z, Asia/Dubai, +04",
    "2026-07-15T12:00:00Z, America/Sao_Paulo, -03",
    "2026-07-15T12:00:00Z, Asia/Kathmandu, +0545",
    "2026-07-15T12:00:00Z, +08:00, +0800",
  })
  void zonesShowTheirAbbreviationOrOffset(Instant instant, ZoneId zone, String name) {
    ZoneId utcAware = zone.getId().equals("UTC") ? ZoneOffset.UTC : zone;
    assertThat(GoTime.format(instant.atZone(utcAware), "MST")).isEqualTo(name);
  }

  @Test
  void fractionOfJsonTimesHasNoFinalZeros() {
    assertThat(GoTime.rfc3339Nano(Instant.parse("2026-01-02T03:04:05.120Z")))
        .isEqualTo("2026-01-02T03:04:05.12Z");
    assertThat(GoTime.rfc3339Nano(OffsetDateTime.parse("2026-01-02T03:04:00+08:00")))
        .isEqualTo("2026-01-02T03:04:00+08:00");
  }

  @Test
  void stringShowsOffsetAndName() {
    ZonedDateTime time = ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 500_000_000, ZoneOffset.UTC);

    assertThat(GoTime.string(time)).isEqualTo("2026-01-02 03:04:05.5 +0000 UTC");
  }

  @Test
  void mismatchNamesTheElement() {
    assertThatThrownBy(() -> GoTime.parse(GoTime.RFC3339, "2024-01-02"))
        .isInstanceOf(GoTextException.class)
        .hasMessage(
            "parsing time \"2024-01-02\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as"
                + " \"T\"");
    assertThatThrownBy(() -> GoTime.parse("2006-01-02", "2024-02-30"))
        .hasMessage("parsing time \"2024-02-30\": day out of range");
    assertThatThrownBy(() -> GoTime.parse("2006-01-02", "2024-13-01"))
        .hasMessage("parsing time \"2024-13-01\": month out of range");
    assertThatThrownBy(() -> GoTime.parse("2006", "2024x"))
        .hasMessage("parsing time \"2024x\": extra text: \"x\"");
  }

  @Test
  void locationCountsOnlyWithoutZoneInTheText() {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");

    assertThat(GoTime.parseInLocation("2006-01-02 15:04", "2026-03-01 08:00", shanghai).toInstant())
        .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(GoTime.parseInLocation(GoTime.RFC3339, "2026-03-01T08:00:00Z", shanghai).getOffset())
        .isEqualTo(ZoneOffset.UTC);
    assertThat(GoTime.parse("2006-01-02", "2026-03-01").getOffset()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void abbreviationsOfTheLocationAreKnown() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    String layout = "2006-01-02 15:04 MST";

    assertThat(GoTime.parseInLocation(layout, "2026-07-01 12:00 CEST", berlin).toInstant())
        .isEqualTo(Instant.parse("2026-07-01T10:00:00Z"));
    assertThat(GoTime.parseInLocation(layout, "2026-07-01 12:00 CET", berlin).toInstant())
        .isEqualTo(Instant.parse("2026-07-01T11:00:00Z"));
    assertThat(GoTime.parseInLocation(layout, "2026-07-01 12:00 PST", berlin).toInstant())
        .isEqualTo(Instant.parse("2026-07-01T12:00:00Z"));
    assertThat(GoTime.parseInLocation(layout, "2026-07-01 12:00 GMT+3", berlin))
        .isEqualTo(ZonedDateTime.parse("2026-07-01T15:00:00+03:00"));
  }

  @Test
  void clockChangesAreResolvedAsInGo() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    String layout = "2006-01-02 15:04";

    assertThat(GoTime.parseInLocation(layout, "2026-03-29 02:30", berlin).toInstant())
        .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    assertThat(GoTime.parseInLocation(layout, "2026-10-25 02:30", berlin).toInstant())
        .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
  }
}
