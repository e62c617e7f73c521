package dev.jenever.internal.validation;

import dev.jenever.internal.validation.TagStep.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads tag texts such as {@code required,min=3|len=0,dive,keys,alpha,endkeys,email}. */
final class TagParser {

  private static final Map<String, Type> GRAMMAR =
      Map.of(
          "dive", Type.DIVE,
          "omitempty", Type.OMIT_EMPTY,
          "omitnil", Type.OMIT_NIL,
          "omitzero", Type.OMIT_ZERO,
          "structonly", Type.STRUCT_ONLY,
          "nostructlevel", Type.NO_STRUCT_LEVEL,
          "keys", Type.KEYS,
          "endkeys", Type.END_KEYS);
  private static final int DEEPEST_ALIAS = 32;

  private final Map<String, Rule> rules;
  private final Map<String, String> aliases;
  private final String field;
  private int depth;

  private TagParser(Map<String, Rule> rules, Map<String, String> aliases, String field) {
    this.rules = rules;
    this.aliases = aliases;
    this.field = field;
  }

  /**
   * Parses a tag.
   *
   * @param field the name of the field, for messages
   * @throws IllegalArgumentException with Go's text when the tag is wrong
   */
  static TagStep[] parse(String tag, Setup setup, String field) {
    TagParser parser = new TagParser(setup.rules(), setup.aliases(), field);
    return parser.parse(tag, null).toArray(TagStep[]::new);
  }

  private List<TagStep> parse(String text, @Nullable String alias) {
    if (depth++ > DEEPEST_ALIAS) {
      throw new IllegalArgumentException("alias: " + alias + " (expected: no cycle)");
    }
    String[] parts = text.split(",", -1);
    List<TagStep> steps = new ArrayList<>(parts.length);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      Type word = GRAMMAR.get(part);
      if (aliases.containsKey(part)) {
        steps.addAll(parse(aliases.get(part), part));
      } else if (word == Type.KEYS) {
        i = keys(parts, i, steps, alias);
      } else if (word != null) {
        word(word, part, steps, alias);
        if (word == Type.END_KEYS) {
          requireLast(i, parts);
        }
      } else {
        orExpression(part, steps, alias);
      }
    }
    depth--;
    return steps;
  }

  private static void word(Type type, String part, List<TagStep> steps, @Nullable String alias) {
    TagStep step = newStep(part, alias);
    step.type = type;
    steps.add(step);
  }

  private static TagStep newStep(String reported, @Nullable String alias) {
    return new TagStep(alias == null ? reported : alias, alias != null);
  }

  private static void requireLast(int at, String[] parts) {
    if (at != parts.length - 1) {
      throw new IllegalArgumentException(
          "'endkeys' tag encountered without a corresponding 'keys' tag");
    }
  }

  /**
   * Takes everything up to endkeys as tags of the keys; returns the index of the last part taken.
   */
  private int keys(String[] parts, int at, List<TagStep> steps, @Nullable String alias) {
    if (at == 0 || steps.get(steps.size() - 1).type != Type.DIVE) {
      throw new IllegalArgumentException(
          "'keys' tag must be immediately preceded by the 'dive' tag");
    }
    List<String> inner = new ArrayList<>();
    int i = at + 1;
    for (; i < parts.length; i++) {
      inner.add(parts[i]);
      if (parts[i].equals("endkeys")) {
        break;
      }
    }
    TagStep step = newStep("keys", alias);
    step.type = Type.KEYS;
    step.keys = parse(String.join(",", inner), null).toArray(TagStep[]::new);
    steps.add(step);
    return i;
  }

  private void orExpression(String part, List<TagStep> steps, @Nullable String alias) {
    String[] choices = part.split("\\|", -1);
    TagStep last = null;
    for (String choice : choices) {
      String[] pair = choice.split("=", 2);
      // Go names the next choice in place of this one; seen only when a nil fails the first.
      if (last != null && alias == null) {
        last.reported = pair[0];
      }
      TagStep step = newStep(pair[0], alias);
      step.aliasText = alias == null ? "" : part;
      step.tag = pair[0];
      step.hasParam = pair.length > 1;
      step.type = part.equals("isdefault") ? Type.IS_DEFAULT : Type.CHECK;
      steps.add(step);
      last = resolve(step, pair.length > 1 ? unescape(pair[1]) : null, steps);
      if (choices.length > 1) {
        last.type = Type.OR;
      }
    }
    steps.get(steps.size() - 1).endsOr = true;
  }

  private static String unescape(String param) {
    return param.replace("0x2C", ",").replace("0x7C", "|");
  }

  /** Gives the step its check; returns the last step, which is another one for an alias of many. */
  private TagStep resolve(TagStep step, @Nullable String param, List<TagStep> steps) {
    if (step.tag.isEmpty()) {
      throw new IllegalArgumentException(
          ("Invalid validation tag on field '" + field + "'").trim());
    }
    Rule rule = rules.get(step.tag);
    if (rule != null) {
      bind(step, rule, param == null ? "" : param);
      return step;
    }
    String body = aliases.get(step.tag);
    if (body == null) {
      throw new IllegalArgumentException(
          "Undefined validation function '" + step.tag + "' on field '" + field + "'");
    }
    return splice(step, parse(body, step.tag), steps, param);
  }

  private static void bind(TagStep step, Rule rule, String param) {
    step.param = param;
    step.check = rule.binder().apply(param);
    step.runOnNil = rule.runOnNil();
  }

  private TagStep splice(
      TagStep step, List<TagStep> body, List<TagStep> steps, @Nullable String param) {
    TagStep first = body.get(0);
    step.tag = first.tag;
    step.check = first.check;
    step.runOnNil = first.runOnNil;
    step.hasParam = first.hasParam;
    step.param = first.param;
    step.type = first.type;
    step.aliased = true;
    steps.addAll(body.subList(1, body.size()));
    TagStep last = steps.get(steps.size() - 1);
    last.endsOr = false;
    Rule rule = rules.get(last.tag);
    if (param != null && rule != null) {
      bind(last, rule, param);
    }
    return last;
  }
}
