package dev.jenever.examples.tour;

/** What a client hears when something is wrong with its request. */
record Problem(String error) {}
