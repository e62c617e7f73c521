package dev.jenever.contrib.session;

/** What is left of a value whose signature was right. */
record SealedValue(long timestamp, byte[] inner) {}
