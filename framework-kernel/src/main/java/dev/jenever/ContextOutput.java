package dev.jenever;

import dev.jenever.http.Cookie;
import dev.jenever.http.ResponseWriter;
import dev.jenever.http.SameSite;
import dev.jenever.render.Render;
import dev.jenever.render.RenderException;
import dev.jenever.spi.JsonException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The output half of a context: cookies, rendering, negotiation, streams. */
final class ContextOutput {

  /** Stands for the status that is pending already. */
  static final int PENDING = -1;

  private final Context c;
  private SameSite sameSite = SameSite.UNSET;
  private @Nullable List<String> accepted;

  ContextOutput(Context c) {
    this.c = c;
  }

  void header(String name, String value) {
    if (value.isEmpty()) {
      c.writer().headers().remove(name);
    } else {
      c.writer().headers().set(name, value);
    }
  }

  void setSameSite(SameSite mode) {
    sameSite = mode;
  }

  void setCookie(Cookie cookie) {
    Cookie complete = cookie.path().isEmpty() ? cookie.withPath("/") : cookie;
    if (complete.sameSite() == SameSite.DEFAULT) {
      complete = complete.withSameSite(sameSite);
    }
    String text = complete.toString();
    if (!text.isEmpty()) {
      c.writer().headers().add("Set-Cookie", text);
    }
  }

  void render(int code, Render render) {
    ResponseWriter writer = c.writer();
    writer.setStatus(code);
    try {
      if (hasBody(code)) {
        render.render(writer);
      } else {
        render.writeContentType(writer.headers());
        writer.writeHeaderNow();
      }
    } catch (RuntimeException e) {
      // A value without a form is an error; whatever else a getter throws is a panic.
      if (!(e instanceof JsonException || e instanceof RenderException)) {
        throw e;
      }
      fail(e);
    } catch (Exception e) {
      fail(e);
    }
  }

  boolean stream(StreamStep step) throws Exception {
    StreamOutput out = new StreamOutput(c.writer());
    while (!c.cancellation().isCancelled()) {
      boolean more;
      try {
        more = step.write(out);
        out.flush();
      } catch (IOException e) {
        if (out.isBroken()) {
          return true;
        }
        throw e;
      }
      if (!more) {
        return false;
      }
    }
    return true;
  }

  void setAccepted(List<String> formats) {
    accepted = formats;
  }

  String negotiate(List<String> offers) {
    if (offers.isEmpty()) {
      throw new IllegalArgumentException("you must provide at least one offer");
    }
    if (accepted == null) {
      accepted = AcceptList.parse(c.getHeader("Accept"));
    }
    return AcceptList.choose(accepted, offers);
  }

  void negotiate(int code, Negotiate choice) {
    String type = negotiate(choice.offered());
    switch (type) {
      case "application/json" -> c.json(code, choice.dataFor(type));
      case "application/xml" -> c.xml(code, choice.dataFor(type));
      case "application/yaml", "application/x-yaml" -> c.yaml(code, choice.dataFor(type));
      case "application/toml" -> c.toml(code, choice.dataFor(type));
      case "application/bson" -> c.bson(code, choice.dataFor(type));
      case "text/html" -> c.html(code, choice.htmlName(), choice.dataFor(type));
      case "application/x-protobuf" -> c.protoBuf(code, choice.dataFor(type));
      default ->
          c.abortWithError(
              406, new IllegalStateException("the accepted formats are not offered by the server"));
    }
  }

  private void fail(Exception e) {
    c.error(e);
    c.abort();
  }

  private static boolean hasBody(int code) {
    return (code < 100 || code > 199) && code != 204 && code != 304;
  }
}
