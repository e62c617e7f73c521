package dev.jenever.contrib.session;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of the key pairs of a store: the first that can writes, any of them reads. */
final class KeyRing {

  private final List<SecureCookie> codecs = new ArrayList<>();

  /** Makes codecs of authentication and encryption keys in turn; the last may be missing. */
  KeyRing(byte @Nullable [][] keyPairs) {
    if (keyPairs.length == 0) {
      throw new IllegalArgumentException("securecookie: no codecs provided");
    }
    for (int i = 0; i < keyPairs.length; i += 2) {
      byte[] hashKey = keyPairs[i] == null ? new byte[0] : keyPairs[i];
      codecs.add(SecureCookie.create(hashKey, i + 1 < keyPairs.length ? keyPairs[i + 1] : null));
    }
  }

  void each(Consumer<SecureCookie> change) {
    codecs.forEach(change);
  }

  /**
   * Writes with the first codec that can.
   *
   * @throws SessionException the failure of the first codec, with the number of the others
   */
  String encode(String name, byte[] payload) {
    return first(codec -> codec.encode(name, payload));
  }

  /**
   * Reads with the first codec that can, through the reader.
   *
   * @throws UnreadableException with the failure of the first codec and the number of the others
   */
  <T> T decode(String name, String value, Function<byte[], T> reader) {
    boolean[] authentic = {false};
    try {
      return first(
          codec -> {
            byte[] payload = codec.decode(name, value);
            authentic[0] = true;
            return reader.apply(payload);
          });
    } catch (SessionException e) {
      throw new UnreadableException(e, authentic[0]);
    }
  }

  /** Says what a failure to read or write the payload is called when all codecs meet it. */
  SessionException wrapped(SessionException e) {
    return counted(new SessionException(wrap(e), e));
  }

  private static String wrap(SessionException e) {
    return "securecookie: error - caused by: securecookie: error - caused by: " + e.getMessage();
  }

  private <T> T first(Function<SecureCookie, T> work) {
    SessionException failure = null;
    for (SecureCookie codec : codecs) {
      try {
        return work.apply(codec);
      } catch (SessionException e) {
        failure = failure == null ? e : failure;
      }
    }
    throw counted(requireNonNull(failure));
  }

  private SessionException counted(SessionException failure) {
    int others = codecs.size() - 1;
    if (others == 0) {
      return failure;
    }
    String count = others == 1 ? " (and 1 other error)" : " (and " + others + " other errors)";
    return new SessionException(failure.getMessage() + count, failure);
  }

  /** Returns a reader whose failures are told as the original tells them. */
  static <T> Function<byte[], T> telling(Function<byte[], T> reader) {
    return payload -> {
      try {
        return reader.apply(payload);
      } catch (SessionException e) {
        throw new SessionException(wrap(e), e);
      }
    };
  }
}
