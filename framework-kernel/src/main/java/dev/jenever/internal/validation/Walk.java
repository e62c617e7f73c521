package dev.jenever.internal.validation;

import dev.jenever.internal.validation.TagStep.Type;
import dev.jenever.spi.FieldError;
import dev.jenever.spi.FieldError.Kind;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One validation: goes through objects, fields and elements and collects what fails. */
final class Walk {

  private static final int STOP = -1;

  private final Setup setup;
  private final Translations translations;
  private final @Nullable Object top;
  private final List<FieldError> failures = new ArrayList<>(0);

  Walk(Setup setup, Translations translations, @Nullable Object top) {
    this.setup = setup;
    this.translations = translations;
    this.top = top;
  }

  Setup setup() {
    return setup;
  }

  @Nullable Object top() {
    return top;
  }

  Translations translations() {
    return translations;
  }

  List<FieldError> failures() {
    return failures;
  }

  void report(FieldError error) {
    failures.add(error);
  }

  /**
   * Walks an object.
   *
   * @param parent the scope it was reached from
   * @param path where it stands, null at the top
   * @param withFields false to run only the check for the whole object
   */
  void object(@Nullable Scope parent, Object object, @Nullable Path path, boolean withFields) {
    ClassPlan plan = setup.plan(object.getClass());
    Path here = path == null && !plan.name.isEmpty() ? named(plan.name) : path;
    if (withFields && plan.fields.length > 0) {
      Scope scope = new Scope(parent, object);
      for (FieldPlan field : plan.fields) {
        Value value = setup.read(field.get(object), field.type);
        new Visit(scope, object, here, field).value(value, field.steps, 0);
      }
    }
    if (plan.check != null) {
      plan.check.accept(
          new StructFrame(this, here, parent == null ? object : parent.object(), object));
    }
  }

  private static Path named(String name) {
    return new Path(null, new Segment.Named(name));
  }

  /** Checks a value by itself, with another value in place of the object that would hold it. */
  void loose(@Nullable Object other, Value value, TagStep[] steps) {
    new Visit(null, other, null, Segment.NAMELESS).value(value, steps, 0);
  }

  /** The visit of one value: a field or an element, with the object that holds the field. */
  private final class Visit {

    private final @Nullable Scope scope;
    private final @Nullable Object holder;
    private final @Nullable Path path;
    private final Segment segment;

    Visit(@Nullable Scope scope, @Nullable Object holder, @Nullable Path path, Segment segment) {
      this.scope = scope;
      this.holder = holder;
      this.path = path;
      this.segment = segment;
    }

    void value(Value value, TagStep[] steps, int from) {
      if (value.kind == Kind.PTR || value.kind == Kind.INVALID) {
        if (from == steps.length || !survivesNil(value, steps[from])) {
          return;
        }
      }
      if (from == steps.length || (value.isStruct() && segment.isNameless())) {
        struct(value, true);
        return;
      }
      int at = value.isStruct() && steps[from].tag.equals("required") ? from + 1 : from;
      Frame frame = new Frame(Walk.this, holder, segment, value);
      while (at != STOP) {
        if (at == steps.length) {
          struct(value, true);
          return;
        }
        at = step(frame, steps, at);
      }
    }

    /** Decides about a nil by its first step; a false ends the visit. */
    private boolean survivesNil(Value value, TagStep first) {
      switch (first.type) {
        case OMIT_EMPTY, IS_DEFAULT, OMIT_ZERO:
          return false;
        case OMIT_NIL:
          if (value.kind != Kind.INVALID) {
            return false;
          }
          break;
        default:
          if (value.kind != Kind.INVALID && first.runOnNil) {
            return true;
          }
      }
      fail(value, first, first.reported, first.tag);
      return false;
    }

    /** Does one step; returns the next, or STOP. */
    private int step(Frame frame, TagStep[] steps, int at) {
      TagStep step = steps[at];
      Value value = frame.value();
      switch (step.type) {
        case NO_STRUCT_LEVEL, END_KEYS:
          return STOP;
        case STRUCT_ONLY:
          struct(value, false);
          return STOP;
        case OMIT_EMPTY:
          return Zero.hasValue(setup, value) ? at + 1 : STOP;
        case OMIT_ZERO:
          return Zero.isNotZero(setup, value) ? at + 1 : STOP;
        case OMIT_NIL:
          return value.isNil() ? STOP : at + 1;
        case DIVE:
          dive(value, steps, at);
          return STOP;
        case OR:
          return or(frame, steps, at);
        default:
          return check(frame, step) ? at + 1 : STOP;
      }
    }

    private boolean check(Frame frame, TagStep step) {
      if (step.passes(frame)) {
        return true;
      }
      fail(frame.value(), step, step.reported, step.tag);
      return false;
    }

    private int or(Frame frame, TagStep[] steps, int from) {
      for (int at = from; ; at++) {
        TagStep step = steps[at];
        if (step.passes(frame)) {
          return afterOr(steps, at);
        }
        if (step.endsOr || at + 1 == steps.length) {
          String all = step.aliased ? "" : tried(steps, from, at);
          fail(
              frame.value(),
              step,
              step.aliased ? step.reported : all,
              step.aliased ? step.aliasText : all);
          return STOP;
        }
      }
    }

    private String tried(TagStep[] steps, int from, int to) {
      StringJoiner tried = new StringJoiner("|");
      for (int at = from; at <= to; at++) {
        TagStep step = steps[at];
        tried.add(step.hasParam ? step.tag + "=" + step.param : step.tag);
      }
      return tried.toString();
    }

    private static int afterOr(TagStep[] steps, int passed) {
      int at = passed;
      while (!steps[at].endsOr) {
        at++;
        if (at == steps.length || steps[at].type != Type.OR) {
          return at;
        }
      }
      return at + 1;
    }

    private void struct(Value value, boolean withFields) {
      if (!value.isStruct() || Scope.contains(scope, value.object)) {
        return;
      }
      Path inner = segment.isNameless() ? path : new Path(path, segment);
      object(scope, value.object, inner, withFields);
    }

    private void dive(Value value, TagStep[] steps, int at) {
      if (value.kind == Kind.MAP) {
        map(value, steps, at + 1);
      } else if (value.kind == Kind.SLICE) {
        items(value, steps, at + 1);
      } else if (value.isOfChosenKind()) {
        refuse(value, steps[at]);
      } else {
        throw new IllegalArgumentException("dive error! can't dive on a non slice or map");
      }
    }

    /** There is nothing in null, and what is no list is not what was asked for. */
    private void refuse(Value value, TagStep dive) {
      if (!value.isNil()) {
        fail(value, dive, dive.reported, dive.tag);
      }
    }

    private void items(Value value, TagStep[] steps, int next) {
      TypeModel type = value.model.element();
      int index = 0;
      if (value.object instanceof Collection<?> items) {
        for (Object item : items) {
          element(index++).value(setup.read(item, type), steps, next);
        }
      } else if (value.object != null) {
        for (int length = Array.getLength(value.object); index < length; index++) {
          element(index).value(setup.read(Array.get(value.object, index), type), steps, next);
        }
      }
    }

    private void map(Value value, TagStep[] steps, int next) {
      if (value.object == null) {
        return;
      }
      TagStep keys = next < steps.length && steps[next].type == Type.KEYS ? steps[next] : null;
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value.object).entrySet()) {
        Value key = setup.read(entry.getKey(), value.model.key());
        Value item = setup.read(entry.getValue(), value.model.element());
        Visit visit =
            element(key.category == Category.TEXT ? key.text() : String.valueOf(key.object));
        if (keys == null) {
          visit.value(item, steps, next);
        } else {
          visit.value(key, keys.keys, 0);
          visit.value(item, steps, next + 1);
        }
      }
    }

    private Visit element(Object index) {
      return new Visit(scope, holder, path, new Segment.Element(segment, index));
    }

    private void fail(Value value, TagStep step, String tag, String actualTag) {
      report(
          new Failure(
              new Failure.Names(
                  Path.reported(path), Path.actual(path), segment.reportedName(), segment.name()),
              Failure.Subject.of(value),
              new Failure.Reason(tag, actualTag, step.param),
              translations));
    }
  }
}
