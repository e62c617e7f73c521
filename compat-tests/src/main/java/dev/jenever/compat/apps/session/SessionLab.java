package dev.jenever.compat.apps.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.contrib.session.Options;
import dev.jenever.contrib.session.Session;
import dev.jenever.contrib.session.SessionException;
import dev.jenever.contrib.session.Sessions;
import dev.jenever.contrib.session.gob.GoNumber;
import dev.jenever.http.SameSite;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The twin of {@code session/lab.go}: does what the query asks for, step by step. */
final class SessionLab implements Handler {

  @Override
  public void handle(Context c) throws Exception {
    List<String> said = new ArrayList<>();
    Session session = c.mustGet(Sessions.DEFAULT_KEY) instanceof Session one ? one : null;
    for (String step : c.queryArray("do")) {
      String[] words = step.split(" ", -1);
      if (words[0].equals("session")) {
        session = Sessions.get(c, words[1]);
        continue;
      }
      String answer = perform(c, session, words);
      if (!answer.isEmpty()) {
        said.add(step + " -> " + answer);
      }
    }
    if (!c.writer().written()) {
      c.string(200, "%s\n", String.join("\n", said));
    }
  }

  private static String perform(Context c, Session session, String[] words) throws IOException {
    switch (words[0]) {
      case "get" -> {
        return Shown.of(session.get(literal(words[1])));
      }
      case "set" -> session.set(literal(words[1]), literal(words[2]));
      case "delete" -> session.delete(literal(words[1]));
      case "clear" -> session.clear();
      case "flash" -> flash(session, words);
      case "flashes" -> {
        return Shown.of(words.length > 1 ? session.flashes(words[1]) : session.flashes());
      }
      case "options" -> session.options(options(words));
      case "id" -> {
        return shape(session.id());
      }
      case "remember-id" -> session.set("id", session.id());
      case "same-id" -> {
        return Boolean.toString(session.id().equals(session.get("id")));
      }
      case "fault" -> {
        return text(session.fault());
      }
      case "save" -> {
        return text(saved(session));
      }
      case "append" -> append(session, literal(words[1]), literal(words[2]));
      case "add" ->
          session.set(
              literal(words[1]),
              session.get(literal(words[1]), Integer.class).orElseThrow()
                  + Integer.parseInt(words[2]));
      case "commit" -> {
        c.status(202);
        c.writer().writeHeaderNow();
      }
      default -> throw new IllegalArgumentException("no step " + words[0]);
    }
    return "";
  }

  private static void flash(Session session, String[] words) {
    if (words.length > 2) {
      session.addFlash(literal(words[1]), words[2]);
    } else {
      session.addFlash(literal(words[1]));
    }
  }

  private static void append(Session session, Object key, @Nullable Object element) {
    List<@Nullable Object> longer = new ArrayList<>((List<?>) session.get(key));
    longer.add(element);
    session.set(key, longer);
  }

  private static Optional<SessionException> saved(Session session) {
    try {
      session.save();
      return Optional.empty();
    } catch (SessionException e) {
      return Optional.of(e);
    }
  }

  private static String text(Optional<SessionException> error) {
    return error.map(Throwable::getMessage).orElse("ok");
  }

  private static String shape(String id) {
    return id.matches("[A-Z2-7]{52}") ? "52 digits" : '"' + id + '"';
  }

  private static Options options(String[] words) {
    Options options = Options.create();
    for (int i = 1; i < words.length; i++) {
      String[] parts = words[i].split("=", 2);
      options =
          switch (parts[0]) {
            case "path" -> options.withPath(parts[1]);
            case "domain" -> options.withDomain(parts[1]);
            case "age" -> options.withMaxAge(Integer.parseInt(parts[1]));
            case "secure" -> options.withSecure(true);
            case "http" -> options.withHttpOnly(true);
            case "site" ->
                options.withSameSite(SameSite.valueOf(parts[1].toUpperCase(Locale.ROOT)));
            default -> options;
          };
    }
    return options;
  }

  /** literal is type:value, or a text. */
  private static @Nullable Object literal(String word) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      return word;
    }
    String value = word.substring(colon + 1);
    return switch (word.substring(0, colon)) {
      case "string" -> value;
      case "repeat" -> "x".repeat(Integer.parseInt(value));
      case "nil" -> null;
      case "bool" -> value.equals("true");
      case "int" -> Math.toIntExact(Long.parseLong(value));
      case "int8" -> Byte.valueOf(value);
      case "int16" -> Short.valueOf(value);
      case "int32" -> GoNumber.int32(Integer.parseInt(value));
      case "int64" -> Long.valueOf(value);
      case "uint" -> GoNumber.uint(Long.parseUnsignedLong(value));
      case "uint8" -> GoNumber.uint8(Integer.parseInt(value));
      case "uint16" -> GoNumber.uint16(Integer.parseInt(value));
      case "uint32" -> GoNumber.uint32(Long.parseLong(value));
      case "uint64" -> GoNumber.uint64(Long.parseUnsignedLong(value));
      case "float32" -> Float.valueOf(value);
      case "float64" -> Double.valueOf(value);
      case "bytes" -> value.getBytes(UTF_8);
      case "strings" -> value.split(",");
      case "list" -> list(value);
      case "ints" -> new int[] {Integer.parseInt(value), Integer.parseInt(value) + 1};
      case "time" -> time(value);
      case "map" -> Map.of(value, 1);
      case "duration" -> Duration.ofNanos(Long.parseLong(value));
      default -> throw new IllegalArgumentException("no literal " + word);
    };
  }

  private static Object time(String value) {
    return value.endsWith("Z") ? Instant.parse(value) : OffsetDateTime.parse(value);
  }

  private static List<@Nullable Object> list(String value) {
    List<@Nullable Object> all = new ArrayList<>();
    for (String element : value.split(",", -1)) {
      all.add(literal(element.replace('=', ':')));
    }
    return all;
  }
}
