package dev.jenever.contrib.session.gob;

/** A field of a struct. */
record WireField(String name, int typeId) {}
