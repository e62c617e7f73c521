package dev.jenever.binding;

import dev.jenever.internal.go.HeaderNames;
import dev.jenever.internal.reflect.Property;

/** The three tags that name where a property's text comes from. */
enum TagKind {
  FORM {
    @Override
    FieldTag read(Property property) {
      Form tag = property.annotation(Form.class);
      return tag == null
          ? FieldTag.NONE
          : FieldTag.parse(tag.value(), tag.defaultValue(), tag.collectionFormat());
    }
  },
  URI {
    @Override
    FieldTag read(Property property) {
      Uri tag = property.annotation(Uri.class);
      return tag == null
          ? FieldTag.NONE
          : FieldTag.parse(tag.value(), tag.defaultValue(), tag.collectionFormat());
    }
  },
  HEADER {
    @Override
    FieldTag read(Property property) {
      Header tag = property.annotation(Header.class);
      return tag == null
          ? FieldTag.NONE
          : FieldTag.parse(tag.value(), tag.defaultValue(), tag.collectionFormat());
    }

    @Override
    String key(FieldTag tag, Property property) {
      return HeaderNames.canonical(super.key(tag, property));
    }
  };

  abstract FieldTag read(Property property);

  /** The key under which a source has the text of a property. */
  String key(FieldTag tag, Property property) {
    return tag.name().isEmpty() ? property.name() : tag.name();
  }
}
