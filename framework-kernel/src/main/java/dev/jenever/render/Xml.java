package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.go.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Renders a value as XML, without a declaration.
 *
 * <p>A map becomes an element {@code map} with its entries in the order of their keys, and so does
 * a map within a map, whose key is lost, as with {@code gin.H}. A record or bean becomes an element
 * with the name of its class, and an element for each property, named as in JSON; a list becomes
 * its elements one after the other; null becomes nothing.
 *
 * <p>Counterpart of {@code render.XML}, except that the entries of a map have an order, and that a
 * key which would break the markup is an error.
 *
 * @param data what to render
 */
public record Xml(@Nullable Object data) implements Render {

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, "application/xml; charset=utf-8");
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(Utf8.encode(XmlWriter.write(data)));
  }
}
