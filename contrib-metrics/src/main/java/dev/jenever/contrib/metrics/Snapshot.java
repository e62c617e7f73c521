package dev.jenever.contrib.metrics;

import java.util.List;

/** A family at one moment. */
record Snapshot(String name, String help, MetricType type, List<Sample> samples) {}
