package dev.jenever.contrib.trace;

import io.opentelemetry.api.common.AttributeKey;

/** The attributes of semantic conventions 1.10 that Hertz sets. */
final class HertzAttribute {

  static final AttributeKey<String> ENDUSER_ID = AttributeKey.stringKey("enduser.id");
  static final AttributeKey<Long> EVENT_STATUS = AttributeKey.longKey("event.status");
  static final AttributeKey<String> HTTP_CLIENT_IP = AttributeKey.stringKey("http.client_ip");
  static final AttributeKey<String> HTTP_FLAVOR = AttributeKey.stringKey("http.flavor");
  static final AttributeKey<String> HTTP_HOST = AttributeKey.stringKey("http.host");
  static final AttributeKey<String> HTTP_METHOD = AttributeKey.stringKey("http.method");
  static final AttributeKey<Long> HTTP_REQUEST_CONTENT_LENGTH =
      AttributeKey.longKey("http.request_content_length");
  static final AttributeKey<String> HTTP_SCHEME = AttributeKey.stringKey("http.scheme");
  static final AttributeKey<Long> HTTP_STATUS_CODE = AttributeKey.longKey("http.status_code");
  static final AttributeKey<String> HTTP_TARGET = AttributeKey.stringKey("http.target");
  static final AttributeKey<String> HTTP_URL = AttributeKey.stringKey("http.url");
  static final AttributeKey<String> HTTP_USER_AGENT = AttributeKey.stringKey("http.user_agent");
  static final AttributeKey<String> NET_HOST_IP = AttributeKey.stringKey("net.host.ip");
  static final AttributeKey<String> NET_HOST_NAME = AttributeKey.stringKey("net.host.name");
  static final AttributeKey<Long> NET_HOST_PORT = AttributeKey.longKey("net.host.port");
  static final AttributeKey<String> NET_PEER_IP = AttributeKey.stringKey("net.peer.ip");
  static final AttributeKey<String> NET_TRANSPORT = AttributeKey.stringKey("net.transport");
  static final AttributeKey<String> PEER_SERVICE = AttributeKey.stringKey("peer.service");
  static final AttributeKey<String> PEER_SERVICE_NAMESPACE =
      AttributeKey.stringKey("peer.service.namespace");
  static final AttributeKey<String> PEER_DEPLOYMENT_ENVIRONMENT =
      AttributeKey.stringKey("peer.deployment.environment");
  static final AttributeKey<String> STATUS_CODE = AttributeKey.stringKey("status.code");

  private HertzAttribute() {}
}
