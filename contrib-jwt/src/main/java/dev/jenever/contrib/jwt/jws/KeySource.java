package dev.jenever.contrib.jwt.jws;

import org.jspecify.annotations.Nullable;

/** Where a JWK set comes from. */
@FunctionalInterface
interface KeySource {

  /**
   * Returns the set.
   *
   * @param id the key that is looked for, null for any
   * @throws Exception when the set is not available
   */
  JwkSet keys(@Nullable String id) throws Exception;
}
