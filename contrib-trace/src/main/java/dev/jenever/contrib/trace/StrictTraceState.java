package dev.jenever.contrib.trace;

import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.TraceStateBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@code tracestate} with the keys and values of W3C Trace Context level 2. */
final class StrictTraceState implements TraceState {

  private static final int MAX_MEMBERS = 32;
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9_\\-*/@]{0,255}");
  private static final Pattern VALUE = Pattern.compile("[ -+\\--<>-~]{0,255}[!-+\\--<>-~]");

  private final Map<String, String> members;

  private StrictTraceState(Map<String, String> members) {
    this.members = Collections.unmodifiableMap(members);
  }

  /** Reads the lines of the header as one list; nothing is left of it when a member is invalid. */
  static TraceState parse(List<String> lines) {
    Map<String, String> members = new LinkedHashMap<>();
    for (String member : String.join(",", lines).split(",")) {
      String text = member.strip();
      if (!text.isEmpty() && !add(text, members)) {
        return TraceState.getDefault();
      }
    }
    return members.isEmpty() ? TraceState.getDefault() : new StrictTraceState(members);
  }

  /** Adds a member, the first one of a key. */
  private static boolean add(String member, Map<String, String> members) {
    int equals = member.indexOf('=');
    if (equals < 0) {
      return false;
    }
    String key = member.substring(0, equals);
    String value = member.substring(equals + 1);
    if (!KEY.matcher(key).matches() || !VALUE.matcher(value).matches()) {
      return false;
    }
    members.putIfAbsent(key, value);
    return members.size() <= MAX_MEMBERS;
  }

  @Override
  public @Nullable String get(@Nullable String key) {
    return members.get(key);
  }

  @Override
  public int size() {
    return members.size();
  }

  @Override
  public boolean isEmpty() {
    return members.isEmpty();
  }

  @Override
  public void forEach(BiConsumer<String, String> consumer) {
    members.forEach(consumer);
  }

  @Override
  public Map<String, String> asMap() {
    return members;
  }

  /** Returns a builder of OpenTelemetry's, which drops the keys that it does not know. */
  @Override
  public TraceStateBuilder toBuilder() {
    TraceStateBuilder builder = TraceState.builder();
    List<Map.Entry<String, String>> entries = List.copyOf(members.entrySet());
    for (int i = entries.size() - 1; i >= 0; i--) {
      builder.put(entries.get(i).getKey(), entries.get(i).getValue());
    }
    return builder;
  }
}
