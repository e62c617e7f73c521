package dev.jenever.render;

import org.bson.types.ObjectId;

/** The identifiers of MongoDB, when its library is there. */
final class ObjectIds {

  private ObjectIds() {}

  static boolean isOne(Object value) {
    // Asked by name, so that the library need not be there.
    return value.getClass().getName().equals("org.bson.types.ObjectId");
  }

  static byte[] bytes(Object id) {
    return ((ObjectId) id).toByteArray();
  }
}
