package dev.jenever.internal.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQuery;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Teaches Jackson what Go does with the types that both know. */
final class GoModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  GoModule() {
    super("jenever");
    points();
    optionals();
    addSerializer(
        LocalDateTime.class, new TimeWriter<>(DateTimeFormatter.ISO_LOCAL_DATE_TIME::format));
    addSerializer(LocalDate.class, new TimeWriter<>(LocalDate::toString));
    addSerializer(LocalTime.class, new TimeWriter<>(DateTimeFormatter.ISO_LOCAL_TIME::format));
    addSerializer(YearMonth.class, new TimeWriter<>(YearMonth::toString));
    addSerializer(Duration.class, new ScalarWriter<>(GoModule::duration));
    addSerializer(Year.class, new ScalarWriter<>((v, out) -> out.writeNumber(v.getValue())));
    addDeserializer(Optional.class, new OptionalParser(TypeFactory.unknownType()));
    parsers();
    setMixInAnnotation(Throwable.class, OwnFieldsOnly.class);
    setSerializerModifier(new BeanShape());
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new ByFamily());
    super.setupModule(context);
  }

  private void parsers() {
    parser(Instant.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME, Instant::from);
    parser(OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from);
    parser(ZonedDateTime.class, DateTimeFormatter.ISO_ZONED_DATE_TIME, ZonedDateTime::from);
    parser(LocalDateTime.class, DateTimeFormatter.ISO_LOCAL_DATE_TIME, LocalDateTime::from);
    parser(LocalDate.class, DateTimeFormatter.ISO_LOCAL_DATE, LocalDate::from);
    parser(LocalTime.class, DateTimeFormatter.ISO_LOCAL_TIME, LocalTime::from);
    parser(YearMonth.class, DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT), YearMonth::from);
    parser(Year.class, DateTimeFormatter.ofPattern("uuuu", Locale.ROOT), Year::from);
    parser(ZoneId.class, DateTimeFormatter.ofPattern("VV", Locale.ROOT), ZoneId::from);
  }

  private <T extends Object> void parser(
      Class<T> type, DateTimeFormatter form, TemporalQuery<T> query) {
    addDeserializer(type, new TimeParser<>(type, form, query));
  }

  private void points() {
    addSerializer(Instant.class, new TimeWriter<>(TimeText::rfc3339));
    addSerializer(OffsetDateTime.class, new TimeWriter<>(TimeText::rfc3339));
    addSerializer(ZonedDateTime.class, new TimeWriter<>(TimeText::rfc3339));
    addSerializer(
        Date.class, new ScalarWriter<>((v, out) -> point(Instant.ofEpochMilli(v.getTime()), out)));
    addSerializer(
        Calendar.class,
        new ScalarWriter<>(
            (v, out) -> point(v.toInstant().atZone(v.getTimeZone().toZoneId()), out)));
  }

  private void optionals() {
    addSerializer(new OptionalWriter());
    addSerializer(
        OptionalInt.class,
        new ScalarWriter<>((v, out) -> out.writeObject(v.isPresent() ? v.getAsInt() : null)));
    addSerializer(
        OptionalLong.class,
        new ScalarWriter<>((v, out) -> out.writeObject(v.isPresent() ? v.getAsLong() : null)));
    addSerializer(
        OptionalDouble.class,
        new ScalarWriter<>((v, out) -> out.writeObject(v.isPresent() ? v.getAsDouble() : null)));
  }

  private static void point(Object time, JsonGenerator out) throws IOException {
    if (out instanceof TreeGenerator) {
      out.writeEmbeddedObject(time);
    } else {
      out.writeString(TimeText.rfc3339(time));
    }
  }

  private static void objectId(Object id, JsonGenerator out) throws IOException {
    if (out instanceof TreeGenerator) {
      out.writeEmbeddedObject(id);
    } else {
      out.writeString(id.toString());
    }
  }

  private static void duration(Duration value, JsonGenerator out) throws IOException {
    if (out instanceof TreeGenerator) {
      out.writeEmbeddedObject(value);
    } else {
      out.writeNumber(value.toNanos());
    }
  }

  /** An error of Go shows its own fields alone; a Java one must not show its stack. */
  @JsonIgnoreProperties({"cause", "stackTrace", "suppressed", "message", "localizedMessage"})
  private abstract static class OwnFieldsOnly {}

  /** Serialisers for families of types. */
  private static final class ByFamily extends Serializers.Base {

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription bean) {
      Class<?> raw = type.getRawClass();
      if (raw.getName().equals("org.bson.types.ObjectId")) {
        return new ScalarWriter<>(GoModule::objectId);
      }
      return raw.getName().startsWith("java.time.") && !raw.isEnum()
          ? ToStringSerializer.instance
          : null;
    }

    @Override
    public JsonSerializer<?> findMapSerializer(
        SerializationConfig config,
        MapType type,
        BeanDescription bean,
        @Nullable JsonSerializer<Object> keys,
        @Nullable TypeSerializer contentType,
        @Nullable JsonSerializer<Object> content) {
      return new MapWriter(type, contentType, content);
    }
  }
}
