package dev.jenever.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.internal.memory.MemoryRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTest {

  private static <T> T bind(String query, Class<T> type) {
    return type.cast(Binders.QUERY.bind(new MemoryRequest("GET", "/?" + query), type));
  }

  record Plain(
      Instant instant,
      Date date,
      OffsetDateTime offset,
      ZonedDateTime zoned,
      LocalDateTime local,
      LocalDate day,
      LocalTime time,
      List<LocalDate> days) {}

  @Test
  void timesAreReadAsInRfc3339() {
    Plain plain =
        bind(
            "instant=2024-01-02T03:04:05.5Z&date=2024-01-02T03:04:05Z"
                + "&offset=2024-01-02T03:04:05%2B08:00&zoned=2024-01-02T03:04:05Z"
                + "&local=2024-01-02T03:04:05&day=+2024-01-02&time=03:04:05"
                + "&days=2024-01-02&days=",
            Plain.class);

    assertThat(plain.instant).isEqualTo("2024-01-02T03:04:05.500Z");
    assertThat(plain.date.toInstant()).isEqualTo("2024-01-02T03:04:05Z");
    assertThat(plain.offset).isEqualTo("2024-01-02T03:04:05+08:00");
    assertThat(plain.zoned.toInstant()).isEqualTo("2024-01-02T03:04:05Z");
    assertThat(plain.local).isEqualTo("2024-01-02T03:04:05");
    assertThat(plain.day).isEqualTo("2024-01-02");
    assertThat(plain.time).isEqualTo("03:04:05");
    assertThat(plain.days).containsExactly(LocalDate.of(2024, 1, 2), null);
  }

  @Test
  void emptyTextIsNoTime() {
    Plain plain = bind("instant=&day=&zoned=", Plain.class);

    assertThat(plain).isEqualTo(new Plain(null, null, null, null, null, null, null, null));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "instant=2024-01-02 | parsing time \"2024-01-02\" as \"2006-01-02T15:04:05Z07:00\":"
            + " cannot parse \"\" as \"T\"",
        "instant=2024-13-02T00:00:00Z | parsing time \"2024-13-02T00:00:00Z\": month out of range",
        "day=x | parsing time \"x\" as \"2006-01-02\": cannot parse \"x\" as \"2006\""
      })
  void unreadableTimeIsReportedInGosWords(String query, String message) {
    assertThatThrownBy(() -> bind(query, Plain.class))
        .isInstanceOf(BindingException.class)
        .hasMessage(message);
  }

  record Formatted(
      @TimeFormat("02/01/2006") LocalDate go,
      @TimeFormat("dd.MM.yyyy") LocalDate java,
      @TimeFormat("uuuu-MM-dd'T'HH:mmX") Instant zone,
      @TimeFormat("MM/uuuu") LocalDate month,
      @TimeFormat(value = "2006-01-02 15:04", utc = true) Instant utc,
      @TimeFormat(value = "2006-01-02 15:04", utc = true, location = "Asia/Shanghai")
          Instant shanghai,
      @TimeFormat("unix") Instant unix,
      @TimeFormat("UNIXMILLI") Instant milli,
      @TimeFormat("unixMicro") Instant micro,
      @TimeFormat("unixNano") Instant nano,
      @TimeFormat(value = "unix", utc = true) LocalDate unixDay) {}

  @Test
  void formatsOfGoAndOfJavaAreRead() {
    Formatted v =
        bind(
            "go=31/12/2024&java=31.12.2024&zone=2024-01-02T03:04Z&month=02/2024"
                + "&utc=2024-01-02+03:04&shanghai=2024-01-02+03:04&unix=1700000000"
                + "&milli=1700000000001&micro=-1&nano=1&unixDay=86400",
            Formatted.class);

    assertThat(v.go).isEqualTo("2024-12-31");
    assertThat(v.java).isEqualTo("2024-12-31");
    assertThat(v.zone).isEqualTo("2024-01-02T03:04:00Z");
    assertThat(v.month).isEqualTo("2024-02-01");
    assertThat(v.utc).isEqualTo("2024-01-02T03:04:00Z");
    assertThat(v.shanghai).isEqualTo("2024-01-01T19:04:00Z");
    assertThat(v.unix).isEqualTo("2023-11-14T22:13:20Z");
    assertThat(v.milli).isEqualTo("2023-11-14T22:13:20.001Z");
    assertThat(v.micro).isEqualTo(Instant.EPOCH.minusNanos(1000));
    assertThat(v.nano).isEqualTo(Instant.EPOCH.plusNanos(1));
    assertThat(v.unixDay).isEqualTo("1970-01-02");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "java=2024-12-31 | parsing time \"2024-12-31\" as \"dd.MM.yyyy\"",
        "unix=x | strconv.ParseInt: parsing \"x\": invalid syntax",
        "unix=9223372036854775807 | strconv.ParseInt: parsing \"9223372036854775807\":"
            + " value out of range"
      })
  void unreadableTextIsReported(String query, String message) {
    assertThatThrownBy(() -> bind(query, Formatted.class)).hasMessage(message);
  }

  record Local(@TimeFormat("2006-01-02 15:04") Instant at) {}

  @Test
  void textWithoutAZoneIsInThatOfTheSystem() {
    assertThat(bind("at=2024-01-02+03:04", Local.class).at)
        .isEqualTo(LocalDateTime.of(2024, 1, 2, 3, 4).atZone(ZoneId.systemDefault()).toInstant());
  }

  record Nowhere(@TimeFormat(location = "Nowhere/City") Instant at) {}

  @Test
  void unknownZoneIsAProgrammingError() {
    assertThatThrownBy(() -> bind("", Nowhere.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown time zone Nowhere/City");
  }
}
