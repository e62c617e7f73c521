package dev.jenever;

import dev.jenever.internal.json.GoJson;
import dev.jenever.server.ExecutionMode;
import dev.jenever.spi.JsonCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The switches of an engine; {@link Engine} documents them. */
final class EngineOptions {

  boolean redirectTrailingSlash = true;
  boolean redirectFixedPath;
  boolean handleMethodNotAllowed;
  boolean forwardedByClientIp = true;
  List<String> remoteIpHeaders = List.of("X-Forwarded-For", "X-Real-IP");
  String trustedPlatform = "";
  TrustedProxies trustedProxies = TrustedProxies.unset();
  boolean useRawPath;
  boolean useEscapedPath;
  boolean unescapePathValues = true;
  boolean removeExtraSlash;
  long maxMultipartMemory = 32L << 20;
  boolean useH2c;
  boolean contextWithFallback;
  JsonCodec json = GoJson.INSTANCE;
  String secureJsonPrefix = "while(1);";
  @Nullable ExecutionMode execution;
}
