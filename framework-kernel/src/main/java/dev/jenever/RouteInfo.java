package dev.jenever;

/**
 * One line of an engine's route table.
 *
 * <p>Counterpart of {@code gin.RouteInfo}.
 *
 * @param method the method
 * @param path the path as registered, with its group's prefix
 * @param handlerName the name of the last handler of the chain
 * @param handler the last handler of the chain
 */
public record RouteInfo(String method, String path, String handlerName, Handler handler) {}
