package dev.jenever.contrib.swagger;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the process by name, for {@link SwaggerConfig#instanceName}.
 *
 * <p>A document is asked for its text on every request, so it may change; {@link ApiDocument} is
 * one. Safe for use by any thread.
 *
 * <p>Counterpart of {@code swag.Register} and {@code swag.ReadDoc}.
 */
public final class SwaggerDocs {

  /** The name of a document to which none is given. Counterpart of {@code swag.Name}. */
  public static final String NAME = "swagger";

  private static final Map<String, Supplier<String>> DOCS = new ConcurrentHashMap<>();

  private SwaggerDocs() {}

  /**
   * Registers a document.
   *
   * @param doc returns the text, JSON
   * @throws IllegalStateException when there is one of that name
   */
  public static void register(String name, Supplier<String> doc) {
    requireNonNull(doc, "swagger is nil");
    if (DOCS.putIfAbsent(requireNonNull(name, "name"), doc) != null) {
      throw new IllegalStateException("Register called twice for swag: " + name);
    }
  }

  /**
   * Returns the text of a document.
   *
   * @throws NoSuchElementException when there is none of that name
   */
  public static String readDoc(String name) {
    Supplier<String> doc = getSwagger(name);
    if (doc == null) {
      throw new NoSuchElementException(
          DOCS.isEmpty()
              ? "no swag has yet been registered"
              : "no swag named \"" + name + "\" was registered");
    }
    return doc.get();
  }

  /** Returns a document, null when there is none of that name. */
  public static @Nullable Supplier<String> getSwagger(String name) {
    return DOCS.get(requireNonNull(name, "name"));
  }

  /** Forgets a document; for tests, which register the same name again and again. */
  public static void unregister(String name) {
    DOCS.remove(requireNonNull(name, "name"));
  }
}
