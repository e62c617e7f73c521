package dev.jenever;

/**
 * One path parameter.
 *
 * <p>Counterpart of {@code gin.Param}.
 *
 * @param key the name in the route, without its colon or star
 * @param value what the request has in its place
 */
public record Param(String key, String value) {}
