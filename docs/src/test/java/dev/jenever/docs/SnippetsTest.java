package dev.jenever.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsTest {

  private static final Pattern PUBLIC_CLASS = Pattern.compile("public (?:final )?class (\\w+)");

  @TempDir Path classes;

  @Test
  void everyCompleteJavaClassOnAPageCompiles() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Page page : Page.all()) {
      for (String code : page.blocks("java")) {
        PUBLIC_CLASS
            .matcher(code)
            .results()
            .findFirst()
            .ifPresent(name -> sources.add(source(page, name, code)));
      }
    }

    assertThat(sources).isNotEmpty();
    for (JavaFileObject source : sources) {
      assertThat(compile(source)).as(source.getName()).isEmpty();
    }
  }

  private String compile(JavaFileObject source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-Werror");
    boolean compiled =
        compiler.getTask(messages, null, null, options, null, List.of(source)).call();
    return compiled ? "" : "does not compile: " + messages;
  }

  private static JavaFileObject source(Page page, MatchResult name, String code) {
    URI uri = URI.create("string:///" + name.group(1) + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }

      @Override
      public String getName() {
        return page + ": " + name.group(1);
      }
    };
  }
}
