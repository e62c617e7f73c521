package dev.jenever.benchmarks;

import java.util.List;

/** The body of {@code POST /echo}. */
public record Order(long id, String customer, String note, List<Line> lines) {

  /** One line of an order. */
  public record Line(String sku, String title, int quantity, double price, boolean gift) {}
}
