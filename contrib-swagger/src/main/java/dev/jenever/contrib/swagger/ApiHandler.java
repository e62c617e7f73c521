package dev.jenever.contrib.swagger;

import dev.jenever.Handler;
import java.io.Serializable;

/**
 * A handler that can be asked which method it refers to: {@code Swagger.handler(books::list)} makes
 * {@code books::list} one, so that the annotations of the method are found.
 *
 * <p>It is never serialised.
 */
@FunctionalInterface
public interface ApiHandler extends Handler, Serializable {}
