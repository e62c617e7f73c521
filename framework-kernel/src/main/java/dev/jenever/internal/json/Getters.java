package dev.jenever.internal.json;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Optional;

/** Makes functions of accessor methods, which the JIT compiles like a call in the source. */
final class Getters {

  private Getters() {}

  /**
   * Returns a function that calls a method without parameters on the object it is given.
   *
   * @param function the interface, of one method with one parameter
   * @param name the method of the interface
   * @param result what that method returns
   * @return empty when the method is closed to us, or the platform cannot make functions
   */
  @SuppressWarnings("unchecked")
  static <T> Optional<T> find(
      Method method, Class<? super T> function, String name, Class<?> result) {
    Class<?> owner = method.getDeclaringClass();
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
      MethodHandle target = lookup.unreflect(method);
      CallSite site =
          LambdaMetafactory.metafactory(
              lookup,
              name,
              methodType(function),
              methodType(result, Object.class),
              target,
              methodType(result, owner));
      return Optional.of((T) function.cast(site.getTarget().invoke()));
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      return Optional.empty();
    }
  }
}
