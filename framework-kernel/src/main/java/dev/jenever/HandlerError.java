package dev.jenever;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error that a handler has put into its context, with a type and something to know about it.
 *
 * <p>It can be thrown, or be the cause of another error: {@link Context#error(Throwable)} finds it
 * there. It has no stack of its own.
 *
 * <p>Used by one thread at a time. Counterpart of {@code gin.Error}.
 */
public final class HandlerError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Causes may lead in circles. */
  private static final int MAX_DEPTH = 50;

  private final Throwable cause;
  private ErrorType type = ErrorType.PRIVATE;
  private transient @Nullable Object meta;

  private HandlerError(Throwable cause) {
    super(textOf(requireNonNull(cause, "err is nil")), cause, false, false);
    this.cause = cause;
  }

  /** Creates an error of type {@link ErrorType#PRIVATE} without meta. */
  public static HandlerError of(Throwable cause) {
    return new HandlerError(cause);
  }

  /** Returns the error itself, or the one that led to it; a new one for any other error. */
  static HandlerError in(Throwable error) {
    @Nullable Throwable at = requireNonNull(error, "err is nil");
    for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
      if (at instanceof HandlerError known) {
        return known;
      }
      at = at.getCause();
    }
    return new HandlerError(error);
  }

  /** Returns what went wrong. */
  public Throwable cause() {
    return cause;
  }

  /** Returns the text of the error: the message of its cause, or the class of one without. */
  public String error() {
    return textOf(cause);
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

  /** Returns whether the error is of one of the types; each is of {@link ErrorType#ANY}. */
  public boolean isType(ErrorType... types) {
    for (ErrorType wanted : types) {
      if (type.matches(wanted)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns what is shown of the error as JSON: {@code {"error": text}}; the entries of a map set
   * as meta, with {@code error} unless the map has its own; a record or bean set as meta alone; any
   * other meta under {@code meta}.
   */
  @JsonValue
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

  /** Returns the text of the error. */
  @Override
  public String toString() {
    return error();
  }

  private static String textOf(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getName() : message;
  }

  private static boolean isScalar(Object value) {
    return value.getClass().isArray()
        || value instanceof Enum
        || value instanceof Iterable
        || value.getClass().getName().startsWith("java.");
  }
}
