package dev.jenever.internal.pebble;

import dev.jenever.internal.html.HtmlContext;
import dev.jenever.internal.html.HtmlContextException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.AutoEscapeNode;
import io.pebbletemplates.pebble.node.BlockNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.FromNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.Pair;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Follows a template through the contexts of the page it makes, and has each expression escaped for
 * the one it stands in. What it cannot follow it refuses.
 */
final class ContextVisitor extends AbstractNodeVisitor {

  private HtmlContext context = HtmlContext.START;
  private boolean escaping = true;

  ContextVisitor(PebbleTemplateImpl template) {
    super(template);
  }

  @Override
  public void visit(RootNode node) {
    super.visit(node);
    if (!context.isText()) {
      throw failure("the template ends in " + context + " (expected: between elements)", 0);
    }
  }

  @Override
  public void visit(TextNode node) {
    move(node, before -> before.after(new String(node.getData())));
  }

  @Override
  public void visit(PrintNode node) {
    if (escaping && !isRaw(node.getExpression())) {
      node.setExpression(new EscapedExpression(node.getExpression(), context));
    }
    move(node, HtmlContext::afterValue);
  }

  @Override
  public void visit(IfNode node) {
    HtmlContext before = context;
    @Nullable HtmlContext after = node.getElseBody() == null ? before : null;
    for (Pair<Expression<?>, BodyNode> branch : node.getConditionsWithBodies()) {
      after = joined(node, after, through(before, branch.getRight()));
    }
    if (node.getElseBody() != null) {
      after = joined(node, after, through(before, node.getElseBody()));
    }
    context = after == null ? before : after;
  }

  @Override
  public void visit(ForNode node) {
    HtmlContext before = context;
    HtmlContext after = joined(node, before, through(before, node.getBody()));
    if (node.getElseBody() != null) {
      after = joined(node, after, through(before, node.getElseBody()));
    }
    context = after;
  }

  @Override
  public void visit(BlockNode node) {
    alone(node, "a block", node.getBody());
  }

  @Override
  public void visit(MacroNode node) {
    HtmlContext around = context;
    context = HtmlContext.START;
    alone(node, "a macro", node.getBody());
    context = around;
  }

  @Override
  public void visit(IncludeNode node) {
    if (!context.isText()) {
      throw failure("an include in " + context + " (expected: between elements)", line(node));
    }
  }

  @Override
  public void visit(AutoEscapeNode node) {
    boolean around = escaping;
    escaping = node.isActive();
    node.getBody().accept(this);
    escaping = around;
  }

  @Override
  public void visit(Node node) {
    // Tags whose content cannot be reached would be left unescaped.
    if (node instanceof RenderableNode && !(node instanceof FromNode)) {
      String tag = node.getClass().getSimpleName().replace("Node", "");
      throw failure("the tag " + tag + " cannot be escaped by context", line(node));
    }
  }

  /** Follows what another template may replace, or what is called from elsewhere. */
  private void alone(Node node, String what, BodyNode body) {
    HtmlContext before = context;
    if (!before.takesHtml()) {
      throw failure(what + " in " + before + " (expected: between elements)", line(node));
    }
    body.accept(this);
    if (!context.equals(before)) {
      throw failure(what + " ends in " + context + " (expected: where it begins)", line(node));
    }
  }

  private HtmlContext through(HtmlContext from, BodyNode body) {
    context = from;
    body.accept(this);
    return context;
  }

  private HtmlContext joined(Node node, @Nullable HtmlContext a, HtmlContext b) {
    try {
      return a == null ? b : a.join(b);
    } catch (HtmlContextException e) {
      throw failure(String.valueOf(e.getMessage()), line(node));
    }
  }

  private void move(Node node, UnaryOperator<HtmlContext> step) {
    try {
      context = step.apply(context);
    } catch (HtmlContextException e) {
      throw failure(String.valueOf(e.getMessage()), line(node));
    }
  }

  private static boolean isRaw(Expression<?> expression) {
    return expression instanceof FilterExpression filter
        && filter.getRightExpression() instanceof FilterInvocationExpression invocation
        && invocation.getFilterName().equals("raw");
  }

  private static int line(Node node) {
    return node instanceof AbstractRenderableNode renderable ? renderable.getLineNumber() : 0;
  }

  private PebbleException failure(String message, int line) {
    return new PebbleException(null, message, line, getTemplate().getName());
  }
}
