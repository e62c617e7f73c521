package dev.jenever.internal.validation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The tag validateFn: asks the value itself, by default its method validate().
 *
 * <p>The method takes nothing. It says no by returning false, by returning a throwable, or, if it
 * returns nothing, by throwing an exception. A value without the method fails.
 */
final class ValidateFnRule {

  private ValidateFnRule() {}

  static void addTo(Map<String, Rule> rules) {
    rules.put("validateFn", Rule.bound(ValidateFnRule::check));
  }

  private static Check check(String param) {
    Methods methods = new Methods(param.isEmpty() ? "Validate" : param);
    return frame -> {
      Object value = frame.value().object;
      return value != null
          && methods.get(value.getClass()).filter(m -> isAccepted(m, value)).isPresent();
    };
  }

  /** The method by class; empty for a class without one. */
  private static final class Methods extends ClassValue<Optional<Method>> {

    private final String goName;
    private final String javaName;

    Methods(String name) {
      goName = name;
      javaName = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    protected Optional<Method> computeValue(Class<?> type) {
      for (Method method : type.getMethods()) {
        boolean named = method.getName().equals(javaName) || method.getName().equals(goName);
        if (named && method.getParameterCount() == 0 && method.trySetAccessible()) {
          return Optional.of(method);
        }
      }
      return Optional.empty();
    }
  }

  private static boolean isAccepted(Method method, Object value) {
    try {
      Object answer = method.invoke(value);
      return answer instanceof Boolean yes ? yes : answer == null;
    } catch (InvocationTargetException e) {
      if (method.getReturnType() == void.class && e.getCause() instanceof Exception) {
        return false;
      }
      throw new IllegalStateException(method.toString(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }
}
