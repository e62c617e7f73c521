package dev.jenever.binding;

import dev.jenever.http.Request;
import dev.jenever.internal.form.RequestForm;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Binds the values of an urlencoded body. */
final class FormPostBinder implements Binder {

  @Override
  public String name() {
    return "form-urlencoded";
  }

  @Override
  public @Nullable Object bind(Request request, Type type) {
    RequestForm form = RequestForm.of(request);
    try {
      form.parse();
    } catch (IOException e) {
      throw BindingException.of(e);
    }
    return Validation.checked(FormMapper.mapAll(type, TagKind.FORM, form.postForm()));
  }
}
