package dev.jenever.compat.compare;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Field;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of an answer what may legitimately differ; the Go program has the same rules. */
public enum Rule {
  /**
   * A cookie with Max-Age says the same moment in Expires. It must be that long after the moment of
   * the answer, but for two seconds.
   */
  COOKIE_EXPIRES(SessionCookies::expires),

  /** The moment of the answer. It must still be a well-formed HTTP date. */
  DATE(Rule::date),

  /**
   * Whether a body is delimited by its length, by chunks or by the end of the connection is a
   * matter between two neighbours on the wire; the body is the same.
   */
  FRAMING(Rule::framing),

  /** encoding/json names the Go type it could not fill; the Java type has another name. */
  GO_TYPE_NAME(body(text -> Patterns.GO_TYPE.matcher(text).replaceAll("$1<type>"))),

  /** Hertz names itself in every answer. */
  HERTZ_SERVER(Rule::hertzServer),

  /** A log line carries the moment and the duration of the request. */
  LOG_TIME(
      body(
          text ->
              Patterns.LATENCY
                  .matcher(Patterns.TIMESTAMP.matcher(text).replaceAll("<time>"))
                  .replaceAll("| <latency> |"))),

  /** Drawn at random for every multipart answer. */
  MULTIPART_BOUNDARY(Rule::boundary),

  /** How long requests took is a clock's; how many there were in all is not. */
  METRIC_TIMES(
      body(
          text ->
              Patterns.METRIC_TIME
                  .matcher(text)
                  .replaceAll(
                      m ->
                          Matcher.quoteReplacement(
                              m.group(1).endsWith("le=\"+Inf\"} ")
                                  ? m.group()
                                  : m.group(1) + "<time>")))),

  /** Functions have other names in Java. */
  HANDLER_NAME(body(text -> Patterns.HANDLER.matcher(text).replaceAll("handler=\"<handler>\""))),

  /** A random UUID, in headers and bodies. */
  RANDOM_ID(Rule::randomId),

  /**
   * Drawn at random for every span, in bodies and headers. Each becomes the number of its first
   * appearance in the answer, so that it still shows which spans belong together. The ids that
   * cases send begin with c0ffee, and stay.
   */
  TRACE_IDS(Rule::traceIds),

  /** The client's end of the connection. */
  PEER_PORT(body(text -> Patterns.PEER_PORT.matcher(text).replaceAll("$1<port>"))),

  /** Errors are of Go types there, of Java classes here. */
  EXCEPTION_TYPE(body(text -> Patterns.EXCEPTION_TYPE.matcher(text).replaceAll("$1\"<type>\""))),

  /** The files of Swagger UI are those of another release. */
  SWAGGER_UI(Rule::swaggerUi),

  /** The seconds that are left until a fixed moment; the moment is kept. Stands before DATE. */
  EXPIRES_IN(JwtRules::expiresIn),

  /** Drawn at random for every login; its length is kept. */
  REFRESH_TOKEN(JwtRules::refreshToken),

  /**
   * Tokens and moments that come from the clock of the machine. They are shown relative to the
   * moment of the answer, in tens of seconds; what else a token says is kept, except for its
   * signature, of which the length is. Stands before DATE.
   */
  JWT_CLOCK(JwtRules::jwtClock),

  /**
   * A cookie of a session holds the moment, a signature over it, a random counter when it is
   * encrypted, and its values in random order. It is opened with the keys of the apps, and what is
   * in it is compared.
   */
  SESSION_COOKIE(SessionCookies::open);

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

  private final UnaryOperator<Answer> change;

  Rule(UnaryOperator<Answer> change) {
    this.change = change;
  }

  /** Returns the rule a case calls by that name. */
  static Rule named(String name) {
    return Arrays.stream(values())
        .filter(rule -> rule.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no normalisation rule " + name));
  }

  /** Returns the answer after the named rules, its followers included. */
  public static Answer normalise(Answer answer, List<String> names) {
    Answer normal = answer;
    for (String name : names) {
      normal = named(name).change.apply(normal);
    }
    return normal.then(answer.next().stream().map(n -> normalise(n, names)).toList());
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Answer date(Answer answer) {
    return answer.with(
        answer.headers().stream()
            .map(f -> f.is("Date") && isDate(f.value()) ? new Field(f.name(), "<date>") : f)
            .toList(),
        answer.body());
  }

  static boolean isDate(String value) {
    try {
      HTTP_DATE.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Answer framing(Answer answer) {
    return answer.with(
        answer.headers().stream()
            .filter(f -> !f.is("Content-Length") && !f.is("Transfer-Encoding"))
            .toList(),
        answer.body());
  }

  private static Answer hertzServer(Answer answer) {
    return answer.with(
        answer.headers().stream()
            .filter(f -> !(f.is("Server") && f.value().equals("hertz")))
            .toList(),
        answer.body());
  }

  private static Answer swaggerUi(Answer answer) {
    boolean part = answer.status().startsWith("206 ");
    Answer rewritten = body(text -> SwaggerFacts.of(text, part)).apply(answer);
    return rewritten.with(
        rewritten.headers().stream()
            .map(f -> new Field(f.name(), SwaggerFacts.ofHeader(f)))
            .toList(),
        rewritten.body());
  }

  private static Answer randomId(Answer answer) {
    UnaryOperator<String> hide =
        text -> Patterns.RANDOM_UUID.matcher(text).replaceAll("<random-id>");
    Answer rewritten = body(hide).apply(answer);
    return rewritten.with(
        rewritten.headers().stream().map(f -> new Field(f.name(), hide.apply(f.value()))).toList(),
        rewritten.body());
  }

  private static Answer boundary(Answer answer) {
    Matcher found = Patterns.BOUNDARY.matcher(answer.header("Content-Type"));
    if (!found.find()) {
      return answer;
    }
    UnaryOperator<String> hide = text -> text.replace(found.group(1), "<boundary>");
    Answer rewritten = body(hide).apply(answer);
    return rewritten.with(
        rewritten.headers().stream()
            .map(f -> f.is("Content-Type") ? new Field(f.name(), hide.apply(f.value())) : f)
            .toList(),
        rewritten.body());
  }

  private static Answer traceIds(Answer answer) {
    Map<String, String> seen = new HashMap<>();
    UnaryOperator<String> number =
        text -> Patterns.TRACE_ID.matcher(text).replaceAll(m -> numbered(m.group(), seen));
    List<Field> headers =
        answer.headers().stream().map(f -> new Field(f.name(), number.apply(f.value()))).toList();
    return body(number).apply(answer.with(headers, answer.body()));
  }

  private static String numbered(String id, Map<String, String> seen) {
    if (id.startsWith("c0ffee") || id.chars().allMatch(digit -> digit == '0')) {
      return id;
    }
    return seen.computeIfAbsent(id, i -> "<" + i.length() + "-" + (seen.size() + 1) + ">");
  }

  /** Rewrites a text body, and keeps an honest Content-Length honest. */
  static UnaryOperator<Answer> body(UnaryOperator<String> change) {
    return answer -> {
      String before = Integer.toString(answer.body().length);
      // Latin-1 keeps the bytes of a body that is not UTF-8
      String text = new String(answer.body(), StandardCharsets.ISO_8859_1);
      byte[] after = change.apply(text).getBytes(StandardCharsets.ISO_8859_1);
      return answer.with(
          answer.headers().stream()
              .map(
                  f ->
                      f.is("Content-Length") && f.value().equals(before)
                          ? new Field(f.name(), Integer.toString(after.length))
                          : f)
              .toList(),
          after);
    };
  }

  private static final class Patterns {
    static final Pattern GO_TYPE =
        Pattern.compile("(of type |Go value of type )[\\[\\]*A-Za-z0-9_.{}]+");
    static final Pattern TIMESTAMP =
        Pattern.compile("\\d{4}/\\d\\d/\\d\\d (- )?\\d\\d:\\d\\d:\\d\\d");
    // the micro sign of a latency, as its two bytes read in Latin-1
    static final Pattern LATENCY =
        Pattern.compile(
            "\\| (\u001b\\[[0-9;]*m)? *[0-9.]+(ns|\u00c2\u00b5s|ms|s) (\u001b\\[0m)?\\|");
    static final Pattern TRACE_ID = Pattern.compile("\\b([0-9a-f]{32}|[0-9a-f]{16})\\b");
    static final Pattern PEER_PORT = Pattern.compile("(\"network\\.peer\\.port\":)\\d+");
    static final Pattern EXCEPTION_TYPE = Pattern.compile("(\"exception\\.type\":)\"[^\"]+\"");
    static final Pattern METRIC_TIME =
        Pattern.compile(
            "^(\\w*(?:duration|seconds|latency)\\w*_(?:sum|bucket)(?:\\{.*\\})? )\\S+$",
            Pattern.MULTILINE | Pattern.UNIX_LINES);
    static final Pattern HANDLER = Pattern.compile("handler=\"[^\"]*\"");
    static final Pattern RANDOM_UUID =
        Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    static final Pattern BOUNDARY = Pattern.compile("boundary=([0-9A-Za-z'()+_,./:=?-]+)");
  }
}
