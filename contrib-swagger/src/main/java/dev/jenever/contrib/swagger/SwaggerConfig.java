package dev.jenever.contrib.swagger;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * How Swagger UI looks, and where it finds its document.
 *
 * <p>A handler keeps the object that it is given: what is changed later is seen by later requests.
 * Safe for use by any thread.
 *
 * <p>Counterpart of {@code ginSwagger.Config}.
 */
public final class SwaggerConfig {

  /**
   * A content security policy that the pages work under: everything from this host, styles in
   * attributes, images in style sheets, no frames around. A document whose servers are elsewhere
   * needs their origins behind {@code connect-src}.
   */
  public static final String UI_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; "
          + "frame-ancestors 'none'; base-uri 'none'";

  private volatile String url = "";
  private volatile String docExpansion = "";
  private volatile String instanceName = "";
  private volatile String title = "";
  private volatile int defaultModelsExpandDepth;
  private volatile boolean deepLinking;
  private volatile boolean persistAuthorization;
  private volatile String oauth2DefaultClientId = "";
  private volatile boolean oauth2UsePkce;
  private volatile @Nullable Boolean syntaxHighlight;
  private volatile boolean redirectRoot;
  private volatile String contentSecurityPolicy = "";
  private volatile @Nullable ApiDocument document;
  private final Map<String, String> urls = new ConcurrentSkipListMap<>();

  private SwaggerConfig() {}

  /** Returns a configuration in which nothing is set. Counterpart of {@code &Config{}}. */
  public static SwaggerConfig empty() {
    return new SwaggerConfig();
  }

  /**
   * Returns the configuration that {@link Swagger#wrapHandler} starts with: the document at {@code
   * doc.json}, operations listed, models expanded one level, links to operations.
   */
  public static SwaggerConfig defaults() {
    return empty()
        .url("doc.json")
        .docExpansion("list")
        .instanceName(SwaggerDocs.NAME)
        .title(UiPages.TITLE)
        .defaultModelsExpandDepth(1)
        .deepLinking(true);
  }

  /** Sets where the browser finds the document, relative to the page or absolute. */
  public SwaggerConfig url(String url) {
    this.url = requireNonNull(url, "url");
    return this;
  }

  /** Sets how much is open at first: {@code list}, {@code full} or {@code none}. */
  public SwaggerConfig docExpansion(String docExpansion) {
    this.docExpansion = requireNonNull(docExpansion, "docExpansion");
    return this;
  }

  /** Sets under which name the document is registered, {@code swagger} when empty. */
  public SwaggerConfig instanceName(String name) {
    this.instanceName = requireNonNull(name, "name");
    return this;
  }

  /** Sets the title of the page, {@code Swagger UI} when empty. */
  public SwaggerConfig title(String title) {
    this.title = requireNonNull(title, "title");
    return this;
  }

  /** Sets how deep models are open at first; -1 hides them. */
  public SwaggerConfig defaultModelsExpandDepth(int depth) {
    this.defaultModelsExpandDepth = depth;
    return this;
  }

  /** Sets whether the address of the page names the operation that is open. */
  public SwaggerConfig deepLinking(boolean enabled) {
    this.deepLinking = enabled;
    return this;
  }

  /** Sets whether credentials survive a reload of the page. Off by default. */
  public SwaggerConfig persistAuthorization(boolean enabled) {
    this.persistAuthorization = enabled;
    return this;
  }

  /** Sets the client that OAuth 2 logins start with, none when empty. */
  public SwaggerConfig oauth2DefaultClientId(String clientId) {
    this.oauth2DefaultClientId = requireNonNull(clientId, "clientId");
    return this;
  }

  /**
   * Sets whether authorization code logins use PKCE. Off by default; needs {@link
   * #oauth2DefaultClientId}.
   */
  public SwaggerConfig oauth2UsePkce(boolean enabled) {
    this.oauth2UsePkce = enabled;
    return this;
  }

  /** Sets whether examples are coloured; not said by default, so the UI decides. From Hertz. */
  public SwaggerConfig syntaxHighlight(boolean enabled) {
    this.syntaxHighlight = enabled;
    return this;
  }

  /**
   * Sets whether the bare mount leads to {@code index.html} by a redirect. Off by default: 404, as
   * in Gin. Gin has no counterpart.
   */
  public SwaggerConfig redirectRoot(boolean enabled) {
    this.redirectRoot = enabled;
    return this;
  }

  /**
   * Sets the content security policy that the page is sent with, none by default: {@link
   * #UI_POLICY} or one of your own. Gin has no counterpart.
   */
  public SwaggerConfig contentSecurityPolicy(String policy) {
    this.contentSecurityPolicy = requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Sets the document, instead of the registered one of {@link #instanceName}. Gin has no
   * counterpart.
   */
  public SwaggerConfig document(ApiDocument document) {
    this.document = requireNonNull(document, "document");
    return this;
  }

  /**
   * Adds a document to a list to choose from, which takes the place of {@link #url}. Gin has no
   * counterpart.
   *
   * @param name what the list shows
   */
  public SwaggerConfig urls(String name, String url) {
    urls.put(requireNonNull(name, "name"), requireNonNull(url, "url"));
    return this;
  }

  /** Returns where the browser finds the document. */
  public String url() {
    return url;
  }

  /** Returns how much is open at first. */
  public String docExpansion() {
    return docExpansion;
  }

  /** Returns under which name the document is registered. */
  public String instanceName() {
    return instanceName;
  }

  /** Returns the title of the page. */
  public String title() {
    return title;
  }

  /** Returns how deep models are open at first. */
  public int defaultModelsExpandDepth() {
    return defaultModelsExpandDepth;
  }

  /** Returns whether the address of the page names the operation that is open. */
  public boolean deepLinking() {
    return deepLinking;
  }

  /** Returns whether credentials survive a reload. */
  public boolean persistAuthorization() {
    return persistAuthorization;
  }

  /** Returns the client that OAuth 2 logins start with. */
  public String oauth2DefaultClientId() {
    return oauth2DefaultClientId;
  }

  /** Returns whether authorization code logins use PKCE. */
  public boolean oauth2UsePkce() {
    return oauth2UsePkce;
  }

  @Nullable Boolean syntaxHighlight() {
    return syntaxHighlight;
  }

  boolean redirectRoot() {
    return redirectRoot;
  }

  String contentSecurityPolicy() {
    return contentSecurityPolicy;
  }

  @Nullable ApiDocument document() {
    return document;
  }

  Map<String, String> urls() {
    return urls;
  }
}
