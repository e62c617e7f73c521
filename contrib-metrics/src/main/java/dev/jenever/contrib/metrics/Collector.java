package dev.jenever.contrib.metrics;

import java.util.List;

/** What has families to show. */
@FunctionalInterface
interface Collector {

  /** Returns the families at this moment; those without samples are not shown. */
  List<Snapshot> collect();
}
