package dev.jenever.contrib.session.internal.client;

import java.util.function.Supplier;

/** Says which client a store needs when it is not on the class path, and how to add it. */
public enum MissingClient {
  /** The client of Redis. */
  JEDIS("Keeping sessions in Redis", "redis.clients:jedis:8.0.2"),
  /** The client of Memcached. */
  XMEMCACHED("Keeping sessions in Memcached", "com.googlecode.xmemcached:xmemcached:2.4.9"),
  /** The client of MongoDB. */
  MONGODB("Keeping sessions in MongoDB", "org.mongodb:mongodb-driver-sync:5.14.0");

  private final String purpose;
  private final String coordinates;

  MissingClient(String purpose, String coordinates) {
    this.purpose = purpose;
    this.coordinates = coordinates;
  }

  /**
   * Does what needs the client.
   *
   * @throws IllegalStateException when the client is not there, with the lines to add
   */
  public <T> T guard(Supplier<T> work) {
    try {
      return work.get();
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(advice(), e);
    }
  }

  private String advice() {
    String[] parts = coordinates.split(":");
    return """
        %s needs a library that is not on the class path.
          Maven:  <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>
          Gradle: implementation("%s")"""
        .formatted(purpose, parts[0], parts[1], parts[2], coordinates);
  }
}
