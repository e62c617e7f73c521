package dev.jenever.internal.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a value that may be absent. */
final class OptionalReader extends ValueReader {

  private final ValueReader value;

  OptionalReader(ValueReader value) {
    super(value.goName());
    this.value = value;
  }

  @Override
  Object read(JsonCursor in) {
    Object read = value.read(in);
    return read == KEEP ? Optional.empty() : Optional.ofNullable(read);
  }

  @Override
  Object convert(@Nullable Object tree, TreeInput in) {
    Object read = value.convert(tree, in);
    return read == KEEP ? Optional.empty() : Optional.ofNullable(read);
  }

  @Override
  Object zero() {
    return Optional.empty();
  }
}
