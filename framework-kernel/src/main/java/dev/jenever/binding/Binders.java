package dev.jenever.binding;

import static java.util.Objects.requireNonNull;

/**
 * The bindings that are delivered, and the choice between them.
 *
 * <p>Stateless, safe for use by many threads. Counterpart of the variables of package {@code
 * binding} and of {@code binding.Default}.
 */
public final class Binders {

  /** Form values: those of the body first, then those of the query. */
  public static final Binder FORM = new FormBinder();

  /** The values of an urlencoded body. */
  public static final Binder FORM_POST = new FormPostBinder();

  /** The values and files of a multipart body. */
  public static final Binder FORM_MULTIPART = new FormMultipartBinder();

  /** The query. */
  public static final Binder QUERY = new QueryBinder();

  /** The headers. */
  public static final Binder HEADER = new HeaderBinder();

  /** The path parameters. */
  public static final UriBinder URI = new PathBinder();

  /** The first JSON value of the body. */
  public static final BodyBinder JSON = new JsonBinder();

  /**
   * The first XML element of the body. Fields are found by the names they have in JSON, among child
   * elements and attributes alike; document types are skipped, entities of one's own refused.
   */
  public static final BodyBinder XML = new XmlBinder();

  /** The first YAML document of the body; needs {@code org.yaml:snakeyaml}. */
  public static final BodyBinder YAML = new YamlBinder();

  /** The body as TOML; needs {@code com.fasterxml.jackson.dataformat:jackson-dataformat-toml}. */
  public static final BodyBinder TOML = new TomlBinder();

  /** The first MessagePack value of the body; needs {@code org.msgpack:msgpack-core}. */
  public static final BodyBinder MSGPACK = new MsgPackBinder();

  /** The body as a generated message of protocol buffers; not validated. */
  public static final BodyBinder PROTOBUF = new ProtoBufBinder();

  /** The body as BSON; needs {@code org.mongodb:bson}; not validated. */
  public static final BodyBinder BSON = new BsonBinder();

  /** The body as it is, for {@code String} and {@code byte[]}; not validated. */
  public static final BodyBinder PLAIN = new PlainBinder();

  private Binders() {}

  /**
   * Returns the binding for a request. Counterpart of {@code binding.Default}.
   *
   * @param method the method; GET always means {@link #FORM}
   * @param contentType the media type of the body without parameters, in lower case
   */
  public static Binder forRequest(String method, String contentType) {
    if (requireNonNull(method, "method").equals("GET")) {
      return FORM;
    }
    return switch (requireNonNull(contentType, "contentType")) {
      case "application/json" -> JSON;
      case "application/xml", "text/xml" -> XML;
      case "application/x-protobuf" -> PROTOBUF;
      case "application/x-msgpack", "application/msgpack" -> MSGPACK;
      case "application/x-yaml", "application/yaml" -> YAML;
      case "application/toml" -> TOML;
      case "application/bson" -> BSON;
      case "multipart/form-data" -> FORM_MULTIPART;
      default -> FORM;
    };
  }
}
