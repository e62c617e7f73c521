package dev.jenever.contrib.jwt;

/** The body of a refusal, the same in all dialects. */
record JwtRefusal(int code, String message) {}
