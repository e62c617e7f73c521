package dev.jenever.internal.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a time from its standard form, or from the pattern that {@code @JsonFormat} gives. */
final class TimeParser<T> extends StdScalarDeserializer<T> implements ContextualDeserializer {

  private static final long serialVersionUID = 1L;

  private final transient DateTimeFormatter form;
  private final transient TemporalQuery<T> query;

  TimeParser(Class<T> type, DateTimeFormatter form, TemporalQuery<T> query) {
    super(type);
    this.form = form;
    this.query = query;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    JsonFormat.Value format = findFormatOverrides(context, property, handledType());
    if (format == null || !format.hasPattern()) {
      return this;
    }
    DateTimeFormatter pattern =
        DateTimeFormatter.ofPattern(
                format.getPattern(), format.hasLocale() ? format.getLocale() : Locale.ROOT)
            .withZone(format.hasTimeZone() ? format.getTimeZone().toZoneId() : ZoneOffset.UTC);
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) handledType();
    return new TimeParser<>(type, pattern, query);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
    String text = in.getValueAsString();
    if (!in.currentToken().isScalarValue() || text == null) {
      return (T) context.handleUnexpectedToken(handledType(), in);
    }
    try {
      return form.parse(text, query);
    } catch (DateTimeException e) {
      return (T) context.handleWeirdStringValue(handledType(), text, "%s", e.getMessage());
    }
  }
}
