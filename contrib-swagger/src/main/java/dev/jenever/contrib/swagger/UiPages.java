package dev.jenever.contrib.swagger;

import java.util.Map;
import java.util.StringJoiner;

/** The three files of Swagger UI that depend on the configuration. */
final class UiPages {

  static final String TITLE = "Swagger UI";

  private static final String INDEX =
      """
      <!DOCTYPE html>
      <html lang="en">
        <head>
          <meta charset="UTF-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>%s</title>
          <link rel="stylesheet" type="text/css" href="./swagger-ui.css">
          <link rel="icon" type="image/png" href="./favicon-32x32.png" sizes="32x32">
          <link rel="icon" type="image/png" href="./favicon-16x16.png" sizes="16x16">
          <link rel="stylesheet" type="text/css" href="index.css">
        </head>
        <body>
          <div id="swagger-ui"></div>
          <script src="./swagger-ui-bundle.js"></script>
          <script src="./swagger-ui-standalone-preset.js"></script>
          <script src="./swagger-initializer.js"></script>
        </body>
      </html>
      """;

  private static final String STYLE =
      """
      html { box-sizing: border-box; overflow-y: scroll; }
      *, *:before, *:after { box-sizing: inherit; }
      body { margin: 0; background: #fafafa; }
      """;

  /** OAuth 2 leads back to the page's own directory. */
  private static final String INITIALIZER =
      """
      window.onload = function () {
        const directory = window.location.pathname.split("/").slice(0, -1).join("/");
        const ui = SwaggerUIBundle({
          %s,
          dom_id: "#swagger-ui",
          validatorUrl: null,
          oauth2RedirectUrl: window.location.origin + directory + "/oauth2-redirect.html",
          persistAuthorization: %s,
          presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
          plugins: [SwaggerUIBundle.plugins.DownloadUrl],
          layout: "StandaloneLayout",
          docExpansion: %s,
          deepLinking: %s,
          defaultModelsExpandDepth: %s%s
        });
      %s  window.ui = ui;
      };
      """;

  private static final String OAUTH =
      """
        ui.initOAuth({ clientId: %s, usePkceWithAuthorizationCodeGrant: %s });
      """;

  private UiPages() {}

  static String index(SwaggerConfig config) {
    return INDEX.formatted(Quote.html(config.title()));
  }

  static String style() {
    return STYLE;
  }

  static String initializer(SwaggerConfig config) {
    Boolean highlight = config.syntaxHighlight();
    return INITIALIZER.formatted(
        source(config),
        config.persistAuthorization(),
        Quote.script(config.docExpansion()),
        config.deepLinking(),
        config.defaultModelsExpandDepth(),
        highlight == null ? "" : ",\n    syntaxHighlight: " + highlight,
        oauth(config));
  }

  private static String source(SwaggerConfig config) {
    if (config.urls().isEmpty()) {
      return "url: " + Quote.script(config.url());
    }
    StringJoiner urls = new StringJoiner(", ", "urls: [", "]");
    for (Map.Entry<String, String> entry : config.urls().entrySet()) {
      String url = Quote.script(entry.getValue());
      urls.add("{ url: " + url + ", name: " + Quote.script(entry.getKey()) + " }");
    }
    return urls.toString();
  }

  private static String oauth(SwaggerConfig config) {
    return config.oauth2DefaultClientId().isEmpty()
        ? ""
        : OAUTH.formatted(Quote.script(config.oauth2DefaultClientId()), config.oauth2UsePkce());
  }
}
