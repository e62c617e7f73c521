package dev.jenever.binding;

/**
 * A type that reads itself from the text of a form field, a query parameter, a path parameter or a
 * header.
 *
 * <p>Needs a constructor without parameters. A type that is made whole from the text has a static
 * method {@code unmarshalParam(String)} instead and does not implement this.
 *
 * <p>Implementations are used by one thread at a time. Counterpart of {@code
 * binding.BindUnmarshaler}.
 */
public interface ParamUnmarshaler {

  /**
   * Takes over what the text says.
   *
   * @param param the text as it came, {@code ""} when it is empty
   * @throws Exception when the text cannot be read; its message is that of the binding failure
   */
  void unmarshalParam(String param) throws Exception;
}
