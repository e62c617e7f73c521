package dev.jenever.http;

/**
 * The media types that bindings and renderers know, for {@code c.negotiate} and comparisons.
 *
 * <p>Counterpart of Gin's {@code MIME…} constants.
 */
public final class MediaTypes {

  /** JSON. */
  public static final String JSON = "application/json";

  /** HTML. */
  public static final String HTML = "text/html";

  /** XML. */
  public static final String XML = "application/xml";

  /** XML under its older name. */
  public static final String XML2 = "text/xml";

  /** Plain text. */
  public static final String PLAIN = "text/plain";

  /** A form in the body. */
  public static final String POST_FORM = "application/x-www-form-urlencoded";

  /** A form in the body, with files. */
  public static final String MULTIPART_POST_FORM = "multipart/form-data";

  /** Protocol buffers. */
  public static final String PROTOBUF = "application/x-protobuf";

  /** MessagePack under its older name. */
  public static final String MSGPACK = "application/x-msgpack";

  /** MessagePack. */
  public static final String MSGPACK2 = "application/msgpack";

  /** YAML under its older name. */
  public static final String YAML = "application/x-yaml";

  /** YAML. */
  public static final String YAML2 = "application/yaml";

  /** TOML. */
  public static final String TOML = "application/toml";

  /** BSON. */
  public static final String BSON = "application/bson";

  private MediaTypes() {}
}
