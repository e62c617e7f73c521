package dev.jenever.examples.tour;

import java.math.BigDecimal;

/** A book on the shelf. */
record Book(long id, String title, String author, int year, BigDecimal price) {}
