package dev.jenever.contrib.cors;

import dev.jenever.Context;

/** What is done with requests. */
interface Policy {

  void apply(Context c);

  static Policy of(CorsConfig config) {
    return config.isStrict() ? StrictPolicy.of(config) : GinPolicy.of(config);
  }
}
