package dev.jenever.contrib.session.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Pools as an application would make them. */
final class Pools {

  private Pools() {}

  static HikariDataSource of(String url, String user, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(1_000);
    return new HikariDataSource(config);
  }
}
