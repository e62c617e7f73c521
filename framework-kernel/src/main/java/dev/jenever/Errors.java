package dev.jenever;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.jenever.internal.go.GoFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The errors that the handlers of a request have collected, oldest first.
 *
 * <p>Used by one thread at a time. Counterpart of Gin's {@code errorMsgs}.
 */
public final class Errors implements Iterable<HandlerError> {

  private final List<HandlerError> list;

  Errors() {
    this(new ArrayList<>(0));
  }

  private Errors(List<HandlerError> list) {
    this.list = list;
  }

  /** Returns the errors of one of the types. */
  public Errors byType(ErrorType... types) {
    return new Errors(new ArrayList<>(list.stream().filter(e -> e.isType(types)).toList()));
  }

  /** Returns the latest error. */
  public Optional<HandlerError> last() {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }

  /** Returns the texts of the errors. */
  public List<String> errors() {
    return list.stream().map(HandlerError::error).toList();
  }

  /** Returns what is shown as JSON: null, one object, or a list of several. */
  @JsonValue
  public @Nullable Object json() {
    return switch (list.size()) {
      case 0 -> null;
      case 1 -> list.get(0).json();
      default -> list.stream().map(HandlerError::json).toList();
    };
  }

  /** Returns the number of errors. */
  public int size() {
    return list.size();
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** Returns the errors, unmodifiable. */
  public List<HandlerError> asList() {
    return Collections.unmodifiableList(list);
  }

  @Override
  public Iterator<HandlerError> iterator() {
    return asList().iterator();
  }

  /** Returns the numbered lines that the access log shows. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < list.size(); i++) {
      HandlerError error = list.get(i);
      text.append(String.format(Locale.ROOT, "Error #%02d: %s\n", i + 1, error.error()));
      if (error.meta() != null) {
        text.append("     Meta: ").append(GoFormat.value(error.meta())).append('\n');
      }
    }
    return text.toString();
  }

  void add(HandlerError error) {
    list.add(error);
  }

  Errors copy() {
    return new Errors(new ArrayList<>(list));
  }
}
