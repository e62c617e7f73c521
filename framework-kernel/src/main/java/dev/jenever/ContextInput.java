package dev.jenever;

import dev.jenever.binding.Binder;
import dev.jenever.binding.Binders;
import dev.jenever.binding.BindingException;
import dev.jenever.binding.BodyBinder;
import dev.jenever.http.FormFile;
import dev.jenever.http.MultipartForm;
import dev.jenever.internal.form.FormException;
import dev.jenever.internal.form.RequestForm;
import dev.jenever.internal.go.QueryString;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The input half of a context: query, forms, files and bindings, each parsed once. */
final class ContextInput {

  private static final Logger log = LoggerFactory.getLogger(Context.class);

  private final Context c;
  private @Nullable Map<String, List<String>> query;
  private @Nullable RequestForm form;
  private boolean postFormAsked;

  ContextInput(Context c) {
    this.c = c;
  }

  /** The query as it was when first asked for; pieces that cannot be read are missing. */
  Map<String, List<String>> query() {
    Map<String, List<String>> parsed = query;
    if (parsed == null) {
      parsed = QueryString.parse(c.request().rawQuery()).values();
      query = parsed;
    }
    return parsed;
  }

  /** Parses the query anew when it is asked for; the body can be read only once. */
  void forget() {
    query = null;
  }

  private RequestForm form() {
    RequestForm made = form;
    if (made == null) {
      made = new RequestForm(c::request);
      form = made;
    }
    return made;
  }

  /** The values of the body; a body that cannot be read has those that came before the fault. */
  Map<String, List<String>> postForm() {
    RequestForm parsed = form();
    if (!postFormAsked) {
      postFormAsked = true;
      try {
        parsed.parseMultipart(maxMemory());
      } catch (FormException e) {
        if (!e.isNotMultipart()) {
          reportUnreadable(e);
        }
      } catch (IOException e) {
        reportUnreadable(e);
      }
    }
    return parsed.postForm();
  }

  private static void reportUnreadable(IOException e) {
    DebugPrint.line("error on parse multipart form array: " + e.getMessage());
  }

  FormFile formFile(String name) {
    try {
      return form().file(name, maxMemory());
    } catch (IOException e) {
      throw failure(e);
    }
  }

  MultipartForm multipartForm() {
    try {
      form().parseMultipart(maxMemory());
    } catch (IOException e) {
      throw failure(e);
    }
    MultipartForm parsed = form().multipartForm();
    return parsed == null ? new MultipartForm(Map.of(), Map.of()) : parsed;
  }

  private long maxMemory() {
    return c.engine().options().maxMultipartMemory;
  }

  byte[] rawData() {
    try {
      return c.request().body().readAllBytes();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static BindingException failure(IOException e) {
    return new BindingException(String.valueOf(e.getMessage()), e);
  }

  Binder binder() {
    return Binders.forRequest(c.request().method(), c.contentType());
  }

  /** Binds, and leaves it to the caller to answer when that fails. */
  @SuppressWarnings("unchecked")
  <T> T shouldBind(Type type, Binder binder) {
    return (T) binder.bind(form().attachTo(c.request()), type);
  }

  @SuppressWarnings("unchecked")
  <T> T shouldBindUri(Type type) {
    Map<String, List<String>> params = new LinkedHashMap<>();
    c.params().forEach(param -> params.put(param.key(), List.of(param.value())));
    return (T) Binders.URI.bindUri(params, type);
  }

  @SuppressWarnings("unchecked")
  <T> T shouldBindBody(Type type, BodyBinder binder) {
    byte[] body = c.get(Context.BODY_BYTES_KEY).orElse(null) instanceof byte[] kept ? kept : null;
    if (body == null) {
      body = rawData();
      c.set(Context.BODY_BYTES_KEY, body);
    }
    return (T) binder.bindBody(body, type);
  }

  /** Binds, and answers when that fails: aborts with 400, or 413 when the body is too large. */
  <T> T mustBind(Type type, Binder binder) {
    try {
      return shouldBind(type, binder);
    } catch (BindingException e) {
      throw answered(e);
    }
  }

  <T> T mustBindUri(Type type) {
    try {
      return shouldBindUri(type);
    } catch (BindingException e) {
      throw answered(e);
    }
  }

  private BindingException answered(BindingException e) {
    c.abortWithError(e.isBodyTooLarge() ? 413 : 400, e).setType(ErrorType.BIND);
    return e;
  }

  /** Deletes what was uploaded to disk. */
  void close() {
    if (form != null) {
      try {
        form.close();
      } catch (IOException e) {
        log.warn("The temporary file of a form could not be deleted", e);
      }
    }
  }
}
