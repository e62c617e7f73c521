package dev.jenever;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error that a handler has put into its context, with a type and something to know about it.
 *
 * <p>Used by one thread at a time. Counterpart of {@code gin.Error}.
 */
public final class HandlerError {

  private final Throwable cause;
  private ErrorType type = ErrorType.PRIVATE;
  private @Nullable Object meta;

  private HandlerError(Throwable cause) {
    this.cause = requireNonNull(cause, "err is nil");
  }

  /** Creates an error of type {@link ErrorType#PRIVATE} without meta. */
  public static HandlerError of(Throwable cause) {
    return new HandlerError(cause);
  }

  /** Returns what went wrong. */
  public Throwable cause() {
    return cause;
  }

  /** Returns the text of the error: the message of its cause, or the class of one without. */
  public String error() {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getName() : message;
  }

  /** Returns the type, {@link ErrorType#PRIVATE} unless set. */
  public ErrorType type() {
    return type;
  }

  /** Returns what is known about the error, null when nothing was set. */
  public @Nullable Object meta() {
    return meta;
  }

  /** Sets the type. */
  public HandlerError setType(ErrorType type) {
    this.type = requireNonNull(type, "type");
    return this;
  }

  /** Sets something to know about the error. */
  public HandlerError setMeta(@Nullable Object meta) {
    this.meta = meta;
    return this;
  }

  /** Returns whether the error is of that type; every error is of {@link ErrorType#ANY}. */
  public boolean isType(ErrorType type) {
    return this.type.matches(type);
  }

  /**
   * Returns what is shown of the error as JSON: {@code {"error": text}}; the entries of a map set
   * as meta, with {@code error} unless the map has its own; a record or bean set as meta alone; any
   * other meta under {@code meta}.
   */
  public Object json() {
    if (meta == null) {
      return H.of("error", error());
    }
    if (meta instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> json = new LinkedHashMap<>(map);
      json.putIfAbsent("error", error());
      return json;
    }
    if (isScalar(meta)) {
      return H.of("error", error(), "meta", meta);
    }
    return meta;
  }

  @Override
  public String toString() {
    return error();
  }

  private static boolean isScalar(Object value) {
    return value.getClass().isArray()
        || value instanceof Enum
        || value instanceof Iterable
        || value.getClass().getName().startsWith("java.");
  }
}
