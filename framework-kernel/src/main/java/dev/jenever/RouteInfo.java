package dev.jenever;

import java.util.List;

/**
 * One line of an engine's route table.
 *
 * <p>Counterpart of {@code gin.RouteInfo}, which has no metadata.
 *
 * @param method the method
 * @param path the path as registered, with its group's prefix
 * @param handlerName the name of the last handler of the chain
 * @param handler the last handler of the chain
 * @param metadata the facts that the handlers of the chain bring along, in the order of the chain;
 *     see {@link DescribedHandler}
 */
public record RouteInfo(
    String method, String path, String handlerName, Handler handler, List<Object> metadata) {

  /** Copies the metadata. */
  public RouteInfo {
    metadata = List.copyOf(metadata);
  }

  /** Returns the facts of one kind, in the order of the chain. */
  public <T> List<T> metadata(Class<T> type) {
    return metadata.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
