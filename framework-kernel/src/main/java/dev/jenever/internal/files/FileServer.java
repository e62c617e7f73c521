package dev.jenever.internal.files;

import dev.jenever.http.FileSystem;
import dev.jenever.http.OpenFile;
import dev.jenever.http.Request;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.routing.GoPath;
import java.io.IOException;
import java.nio.file.Path;

/** Answers requests with files. Stateless, safe for use by any thread. */
public final class FileServer {

  private static final String INDEX = "/index.html";

  private FileServer() {}

  /**
   * Answers with the file that the path of the request names; directories without a final slash,
   * and files with one, are redirected. Counterpart of {@code http.FileServer}.
   */
  public static void serve(Request request, ResponseWriter writer, FileSystem files)
      throws IOException {
    String path = request.path();
    String rooted = path.startsWith("/") ? path : "/" + path;
    Request at = rooted.equals(path) ? request : request.withPath(rooted);
    new Exchange(at, writer, files).serve(GoPath.clean(rooted), true);
  }

  /**
   * Answers with a file of the default file system. Counterpart of {@code http.ServeFile}.
   *
   * @param name the name of the file, which must not come from the request unchecked
   */
  public static void serveFile(Request request, ResponseWriter writer, String name)
      throws IOException {
    if (hasParentElement(request.path())) {
      FileErrors.write(writer, "invalid URL path", 400);
      return;
    }
    int slash = name.lastIndexOf('/');
    FileSystem files = FileSystem.dir(Path.of(slash < 0 ? "." : name.substring(0, slash + 1)));
    new Exchange(request, writer, files).serve(name.substring(slash + 1), false);
  }

  /** Answers that there is no such page. Counterpart of {@code http.NotFound}. */
  public static void notFound(ResponseWriter writer) throws IOException {
    FileErrors.writePlain(writer, "404 page not found", 404);
  }

  private static boolean hasParentElement(String path) {
    for (String element : path.split("[/\\\\]")) {
      if (element.equals("..")) {
        return true;
      }
    }
    return false;
  }

  /** One request for a file. */
  private record Exchange(Request request, ResponseWriter writer, FileSystem files) {

    void serve(String name, boolean redirect) throws IOException {
      if (request.path().endsWith(INDEX)) {
        moveTo("./");
        return;
      }
      try (OpenFile file = files.open(name)) {
        if (!redirect || !moved(file)) {
          serveOpened(name, file);
        }
      } catch (IOException e) {
        if (writer.written()) {
          throw e;
        }
        FileErrors.write(writer, e);
      }
    }

    /** Sends a directory to its slash, and a file away from it. */
    private boolean moved(OpenFile file) throws IOException {
      String path = request.path();
      String base = base(path);
      if (file.isDirectory() == path.endsWith("/")) {
        return false;
      }
      if (file.isDirectory()) {
        moveTo(base + "/");
      } else if (base.equals("/") || base.equals(".")) {
        FileErrors.write(writer, "http: attempting to traverse a non-directory", 500);
      } else {
        moveTo("../" + base);
      }
      return true;
    }

    private void serveOpened(String name, OpenFile file) throws IOException {
      if (!file.isDirectory()) {
        Content.serve(request, writer, file);
      } else if (!request.path().endsWith("/")) {
        moveTo(base(request.path()) + "/");
      } else {
        serveDirectory(name, file);
      }
    }

    private void serveDirectory(String name, OpenFile directory) throws IOException {
      String above = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
      try (OpenFile index = openIndex(above + INDEX, directory)) {
        if (index.isDirectory()) {
          DirectoryListing.serve(request, writer, index);
        } else {
          Content.serve(request, writer, index);
        }
      }
    }

    private OpenFile openIndex(String name, OpenFile directory) {
      try {
        return files.open(name);
      } catch (IOException e) {
        return directory;
      }
    }

    private void moveTo(String path) {
      String query = request.rawQuery();
      writer.headers().set("Location", query.isEmpty() ? path : path + "?" + query);
      writer.setStatus(301);
    }

    /** Counterpart of {@code path.Base}. */
    private static String base(String path) {
      int end = path.length();
      while (end > 0 && path.charAt(end - 1) == '/') {
        end--;
      }
      if (end == 0) {
        return path.isEmpty() ? "." : "/";
      }
      return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }
  }
}
