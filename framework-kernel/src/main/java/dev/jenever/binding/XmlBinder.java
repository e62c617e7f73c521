package dev.jenever.binding;

import dev.jenever.internal.json.TreeFormat;
import dev.jenever.internal.xml.XmlException;
import dev.jenever.internal.xml.XmlReader;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Binds the first XML element of the body, whatever its name; what follows it is left alone. */
final class XmlBinder implements BodyBinder {

  @Override
  public String name() {
    return "xml";
  }

  @Override
  public @Nullable Object bindBody(byte[] body, Type type) {
    try {
      Object made = TreeBinding.object(XmlReader.firstElement(body), type, TreeFormat.XML);
      return Validation.checked(made);
    } catch (XmlException e) {
      throw BindingException.of(e);
    }
  }
}
