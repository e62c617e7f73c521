package dev.jenever;

import dev.jenever.internal.json.GoJson;
import dev.jenever.render.TemplateSettings;
import dev.jenever.server.ExecutionMode;
import dev.jenever.spi.JsonCodec;
import dev.jenever.spi.TemplateEngine;
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
  TemplateSettings templateSettings = TemplateSettings.DEFAULT;
  @Nullable TemplateEngine templates;
  String secureJsonPrefix = "while(1);";
  @Nullable ExecutionMode execution;

  TemplateEngine templates() {
    if (templates == null) {
      throw new IllegalStateException(
          "html: no templates (expected: loadHtmlGlob, loadHtmlFiles or setHtmlTemplate before)");
    }
    return templates;
  }
}
