package dev.jenever;

import static java.util.Objects.requireNonNull;

import dev.jenever.http.FileSystem;
import dev.jenever.internal.routing.GoPath;
import dev.jenever.internal.routing.PathJoiner;
import dev.jenever.internal.transport.RouteExecution;
import dev.jenever.metadata.RouteVisibility;
import dev.jenever.server.ExecutionMode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routes under a common prefix, with common middleware.
 *
 * <p>The chain of a route is put together when the route is registered: middleware that is added
 * later does not reach it, nor does middleware added to a parent after the group was made.
 *
 * <p>Registering is not safe for use by several threads at once, and ends when the server starts.
 *
 * <p>Counterpart of {@code gin.RouterGroup}.
 */
public class RouterGroup {

  private static final List<String> ANY_METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "HEAD", "OPTIONS", "DELETE", "CONNECT", "TRACE");

  private final String basePath;
  private HandlerChain middleware;
  private @Nullable ExecutionMode execution;
  private Handler @Nullable [] options;

  RouterGroup(String basePath, HandlerChain middleware) {
    this.basePath = basePath;
    this.middleware = middleware;
  }

  Engine engine() {
    throw new IllegalStateException("group without an engine");
  }

  /** Adds middleware to this group, for the routes and groups that follow. */
  public RouterGroup use(Handler... middleware) {
    engine().checkOpen("use");
    this.middleware = this.middleware.plus(middleware);
    return this;
  }

  /**
   * Makes a group below this one, with this group's middleware and then its own.
   *
   * @param relativePath the prefix of the new group, relative to this one's
   */
  public RouterGroup group(String relativePath, Handler... middleware) {
    RouterGroup group =
        new SubGroup(engine(), join(relativePath), this.middleware.plus(middleware));
    group.execution = execution;
    group.options = options;
    return group;
  }

  /** Returns the prefix of this group, {@code /} for an engine. */
  public String basePath() {
    return basePath;
  }

  /**
   * Sets where the handlers of the routes and groups that follow run, instead of where the engine
   * says.
   */
  public RouterGroup execution(ExecutionMode mode) {
    execution = requireNonNull(mode, "mode");
    return this;
  }

  /**
   * Lets this group's middleware answer OPTIONS for the paths of the routes and groups that follow,
   * where no route for OPTIONS matches; preflight requests of browsers are such requests.
   *
   * <p>In Gin middleware of a group never sees them, since no route leads there. When neither the
   * middleware nor the handlers answer, 204 and {@code Allow} with the methods of the path are the
   * answer. Routes that are already registered are not affected.
   *
   * @param handlers what runs after the group's middleware
   */
  public RouterGroup handleOptions(Handler... handlers) {
    engine().checkOpen("handleOptions");
    options = handlers.clone();
    return this;
  }

  /**
   * Registers a route.
   *
   * @param method the method, one or more upper-case letters
   * @param relativePath the path, relative to this group's; {@code :name} stands for a segment,
   *     {@code *name} at the end for the rest
   * @param handlers what runs after the group's middleware, the handler itself last
   * @throws IllegalArgumentException when the method is not valid, the path conflicts with one that
   *     is registered, or there is no handler, or there are too many
   */
  public RouterGroup handle(String method, String relativePath, Handler... handlers) {
    if (!isMethod(method)) {
      throw new IllegalArgumentException("http method " + method + " is not valid");
    }
    return add(method, relativePath, handlers);
  }

  /** Registers a route for GET. */
  public RouterGroup get(String relativePath, Handler... handlers) {
    return add("GET", relativePath, handlers);
  }

  /** Registers a route for POST. */
  public RouterGroup post(String relativePath, Handler... handlers) {
    return add("POST", relativePath, handlers);
  }

  /** Registers a route for PUT. */
  public RouterGroup put(String relativePath, Handler... handlers) {
    return add("PUT", relativePath, handlers);
  }

  /** Registers a route for PATCH. */
  public RouterGroup patch(String relativePath, Handler... handlers) {
    return add("PATCH", relativePath, handlers);
  }

  /** Registers a route for DELETE. */
  public RouterGroup delete(String relativePath, Handler... handlers) {
    return add("DELETE", relativePath, handlers);
  }

  /** Registers a route for HEAD; routes for GET do not answer it. */
  public RouterGroup head(String relativePath, Handler... handlers) {
    return add("HEAD", relativePath, handlers);
  }

  /** Registers a route for OPTIONS. */
  public RouterGroup options(String relativePath, Handler... handlers) {
    return add("OPTIONS", relativePath, handlers);
  }

  /** Registers a route for GET, POST, PUT, PATCH, HEAD, OPTIONS, DELETE, CONNECT and TRACE. */
  public RouterGroup any(String relativePath, Handler... handlers) {
    return match(ANY_METHODS, relativePath, handlers);
  }

  /** Registers a route for each of the methods, whatever they are called. */
  public RouterGroup match(List<String> methods, String relativePath, Handler... handlers) {
    for (String method : methods) {
      add(method, relativePath, handlers);
    }
    return this;
  }

  /**
   * Serves the files below a directory, for GET and HEAD. Directories are not listed; a missing
   * file is left to the {@code noRoute} handlers. Counterpart of {@code Static}.
   *
   * @param relativePath the prefix of the files' paths, without parameters
   * @param root the directory
   */
  public RouterGroup staticDir(String relativePath, String root) {
    return staticFs(relativePath, FileSystem.dir(Path.of(root), false));
  }

  /**
   * Serves files, for GET and HEAD; their directories are listed unless they are {@link
   * dev.jenever.http.OnlyFiles}. A missing file is left to the {@code noRoute} handlers.
   *
   * <p>Unless this group says otherwise, runs in mode {@link ExecutionMode#WORKER}, for reading a
   * file holds its thread; in an engine whose mode is {@link ExecutionMode#ADAPTIVE}, in that one,
   * which notices when it does so for long.
   *
   * @throws IllegalArgumentException when the path has parameters
   */
  public RouterGroup staticFs(String relativePath, FileSystem files) {
    checkStatic(relativePath, "folder");
    Handler handler = new StaticHandler(join(relativePath), files);
    return addFiles(GoPath.join(relativePath, "/*filepath"), handler);
  }

  /**
   * Serves one file, for GET and HEAD.
   *
   * @throws IllegalArgumentException when the path has parameters
   */
  public RouterGroup staticFile(String relativePath, String file) {
    checkStatic(relativePath, "file");
    requireNonNull(file, "file");
    return addFiles(relativePath, c -> c.file(file));
  }

  /**
   * Serves one file of a file system, for GET and HEAD.
   *
   * @throws IllegalArgumentException when the path has parameters
   */
  public RouterGroup staticFileFs(String relativePath, String file, FileSystem files) {
    checkStatic(relativePath, "file");
    requireNonNull(file, "file");
    requireNonNull(files, "files");
    return addFiles(relativePath, c -> c.fileFromFs(file, files));
  }

  HandlerChain middleware() {
    return middleware;
  }

  private RouterGroup addFiles(String relativePath, Handler handler) {
    HandlerChain handlers = middleware.plus(DescribedHandler.of(handler, RouteVisibility.HIDDEN));
    String path = join(relativePath);
    for (String method : List.of("GET", "HEAD")) {
      RouteExecution where = RouteExecution.ofFiles(method + " " + path, execution);
      engine().register(method, path, handlers, where, optionsChain());
    }
    return this;
  }

  private static void checkStatic(String relativePath, String what) {
    if (relativePath.indexOf(':') >= 0 || relativePath.indexOf('*') >= 0) {
      throw new IllegalArgumentException(
          "URL parameters can not be used when serving a static " + what);
    }
  }

  private RouterGroup add(String method, String relativePath, Handler... handlers) {
    HandlerChain chain = middleware.plus(handlers);
    String path = join(relativePath);
    RouteExecution where = new RouteExecution(method + " " + path, execution);
    engine().register(method, path, chain, where, optionsChain());
    return this;
  }

  private @Nullable HandlerChain optionsChain() {
    return options == null ? null : middleware.plus(options);
  }

  private String join(String relativePath) {
    return PathJoiner.join(basePath, requireNonNull(relativePath, "relativePath"));
  }

  private static boolean isMethod(String method) {
    return !method.isEmpty() && method.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** A group that is not the engine itself. */
  private static final class SubGroup extends RouterGroup {

    private final Engine engine;

    SubGroup(Engine engine, String basePath, HandlerChain middleware) {
      super(basePath, middleware);
      this.engine = engine;
    }

    @Override
    Engine engine() {
      return engine;
    }
  }
}
