package dev.jenever.examples.tour;

import java.util.List;

/** A part of the books that were found, and how many there are in all. */
record BookPage(List<Book> books, int page, int size, long total) {}
