package dev.jenever.binding;

import dev.jenever.http.FormFile;
import dev.jenever.http.MultipartForm;
import dev.jenever.http.Request;
import dev.jenever.internal.form.RequestForm;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds the values and files of a multipart body; the query is not looked at. */
final class FormMultipartBinder implements Binder {

  @Override
  public String name() {
    return "multipart/form-data";
  }

  @Override
  public @Nullable Object bind(Request request, Type type) {
    RequestForm form = RequestForm.of(request);
    try {
      form.parseMultipart(FormBinder.MEMORY);
    } catch (IOException e) {
      throw BindingException.of(e);
    }
    MultipartForm parsed = form.multipartForm();
    Parts parts = new Parts(parsed == null ? new MultipartForm(Map.of(), Map.of()) : parsed);
    return Validation.checked(FormMapper.map(type, TagKind.FORM, parts));
  }

  private record Parts(MultipartForm form) implements FormSource {

    @Override
    public @Nullable List<String> values(String key) {
      return form.values().get(key);
    }

    @Override
    public List<FormFile> files(String key) {
      return form.files(key);
    }
  }
}
