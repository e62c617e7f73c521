package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.http.FileSystem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_static.go}. */
final class StaticApps {

  private StaticApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("static", StaticApps::staticFiles);
    apps.put("static-noroute", StaticApps::staticNoRoute);
    return apps;
  }

  /** static: directories and files, from disk. */
  private static Engine staticFiles() {
    String root = Fixtures.root();
    FileSystem files = FileSystem.dir(Path.of(root));
    Engine r = Engine.create();
    r.staticDir("/s", root);
    r.staticFs("/fs", FileSystem.dir(Path.of(root), true));
    r.staticFile("/one", join(root, "alphabet.txt"));
    r.staticFile("/gone", join(root, "gone.txt"));
    r.staticFileFs("/one-fs", "hello.txt", files);
    r.staticFileFs("/index-fs", "site/index.html", files);
    r.any("/file", c -> c.file(join(root, c.query("name"))));
    r.get("/file/index.html", c -> c.file(join(root, "hello.txt")));
    r.get("/from-fs", c -> c.fileFromFs(c.query("name"), files));
    r.get("/attachment", c -> c.fileAttachment(join(root, c.query("file")), c.query("as")));
    r.get(
        "/prepared",
        c -> {
          c.status(201);
          c.header("ETag", c.query("etag"));
          c.header("Content-Type", c.query("type"));
          c.header("Cache-Control", "max-age=60");
          c.file(join(root, c.defaultQuery("name", "alphabet.txt")));
        });
    return r;
  }

  private static String join(String root, String name) {
    return Path.of(root, name).normalize().toString();
  }

  /** static-noroute: a missing file runs the noRoute handlers, but no middleware a second time. */
  private static Engine staticNoRoute() {
    String root = Fixtures.root();
    Engine r = Engine.create();
    r.use(c -> c.writer().headers().add("X-Middleware", "ran"));
    r.staticDir("/s", root);
    r.staticFile("/gone", join(root, "gone.txt"));
    r.noRoute(
        c -> {
          if (c.query("quiet").isEmpty()) {
            c.string(
                c.writer().status(), "%s", "no " + c.param("filepath") + " at " + c.fullPath());
          }
        });
    return r;
  }
}
