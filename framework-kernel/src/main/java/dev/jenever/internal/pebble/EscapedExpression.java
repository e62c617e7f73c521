package dev.jenever.internal.pebble;

import dev.jenever.internal.html.HtmlContext;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import org.jspecify.annotations.Nullable;

/** Escapes what an expression shows for the place where it shows it. */
final class EscapedExpression implements Expression<Object> {

  private final Expression<?> expression;
  private final HtmlContext context;

  EscapedExpression(Expression<?> expression, HtmlContext context) {
    this.expression = expression;
    this.context = context;
  }

  @Override
  public Object evaluate(PebbleTemplateImpl template, EvaluationContextImpl evaluation) {
    @Nullable Object value = expression.evaluate(template, evaluation);
    if (value instanceof SafeString && context.takesHtml()) {
      return value.toString();
    }
    if (value == null && context.takesHtml()) {
      return "";
    }
    return context.escape(value instanceof SafeString ? value.toString() : value);
  }

  @Override
  public int getLineNumber() {
    return expression.getLineNumber();
  }

  @Override
  public void accept(NodeVisitor visitor) {
    expression.accept(visitor);
  }
}
