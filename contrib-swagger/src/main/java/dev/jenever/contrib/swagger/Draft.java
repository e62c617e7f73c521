package dev.jenever.contrib.swagger;

import dev.jenever.contrib.swagger.BoundProperty.Place;
import dev.jenever.http.MediaTypes;
import dev.jenever.http.StatusText;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An operation while its route, its annotations and its description add to it. */
final class Draft {

  /** Types whose values are no JSON unless it is said. */
  private static final List<Class<?>> TEXT = List.of(String.class, CharSequence.class);

  private final Operation model = new Operation();
  private final List<Parameter> parameters = new ArrayList<>();
  private final Schemas schemas;
  private List<String> accepts;
  private List<String> produces;
  private boolean hidden;

  Draft(Schemas schemas, List<String> accepts, List<String> produces) {
    this.schemas = schemas;
    this.accepts = accepts;
    this.produces = produces;
  }

  Operation model() {
    return model;
  }

  Schemas schemas() {
    return schemas;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  List<String> accepts() {
    return accepts;
  }

  List<String> produces() {
    return produces;
  }

  /** Returns the media types of an answer of a type for which none are said. */
  List<String> mediaTypes(@Nullable Type type) {
    return type == null ? produces : mediaTypes(type, produces);
  }

  /** Returns a draft of another operation in the same document. */
  Draft another() {
    return new Draft(schemas, accepts, produces);
  }

  /** Returns the operation, with what it cannot be without. */
  Operation finish() {
    if (!parameters.isEmpty()) {
      model.setParameters(parameters);
    }
    if (!hasResponses()) {
      response("200", "", null, List.of());
    }
    return model;
  }

  void accepts(List<String> mediaTypes) {
    accepts = mediaTypes;
  }

  void produces(List<String> mediaTypes) {
    produces = mediaTypes;
  }

  boolean isHidden() {
    return hidden;
  }

  void hidden(boolean hidden) {
    this.hidden = hidden;
  }

  void tag(String tag) {
    if (model.getTags() == null || !model.getTags().contains(tag)) {
      model.addTagsItem(tag);
    }
  }

  /** Adds a parameter, instead of one of the same name and place. */
  void parameter(Parameter parameter) {
    parameters.removeIf(p -> isSame(p, parameter));
    parameters.add(parameter);
  }

  void parameters(Class<?> type, @Nullable Place place) {
    new Parameters(schemas).of(type, place).forEach(this::parameter);
  }

  void parameter(String in, String name, Type type, Consumer<? super Parameter> more) {
    Schema<?> schema = schemas.of(type);
    Parameter parameter = new Parameter().in(in).name(name).schema(schema);
    if (in.equals("path")) {
      parameter.setRequired(true);
    }
    if (Schemas.typeOf(schema).equals("array")) {
      Parameters.setStyle(parameter, "");
    }
    more.accept(parameter);
    parameter(parameter);
  }

  /** Says what a client sends; without media types in what this operation accepts. */
  void body(Type type, List<String> mediaTypes) {
    List<String> all = mediaTypes.isEmpty() ? mediaTypes(type, accepts) : mediaTypes;
    all.forEach(mediaType -> content().addMediaType(mediaType, body(type, mediaType)));
  }

  /** Adds a file to the form that a client sends. */
  void file(String field, boolean several) {
    MediaType form =
        content().computeIfAbsent(MediaTypes.MULTIPART_POST_FORM, key -> new MediaType());
    if (form.getSchema() == null) {
      form.setSchema(schemas.object());
    }
    Schema<?> file = schemas.file();
    form.getSchema().addProperty(field, several ? schemas.list(file) : file);
    form.getSchema().addRequiredItem(field);
  }

  Content content() {
    RequestBody body = model.getRequestBody();
    if (body == null) {
      body = new RequestBody().required(true);
      model.setRequestBody(body);
    }
    if (body.getContent() == null) {
      body.setContent(new Content());
    }
    return body.getContent();
  }

  /** Returns the answer of a code, a new one when there is none yet. */
  ApiResponse response(String code) {
    if (model.getResponses() == null) {
      model.setResponses(new ApiResponses());
    }
    return model.getResponses().computeIfAbsent(code, key -> new ApiResponse());
  }

  boolean hasResponses() {
    return model.getResponses() != null && !model.getResponses().isEmpty();
  }

  void response(String code, String description, @Nullable Type type, List<String> mediaTypes) {
    ApiResponse response = response(code);
    if (!description.isEmpty() || response.getDescription() == null) {
      response.setDescription(description.isEmpty() ? reason(code) : description);
    }
    if (type != null && type != void.class && type != Void.class) {
      if (response.getContent() == null) {
        response.setContent(new Content());
      }
      for (String mediaType : mediaTypes.isEmpty() ? mediaTypes(type, produces) : mediaTypes) {
        response.getContent().addMediaType(mediaType, new MediaType().schema(schemas.of(type)));
      }
    }
  }

  /** Returns what is said of a status about which nothing is said. */
  static String reason(String code) {
    if (code.equals("default")) {
      return "Any other answer";
    }
    String text = code.matches("\\d{3}") ? StatusText.of(Integer.parseInt(code)) : "";
    return text.isEmpty() ? code : text;
  }

  private MediaType body(Type type, String mediaType) {
    boolean isForm =
        mediaType.equals(MediaTypes.POST_FORM) || mediaType.equals(MediaTypes.MULTIPART_POST_FORM);
    Schema<?> schema =
        isForm && type instanceof Class<?> form && hasOtherNames(form)
            ? new Parameters(schemas).form(form)
            : schemas.of(type);
    return new MediaType().schema(schema);
  }

  /** A form whose fields are called as in JSON needs no schema of its own. */
  private static boolean hasOtherNames(Class<?> form) {
    return !BoundProperty.of(form).stream()
        .allMatch(p -> p.tag(Place.FORM).equals(new BoundTag(p.jsonName(), null, "")));
  }

  private static List<String> mediaTypes(Type type, List<String> usual) {
    if (TEXT.contains(type) && usual.equals(List.of(MediaTypes.JSON))) {
      return List.of(MediaTypes.PLAIN);
    }
    return type == byte[].class ? List.of("application/octet-stream") : usual;
  }

  private static boolean isSame(Parameter one, Parameter other) {
    return one.getName() != null
        && one.getName().equals(other.getName())
        && one.getIn() != null
        && one.getIn().equals(other.getIn());
  }
}
