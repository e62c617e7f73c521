package dev.jenever.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.spi.TemplateFunction;
import io.pebbletemplates.pebble.error.PebbleException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PebbleTemplatesTest {

  @TempDir Path dir;

  record Page(String title, List<String> items, User user) {}

  record User(String name) {}

  private PebbleTemplates load(TemplateSettings settings, boolean reload) {
    return new PebbleTemplates(settings, this::files, reload);
  }

  private PebbleTemplates load() {
    return load(TemplateSettings.DEFAULT, false);
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(dir)) {
      return files.toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(dir.resolve(name), text);
  }

  private static String render(PebbleTemplates templates, String name, Object model)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    templates.render(name, model, out);
    return out.toString(UTF_8);
  }

  private String page(String template, Object model) throws IOException {
    write("t.html", template);
    return render(load(), "t.html", model);
  }

  @Test
  void modelsAreMapsRecordsOrData() throws IOException {
    write("t.html", "{{ title }} {{ user.name }} {% for i in items %}[{{ i }}]{% endfor %}");
    write("d.html", "{% for i in data %}{{ i }}{% endfor %}");
    PebbleTemplates templates = load();

    assertThat(render(templates, "t.html", new Page("T", List.of("a", "<"), new User("Bo"))))
        .isEqualTo("T Bo [a][&lt;]");
    assertThat(render(templates, "t.html", Map.of("title", "'\"", "user", Map.of("name", "x"))))
        .isEqualTo("&#39;&#34; x ");
    assertThat(render(templates, "t.html", null)).isEqualTo("  ");
    assertThat(render(templates, "d.html", List.of(1, 1e6))).isEqualTo("11e&#43;06");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          {{ x }} => &lt;b&gt;
          {{ x | upper }} => &lt;B&gt;
          {{ x | raw }} => <b>
          {% autoescape false %}{{ x }}{% endautoescape %} => <b>
          <script>v = {{ x }}</script> => <script>v = "\\u003cb\\u003e"</script>
          <script>v = {{ x | raw }}</script> => <script>v = <b></script>
          {% if x == 'y' %}<p>{% else %}<i>{% endif %}{{ x }} => <i>&lt;b&gt;
          <p title="{% if true %}{{ x }}{% endif %}"> => <p title="&lt;b&gt;">
          {% macro m(y) %}<u>{{ y }}</u>{% endmacro %}{{ m(x) }} => <u>&lt;b&gt;</u>
          {% set y = x %}{{ y }} => &lt;b&gt;
          {{ "<" }} => &lt;
          {% filter upper %}{{ x }}{% endfilter %} => &lt;B&gt;
          {{ x is empty ? 'e' : x }} => &lt;b&gt;
          """)
  void expressionsAreEscapedByContext(String template, String expected) throws IOException {
    assertThat(page(template, Map.of("x", "<b>"))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {% if x %}<script>{% endif %}{{ x }}       | branches end in different contexts
          {% for i in x %}<a href="{% endfor %}      | branches end in different contexts
          <p title="{{ x }}                          | the template ends in attribute title of p
          <script>{% include "t.html" %}</script>    | an include in SCRIPT of script
          <script>{% block b %}x{% endblock %}</script> | a block in SCRIPT of script
          {% block b %}<script>{% endblock %}        | a block ends in SCRIPT of script
          {% cache 'a' %}{{ x }}{% endcache %}       | the tag Cache cannot be escaped
          <{{ x }}>                                  | a value in the name of an element
          """)
  void templatesThatCannotBeFollowedAreRefused(String template, String message) throws IOException {
    write("t.html", template);

    assertThatThrownBy(this::load)
        .isInstanceOf(PebbleException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("t.html");
  }

  @Test
  void templatesIncludeAndExtendEachOtherByName() throws IOException {
    write(
        "base.html", "<h1>{% block title %}none{% endblock %}</h1>{% block body %}{% endblock %}");
    write("part.html", "<i>{{ x }}</i>");
    write(
        "t.html",
        "{% extends 'base.html' %}{% block body %}{% include 'part.html' %}{% endblock %}"
            + "{% block title %}{{ x }}{% endblock %}");

    assertThat(render(load(), "t.html", Map.of("x", "<"))).isEqualTo("<h1>&lt;</h1><i>&lt;</i>");
  }

  @Test
  void functionsAreFiltersToo() throws IOException {
    write("t.html", "{{ shout(x) }} {{ x | shout }} {{ x | shout('!') }}");
    TemplateFunction shout =
        arguments ->
            arguments[0].toString().toUpperCase(Locale.ROOT)
                + (arguments.length > 1 ? arguments[1] : "");
    TemplateSettings settings = new TemplateSettings("{{", "}}", Map.of("shout", shout));

    assertThat(render(load(settings, false), "t.html", Map.of("x", "<a")))
        .isEqualTo("&lt;A &lt;A &lt;A!");
  }

  @Test
  void delimitersCanBeChosen() throws IOException {
    write("t.html", "<< x >> {{ x }}");

    assertThat(
            render(
                load(new TemplateSettings("<<", ">>", Map.of()), false),
                "t.html",
                Map.of("x", "a")))
        .isEqualTo("a {{ x }}");
  }

  @Test
  void changesAreSeenOnlyWhenReloading() throws IOException {
    write("t.html", "one");
    PebbleTemplates once = load(TemplateSettings.DEFAULT, false);
    PebbleTemplates always = load(TemplateSettings.DEFAULT, true);

    write("t.html", "two");
    write("u.html", "new");

    assertThat(render(once, "t.html", null)).isEqualTo("one");
    assertThat(render(always, "t.html", null)).isEqualTo("two");
    assertThat(render(always, "u.html", null)).isEqualTo("new");
    assertThat(once.names()).containsExactly("t.html");
    assertThat(always.names()).containsExactly("t.html", "u.html");
  }

  @Test
  void unknownTemplatesAndFailuresWriteNothing() throws IOException {
    write("t.html", "before {{ fail() }}");
    TemplateFunction fail =
        arguments -> {
          throw new IllegalStateException("no");
        };
    PebbleTemplates templates = load(new TemplateSettings("{{", "}}", Map.of("fail", fail)), false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> templates.render("x.html", null, out))
        .isInstanceOf(IOException.class)
        .hasMessage("html/template: \"x.html\" is undefined");
    assertThatThrownBy(() -> templates.render("t.html", null, out)).isInstanceOf(IOException.class);
    assertThat(out.size()).isZero();
  }

  @Test
  void newlinesAreKept() throws IOException {
    assertThat(page("{% if true %}\n{{ x }}\n{% endif %}\n", Map.of("x", 1))).isEqualTo("\n1\n\n");
  }
}
