package dev.jenever.binding;

import dev.jenever.http.Request;
import dev.jenever.internal.form.FormException;
import dev.jenever.internal.form.RequestForm;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Binds the values of body and query, body first. */
final class FormBinder implements Binder {

  /** What stays of files in memory; bindings do not ask the engine, as in Gin. */
  static final long MEMORY = 32L << 20;

  @Override
  public String name() {
    return "form";
  }

  @Override
  public @Nullable Object bind(Request request, Type type) {
    RequestForm form = RequestForm.of(request);
    try {
      form.parse();
      parseMultipart(form);
    } catch (IOException e) {
      throw BindingException.of(e);
    }
    return Validation.checked(FormMapper.mapAll(type, TagKind.FORM, form.form()));
  }

  private static void parseMultipart(RequestForm form) throws IOException {
    try {
      form.parseMultipart(MEMORY);
    } catch (FormException e) {
      if (!e.isNotMultipart()) {
        throw e;
      }
    }
  }
}
