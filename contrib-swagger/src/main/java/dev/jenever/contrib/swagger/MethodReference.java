package dev.jenever.contrib.swagger;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** Finds the method behind a method reference. */
final class MethodReference {

  private MethodReference() {}

  /** Returns the method that a handler refers to, nothing for a lambda and for a class. */
  static Optional<Method> of(ApiHandler handler) {
    try {
      Method replace = handler.getClass().getDeclaredMethod("writeReplace");
      replace.setAccessible(true);
      return replace.invoke(handler) instanceof SerializedLambda lambda
          ? find(handler.getClass().getClassLoader(), lambda)
          : Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Method> find(ClassLoader loader, SerializedLambda lambda)
      throws ClassNotFoundException {
    String name = lambda.getImplMethodName();
    Class<?> owner = Class.forName(lambda.getImplClass().replace('/', '.'), false, loader);
    return Arrays.stream(owner.getDeclaredMethods())
        .filter(method -> method.getName().equals(name) && !method.isSynthetic())
        .filter(method -> descriptor(method).equals(lambda.getImplMethodSignature()))
        .findFirst();
  }

  private static String descriptor(Method method) {
    return java.lang.invoke.MethodType.methodType(
            method.getReturnType(), method.getParameterTypes())
        .toMethodDescriptorString();
  }
}
