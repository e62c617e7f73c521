package dev.jenever;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a response can look like, for {@link Context#negotiate}: the media types on offer, and the
 * data for all or for some of them.
 *
 * <p>Filled and used by one thread. Counterpart of {@code gin.Negotiate}.
 */
public final class Negotiate {

  private final List<String> offered;
  private final Map<String, Object> dataByType = new HashMap<>();
  private String htmlName = "";
  private @Nullable Object data;

  private Negotiate(List<String> offered) {
    this.offered = offered;
  }

  /**
   * Creates a negotiation.
   *
   * @param types the media types on offer, the preferred one first
   */
  public static Negotiate offering(String... types) {
    return new Negotiate(List.of(types));
  }

  /** Sets the data for types that have none of their own. */
  public Negotiate data(@Nullable Object data) {
    this.data = data;
    return this;
  }

  /** Sets the data for {@code application/json}. */
  public Negotiate jsonData(Object data) {
    return put("application/json", data);
  }

  /** Sets the template for {@code text/html}, and its data. */
  public Negotiate html(String name, @Nullable Object data) {
    htmlName = requireNonNull(name, "name");
    return data == null ? this : put("text/html", data);
  }

  /** Sets the data for {@code application/xml}. */
  public Negotiate xmlData(Object data) {
    return put("application/xml", data);
  }

  /** Sets the data for {@code application/x-yaml} and {@code application/yaml}. */
  public Negotiate yamlData(Object data) {
    return put("application/yaml", data).put("application/x-yaml", data);
  }

  /** Sets the data for {@code application/toml}. */
  public Negotiate tomlData(Object data) {
    return put("application/toml", data);
  }

  /** Sets the data for {@code application/x-protobuf}. */
  public Negotiate protoBufData(Object data) {
    return put("application/x-protobuf", data);
  }

  /** Sets the data for {@code application/bson}. */
  public Negotiate bsonData(Object data) {
    return put("application/bson", data);
  }

  List<String> offered() {
    return offered;
  }

  String htmlName() {
    return htmlName;
  }

  Object dataFor(String type) {
    Object own = dataByType.getOrDefault(type, data);
    if (own == null) {
      throw new IllegalStateException("negotiation config is invalid");
    }
    return own;
  }

  private Negotiate put(String type, Object data) {
    dataByType.put(type, requireNonNull(data, "data"));
    return this;
  }
}
