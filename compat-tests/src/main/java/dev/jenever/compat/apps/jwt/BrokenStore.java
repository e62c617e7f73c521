package dev.jenever.compat.apps.jwt;

import dev.jenever.contrib.jwt.store.TokenStore;
import dev.jenever.contrib.jwt.store.TokenStoreException;
import java.time.Instant;

/** A store that fails when asked for one thing. The twin of {@code broken}. */
record BrokenStore(String what, TokenStoreException failure) implements TokenStore {

  static BrokenStore failing(String what, TokenStoreException failure) {
    return new BrokenStore(what, failure);
  }

  @Override
  public void set(String token, Object userData, Instant expiry) {
    fail("set");
  }

  @Override
  public Object get(String token) {
    fail("get");
    return new Shared.User("admin");
  }

  @Override
  public boolean delete(String token) {
    fail("delete");
    return true;
  }

  @Override
  public int cleanup() {
    return 0;
  }

  @Override
  public int count() {
    return 0;
  }

  private void fail(String asked) {
    if (asked.equals(what)) {
      throw failure;
    }
  }
}
