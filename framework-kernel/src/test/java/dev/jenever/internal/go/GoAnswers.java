package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Runs a test once for every answer that Go 1.26 gave to one function.
 *
 * <p>The tables are tab-separated: function, arguments, {@code =>}, parts of the answer; bytes that
 * are not printable text are written {@code \xNN}. An answer with a leading {@code !} is an error.
 */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(GoAnswers.Table.class)
@interface GoAnswers {

  /** Name of the table. */
  String table();

  /** First column of the rows to run. */
  String function();

  /** One row; all strings are byte strings. */
  record Row(String line, List<String> args, String answer) {

    /** Returns an argument as text. */
    String text(int i) {
      return Utf8.fromBytes(args.get(i));
    }

    /** Returns an argument as a byte string. */
    String bytes(int i) {
      return args.get(i);
    }

    void check(Function<Row, String> ours) {
      assertThat(outcome(ours)).as(line).isEqualTo(Utf8.fromBytes(answer));
    }

    private String outcome(Function<Row, String> ours) {
      try {
        return ours.apply(this);
      } catch (GoTextException e) {
        return "!" + e.getMessage();
      }
    }

    @Override
    public String toString() {
      return line;
    }
  }

  /** Reads the table. */
  final class Table implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      GoAnswers answers = context.getRequiredTestMethod().getAnnotation(GoAnswers.class);
      String start = answers.function() + "\t";
      List<Arguments> rows =
          lines(answers.table() + ".tsv").filter(l -> l.startsWith(start)).map(Table::row).toList();
      assertThat(rows).as("rows of %s", answers).isNotEmpty();
      return rows.stream();
    }

    private static Stream<String> lines(String file) {
      try (InputStream in = GoAnswers.class.getResourceAsStream(file)) {
        byte[] all = Objects.requireNonNull(in, file).readAllBytes();
        return new String(all, StandardCharsets.UTF_8).lines();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Arguments row(String line) {
      List<String> columns = Arrays.stream(line.split("\t", -1)).map(Table::unescape).toList();
      int arrow = columns.indexOf("=>");
      List<String> args = columns.subList(1, arrow);
      String answer = String.join("\u0001", columns.subList(arrow + 1, columns.size()));
      return Arguments.of(new Row(line, args, answer));
    }

    private static String unescape(String column) {
      String bytes = Utf8.toBytes(column);
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < bytes.length(); i++) {
        char c = bytes.charAt(i);
        if (c != '\\') {
          out.append(c);
        } else if (bytes.charAt(++i) == 'x') {
          out.append((char) Integer.parseInt(bytes, i + 1, i + 3, 16));
          i += 2;
        } else {
          out.append('\\');
        }
      }
      return out.toString();
    }
  }
}
