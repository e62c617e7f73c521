package dev.jenever.contrib.session;

import dev.jenever.contrib.session.gob.Gob;
import dev.jenever.contrib.session.gob.GobException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values as Go's encoding/gob. */
final class GobSerializer implements Serializer {

  private final Set<String> registered;

  GobSerializer(String... registered) {
    this.registered = Set.of(registered);
  }

  @Override
  public byte[] serialize(Map<Object, @Nullable Object> values) {
    try {
      return Gob.encode(values, registered);
    } catch (GobException e) {
      throw new SessionException(e.getMessage(), e);
    }
  }

  @Override
  public Map<Object, @Nullable Object> deserialize(byte[] bytes) {
    try {
      return Gob.decode(bytes);
    } catch (GobException e) {
      throw new SessionException(e.getMessage(), e);
    }
  }
}
