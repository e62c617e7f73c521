package dev.jenever;

import java.io.Serializable;
import java.lang.StackWalker.StackFrame;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Gives handlers names that a reader of the route table finds in the code: the class, the method of
 * a serialisable method reference, or the place where a lambda was registered.
 */
final class HandlerNames {

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private @Nullable String place;

  /** Returns the name of a handler that is being registered, {@code ""} for none. */
  String of(@Nullable Handler handler) {
    if (handler == null) {
      return "";
    }
    String method = handler instanceof Serializable ? methodOf(handler) : null;
    if (method != null) {
      return method;
    }
    Class<?> type = handler.getClass();
    return isLambda(type) ? lambda(type) : type.getName();
  }

  private String lambda(Class<?> type) {
    if (Mode.isDebugging()) {
      return place();
    }
    String name = type.getName();
    return name.substring(0, name.indexOf("$$Lambda")) + ".lambda";
  }

  private static boolean isLambda(Class<?> type) {
    return type.getName().contains("$$Lambda");
  }

  /** Walks the stack to the code that registers; costly, so only debug mode asks for it. */
  private String place() {
    if (place == null) {
      place =
          WALKER.walk(
              frames ->
                  frames
                      .dropWhile(frame -> isRegistration(frame.getDeclaringClass()))
                      .findFirst()
                      .map(HandlerNames::position)
                      .orElse("lambda"));
    }
    return place;
  }

  private static boolean isRegistration(Class<?> type) {
    return RouterGroup.class.isAssignableFrom(type)
        || type == HandlerNames.class
        || type == HandlerChain.class;
  }

  private static String position(StackFrame frame) {
    String file = frame.getFileName();
    return (file == null ? frame.getClassName() : file) + ":" + frame.getLineNumber();
  }

  /** Asks a serialisable method reference what it refers to; null for lambdas and classes. */
  private static @Nullable String methodOf(Handler handler) {
    try {
      Method replace = handler.getClass().getDeclaredMethod("writeReplace");
      replace.setAccessible(true);
      if (replace.invoke(handler) instanceof SerializedLambda lambda
          && !lambda.getImplMethodName().startsWith("lambda$")) {
        return lambda.getImplClass().replace('/', '.') + "." + lambda.getImplMethodName();
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
    return null;
  }
}
