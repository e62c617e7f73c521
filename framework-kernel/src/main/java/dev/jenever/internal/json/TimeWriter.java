package dev.jenever.internal.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a time in its standard form, or in the pattern that {@code @JsonFormat} gives. */
final class TimeWriter<T extends TemporalAccessor> extends StdScalarSerializer<T>
    implements ContextualSerializer {

  private static final long serialVersionUID = 1L;

  private final transient Function<? super T, String> form;
  private final boolean patterned;

  TimeWriter(Function<? super T, String> form) {
    this(form, false);
  }

  private TimeWriter(Function<? super T, String> form, boolean patterned) {
    super(Object.class, false);
    this.form = form;
    this.patterned = patterned;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    if (out instanceof TreeGenerator && !patterned) {
      out.writeEmbeddedObject(value);
    } else {
      out.writeString(form.apply(value));
    }
  }

  @Override
  public JsonSerializer<?> createContextual(
      SerializerProvider provider, @Nullable BeanProperty property) {
    JsonFormat.Value format = findFormatOverrides(provider, property, handledType());
    if (format == null || !format.hasPattern()) {
      return this;
    }
    DateTimeFormatter pattern =
        DateTimeFormatter.ofPattern(
            format.getPattern(), format.hasLocale() ? format.getLocale() : Locale.ROOT);
    DateTimeFormatter zoned =
        pattern.withZone(format.hasTimeZone() ? format.getTimeZone().toZoneId() : ZoneOffset.UTC);
    return new TimeWriter<T>(
        time -> (time instanceof Instant || format.hasTimeZone() ? zoned : pattern).format(time),
        true);
  }
}
