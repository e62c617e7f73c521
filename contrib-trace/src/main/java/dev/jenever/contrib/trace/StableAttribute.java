package dev.jenever.contrib.trace;

import io.opentelemetry.api.common.AttributeKey;

/** The attributes that only the stable profile knows. */
final class StableAttribute {

  static final AttributeKey<Long> CLIENT_PORT = AttributeKey.longKey("client.port");
  static final AttributeKey<Long> HTTP_REQUEST_BODY_SIZE =
      AttributeKey.longKey("http.request.body.size");
  static final AttributeKey<String> NETWORK_TRANSPORT = AttributeKey.stringKey("network.transport");
  static final AttributeKey<String> URL_QUERY = AttributeKey.stringKey("url.query");
  static final AttributeKey<String> USER_AGENT_SYNTHETIC_TYPE =
      AttributeKey.stringKey("user_agent.synthetic.type");

  private StableAttribute() {}
}
