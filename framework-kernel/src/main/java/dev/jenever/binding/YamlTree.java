package dev.jenever.binding;

import dev.jenever.internal.go.Utf8;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML as a tree; the one class of bindings that needs SnakeYAML. */
final class YamlTree {

  private static final int MAX_DEPTH = 500;
  private static final int MAX_ALIASES = 50;
  private static final Pattern NULL = Pattern.compile("(?m)^(?:--- +)?(?:~|null|Null|NULL)\\s*$");

  private YamlTree() {}

  /** Returns the value of the first document. */
  static @Nullable Object firstDocument(byte[] body) {
    String text = Utf8.decode(body, 0, body.length);
    try {
      for (Object document : yaml(text.length()).loadAll(text)) {
        if (document == null && !isNull(text)) {
          break;
        }
        return document;
      }
    } catch (MarkedYAMLException e) {
      throw new BindingException(place(e.getProblemMark()) + e.getProblem(), e);
    } catch (YAMLException e) {
      throw BindingException.of(e);
    }
    throw new BindingException("EOF");
  }

  /** Tells a document that says null from one that says nothing. */
  private static boolean isNull(String text) {
    return NULL.matcher(text).find();
  }

  private static String place(@Nullable Mark mark) {
    return mark == null ? "" : "[" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + "] ";
  }

  private static Yaml yaml(int length) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setNestingDepthLimit(MAX_DEPTH);
    // How large a body may be is for the engine to say.
    options.setCodePointLimit(Math.max(length, 1));
    DumperOptions output = new DumperOptions();
    return new Yaml(
        new YamlScalars(options), new Representer(output), output, options, new PlainTags());
  }

  /** Takes the words of YAML 1.2 alone for more than text: neither {@code yes} nor a date. */
  private static final class PlainTags extends Resolver {

    private static final Pattern BOOL = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INT =
        Pattern.compile("[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|0|[1-9][0-9_]*)");
    private static final Pattern FLOAT =
        Pattern.compile(
            "[-+]?(?:\\.[0-9]+|[0-9][0-9_]*(?:\\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?"
                + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, BOOL, "tTfF");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.MERGE, MERGE, "<");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
