package dev.jenever.internal.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.http.FormFile;
import dev.jenever.http.MultipartForm;
import dev.jenever.http.Request;
import dev.jenever.http.RequestWrapper;
import dev.jenever.internal.go.MediaType;
import dev.jenever.internal.go.QueryString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The forms of one request, parsed when they are first asked for and then kept.
 *
 * <p>A fault is reported by the call that finds it; later calls see what could be read, as with the
 * fields that Go's {@code http.Request} fills. Belongs to the thread that handles the request.
 *
 * <p>Counterpart of {@code http.Request}'s {@code Form}, {@code PostForm} and {@code
 * MultipartForm}.
 */
public final class RequestForm implements AutoCloseable {

  private static final int MAX_URLENCODED = 10 << 20;
  private static final Set<String> METHODS_WITH_FORM = Set.of("POST", "PUT", "PATCH");

  private final Supplier<Request> request;
  private @Nullable Map<String, List<String>> form;
  private Map<String, List<String>> postForm = new LinkedHashMap<>();
  private @Nullable ParsedMultipart multipart;

  /**
   * Creates the forms of a request.
   *
   * @param request gives the request to parse, at the moment of parsing: middleware may wrap it
   */
  public RequestForm(Supplier<Request> request) {
    this.request = request;
  }

  /** Returns the forms that a request carries, or new ones when it carries none. */
  public static RequestForm of(Request request) {
    Request at = request;
    while (at instanceof RequestWrapper wrapper) {
      if (wrapper instanceof FormRequest carrier) {
        return carrier.form();
      }
      at = wrapper.unwrap();
    }
    return new RequestForm(() -> request);
  }

  /** Returns the request, made to carry these forms for {@link #of}. */
  public Request attachTo(Request request) {
    return new FormRequest(request, this);
  }

  /**
   * Parses the query and, for POST, PUT and PATCH, an urlencoded body.
   *
   * @throws IOException when the body cannot be read, or as {@link FormException} for Go's errors
   */
  public void parse() throws IOException {
    if (form != null) {
      return;
    }
    IOException error = null;
    if (METHODS_WITH_FORM.contains(request.get().method())) {
      error = parseBody();
    }
    QueryString query = QueryString.parse(request.get().rawQuery());
    Map<String, List<String>> all = new LinkedHashMap<>();
    addAll(postForm, all);
    addAll(query.values(), all);
    form = all;
    throwFirst(error, query.error());
  }

  private static void throwFirst(@Nullable IOException error, @Nullable String queryError)
      throws IOException {
    if (error != null) {
      throw error;
    }
    if (queryError != null) {
      throw new FormException(queryError);
    }
  }

  private @Nullable IOException parseBody() {
    String header = request.get().headers().get("Content-Type");
    MediaType type = MediaType.parse(header.isEmpty() ? "application/octet-stream" : header);
    String typeError = type.error();
    IOException error = typeError == null ? null : new FormException(typeError);
    if (!type.type().equals("application/x-www-form-urlencoded")) {
      return error;
    }
    try {
      QueryString body = QueryString.parseBytes(readUrlencoded());
      postForm = body.values();
      String bodyError = body.error();
      return error == null && bodyError != null ? new FormException(bodyError) : error;
    } catch (IOException e) {
      return error == null ? e : error;
    }
  }

  private String readUrlencoded() throws IOException {
    byte[] body = request.get().body().readNBytes(MAX_URLENCODED + 1);
    if (body.length > MAX_URLENCODED) {
      throw new FormException("http: POST too large");
    }
    return new String(body, ISO_8859_1);
  }

  /**
   * Parses a multipart body, of any method, after {@link #parse()}.
   *
   * @param maxMemory how many bytes of files stay in memory
   * @throws IOException when the body cannot be read, or as {@link FormException} for Go's errors
   */
  public void parseMultipart(long maxMemory) throws IOException {
    IOException error = null;
    if (form == null) {
      try {
        parse();
      } catch (IOException e) {
        error = e;
      }
    }
    if (multipart != null) {
      return;
    }
    multipart = ParsedMultipart.read(reader(), maxMemory);
    addAll(multipart.form().values(), postForm);
    addAll(multipart.form().values(), form());
    if (error != null) {
      throw error;
    }
  }

  private MultipartReader reader() throws FormException {
    MediaType type = MediaType.parse(request.get().headers().get("Content-Type"));
    if (type.error() != null || !type.type().equals("multipart/form-data")) {
      throw new FormException(FormException.NOT_MULTIPART);
    }
    String boundary = type.parameters().get("boundary");
    if (boundary == null) {
      throw new FormException("no multipart boundary param in Content-Type");
    }
    return new MultipartReader(request.get().body(), boundary);
  }

  /** Returns the values of body and query, body first; empty before {@link #parse()}. */
  public Map<String, List<String>> form() {
    return form == null ? Map.of() : form;
  }

  /** Returns the values of the body; empty before {@link #parse()}. */
  public Map<String, List<String>> postForm() {
    return postForm;
  }

  /** Returns the multipart form, null before {@link #parseMultipart} has succeeded. */
  public @Nullable MultipartForm multipartForm() {
    return multipart == null ? null : multipart.form();
  }

  /**
   * Returns the first file of a name, parsing the body if that has not been done.
   *
   * @throws IOException as {@link #parseMultipart} does, and {@code http: no such file}
   */
  public FormFile file(String name, long maxMemory) throws IOException {
    if (multipart == null) {
      parseMultipart(maxMemory);
    }
    MultipartForm parsed = multipartForm();
    List<FormFile> files = parsed == null ? List.of() : parsed.files(name);
    if (files.isEmpty()) {
      throw new FormException("http: no such file");
    }
    return files.get(0);
  }

  /** Deletes temporary files; the files of the form cannot be opened any more. */
  @Override
  public void close() throws IOException {
    if (multipart != null) {
      multipart.close();
    }
  }

  private static void addAll(Map<String, List<String>> from, Map<String, List<String>> to) {
    from.forEach(
        (name, values) -> to.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values));
  }

  private static final class FormRequest extends RequestWrapper {

    private final RequestForm form;

    FormRequest(Request request, RequestForm form) {
      super(request);
      this.form = form;
    }

    RequestForm form() {
      return form;
    }
  }
}
