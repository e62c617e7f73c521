package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.compat.apps.cors.CorsApps;
import dev.jenever.compat.apps.jwt.JwtApps;
import dev.jenever.compat.apps.metrics.MetricsApps;
import dev.jenever.compat.apps.requestid.RequestIdApps;
import dev.jenever.compat.apps.session.SessionApps;
import dev.jenever.compat.apps.swagger.SwaggerApps;
import dev.jenever.compat.apps.trace.TraceApps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The apps by name, in the order of the Go program's list. */
public final class Apps {

  private static final Map<String, Supplier<Engine>> APPS = new LinkedHashMap<>();

  static {
    APPS.putAll(RoutingApps.apps());
    APPS.putAll(RawPathApps.apps());
    APPS.putAll(NoRouteApps.apps());
    APPS.putAll(RouteLabApps.apps());
    APPS.putAll(ConflictApps.apps());
    APPS.putAll(MiddlewareApps.apps());
    APPS.putAll(StaticApps.apps());
    APPS.putAll(WrappedApps.apps());
    APPS.putAll(WriterApps.apps());
    APPS.putAll(ServerApps.apps());
    APPS.putAll(SseApps.apps());
    APPS.putAll(HtmlApps.apps());
    APPS.putAll(HtmlLoadingApps.apps());
    APPS.putAll(LoggerApps.apps());
    APPS.putAll(RecoveryApps.apps());
    APPS.putAll(ContextApps.apps());
    APPS.putAll(KeysApps.apps());
    APPS.putAll(KeysNumbersApps.apps());
    APPS.putAll(AuthApps.apps());
    APPS.putAll(ErrorsApps.apps());
    APPS.putAll(DebugApps.apps());
    APPS.putAll(CookieApps.apps());
    APPS.putAll(ClientIpApps.apps());
    APPS.putAll(JsonApps.apps());
    APPS.putAll(FormatApps.apps());
    APPS.putAll(RedirectApps.apps());
    APPS.putAll(BindingOptionsApps.apps());
    APPS.putAll(NegotiateApps.apps());
    APPS.putAll(RenderApps.apps());
    APPS.putAll(BindApps.apps());
    APPS.putAll(BindingBodyApps.apps());
    APPS.putAll(ValidationApps.apps());
    APPS.putAll(InputApps.apps());
    APPS.putAll(BindingFormApps.apps());
    APPS.putAll(DeviationApps.apps());
    APPS.putAll(CorsApps.apps());
    APPS.putAll(JwtApps.apps());
    APPS.putAll(SessionApps.apps());
    APPS.putAll(SwaggerApps.apps());
    APPS.putAll(TraceApps.apps());
    APPS.putAll(MetricsApps.apps());
    APPS.putAll(RequestIdApps.apps());
  }

  private Apps() {}

  /** Returns the names of all apps. */
  public static List<String> names() {
    return List.copyOf(APPS.keySet());
  }

  /**
   * Makes a fresh instance of an app.
   *
   * @throws IllegalArgumentException when there is no such app
   */
  public static Engine make(String name) {
    Supplier<Engine> maker = APPS.get(name);
    if (maker == null) {
      throw new IllegalArgumentException("no app " + name);
    }
    return maker.get();
  }
}
