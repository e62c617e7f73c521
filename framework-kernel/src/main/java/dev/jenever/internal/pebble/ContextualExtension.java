package dev.jenever.internal.pebble;

import dev.jenever.spi.TemplateFunction;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds escaping by context to Pebble, and functions, which may be used as filters too. */
public final class ContextualExtension extends AbstractExtension {

  private final Map<String, TemplateFunction> functions;

  /** Creates the extension. */
  public ContextualExtension(Map<String, TemplateFunction> functions) {
    this.functions = functions;
  }

  @Override
  public List<NodeVisitorFactory> getNodeVisitors() {
    return List.of(template -> new ContextVisitor((PebbleTemplateImpl) template));
  }

  @Override
  public Map<String, Function> getFunctions() {
    Map<String, Function> all = new HashMap<>();
    functions.forEach((name, function) -> all.put(name, new Call(function)));
    return all;
  }

  @Override
  public Map<String, Filter> getFilters() {
    Map<String, Filter> all = new HashMap<>();
    functions.forEach((name, function) -> all.put(name, new Call(function)));
    return all;
  }

  private record Call(TemplateFunction function) implements Function, Filter {

    @Override
    public @Nullable List<String> getArgumentNames() {
      return null;
    }

    @Override
    public @Nullable Object execute(
        Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
      return function.apply(positional(arguments, 0));
    }

    @Override
    public @Nullable Object apply(
        @Nullable Object input,
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      @Nullable Object[] values = positional(arguments, 1);
      values[0] = input;
      return function.apply(values);
    }

    private static @Nullable Object[] positional(Map<String, Object> arguments, int first) {
      @Nullable Object[] values = new Object[arguments.size() + first];
      for (int i = first; i < values.length; i++) {
        values[i] = arguments.get(Integer.toString(i - first));
      }
      return values;
    }
  }
}
