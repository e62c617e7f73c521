package dev.jenever.contrib.metrics;

/** The types that the formats know. */
enum MetricType {
  COUNTER("counter"),
  GAUGE("gauge"),
  HISTOGRAM("histogram"),
  SUMMARY("summary");

  private final String text;

  MetricType(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
