package dev.jenever.contrib.session.gob;

/** What a Java value is in a gob: the registered name of its type, its type, its value. */
record Form(String name, WireType type, Object value) {}
