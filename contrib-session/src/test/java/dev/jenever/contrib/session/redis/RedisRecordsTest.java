package dev.jenever.contrib.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.contrib.session.Records;
import dev.jenever.contrib.session.servers.RecordsContract;
import dev.jenever.contrib.session.servers.ServerProcess;
import dev.jenever.contrib.session.servers.Servers;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.UnifiedJedis;

class RedisRecordsTest extends RecordsContract {

  private static ServerProcess server;
  private static LazyClient client;
  private static RedisRecords records;

  @BeforeAll
  static void start() {
    server = Servers.redis();
    client = Clients.of("redis://127.0.0.1:" + server.port());
    records = Clients.records(client, "session_", Duration.ofMinutes(20));
  }

  @AfterAll
  static void stop() {
    records.close();
    server.close();
  }

  @Override
  protected Records records() {
    return records;
  }

  @Test
  void recordsAreTextsUnderPrefixAndId() throws IOException {
    records.save("A", "value".getBytes(UTF_8), Duration.ofSeconds(90));

    UnifiedJedis redis = client.get();
    assertThat(redis.get("session_A")).isEqualTo("value");
    assertThat(redis.ttl("session_A")).isBetween(80L, 90L);
  }

  @Test
  void aLifeOfZeroIsTheOneSet() throws IOException {
    records.save("B", "value".getBytes(UTF_8), Duration.ZERO);

    assertThat(client.get().ttl("session_B")).isBetween(1190L, 1200L);
  }

  @Test
  void replacingRenewsTheLife() throws IOException {
    records.save("C", "one".getBytes(UTF_8), Duration.ofSeconds(10));
    records.replace("C", "one".getBytes(UTF_8), "two".getBytes(UTF_8), Duration.ofSeconds(90));

    assertThat(client.get().ttl("session_C")).isBetween(80L, 90L);
  }

  @Test
  void ofTwoWhoMakeTheSameOfTheSameOneIsTold() throws IOException {
    records.save("D", "one".getBytes(UTF_8), Duration.ofSeconds(10));

    assertThat(replaceD()).isTrue();
    assertThat(replaceD()).isFalse();
  }

  private static boolean replaceD() throws IOException {
    return records.replace(
        "D", "one".getBytes(UTF_8), "two".getBytes(UTF_8), Duration.ofSeconds(90));
  }
}
