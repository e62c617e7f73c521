package dev.jenever.contrib.session.memcached;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.jenever.contrib.session.Records;
import dev.jenever.contrib.session.servers.RecordsContract;
import dev.jenever.contrib.session.servers.ServerProcess;
import dev.jenever.contrib.session.servers.Servers;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import net.rubyeye.xmemcached.MemcachedClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MemcachedRecordsTest extends RecordsContract {

  private static ServerProcess server;
  private static MemcachedRecords records;

  @BeforeAll
  static void start() {
    server = Servers.memcached();
    String address = "127.0.0.1:" + server.port();
    MemcachedClient client = MemcachedClients.make(address, Duration.ofSeconds(2));
    records = new MemcachedRecords(client, address, "prefix_", Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      records.close();
      server.close();
    }
  }

  @Override
  protected Records records() {
    return records;
  }

  @Test
  void itemsAreUnderPrefixAndIdWithoutFlags() throws IOException {
    records.save("A", "value".getBytes(UTF_8), Duration.ofHours(1));

    assertThat(Conversation.with(server.port()).say("get prefix_A", "END"))
        .containsExactly("VALUE prefix_A 0 5", "value", "END");
  }

  @Test
  void aLifeOfMoreThanThirtyDaysIsNotTakenForAMoment() throws IOException {
    records.save("B", "value".getBytes(UTF_8), Duration.ofDays(90));

    assertThat(records.load("B")).isEqualTo("value".getBytes(UTF_8));
  }

  @Test
  void eachServerHasTheShareThatGosClientGivesIt() throws IOException {
    try (ServerProcess first = Servers.memcached();
        ServerProcess second = Servers.memcached()) {
      String addresses = "127.0.0.1:" + first.port() + " 127.0.0.1:" + second.port();
      MemcachedClient client = MemcachedClients.make(addresses, Duration.ofMillis(500));
      MemcachedRecords both = new MemcachedRecords(client, addresses, "", Clock.systemUTC());
      byte[] value = "value".getBytes(UTF_8);
      // the CRC-32 of "a" is e8b7be43, odd: the second of two; that of "d" is 98dd4acc, the first
      both.save("a", value, Duration.ofHours(1));
      both.save("d", value, Duration.ofHours(1));

      assertThat(Conversation.with(second.port()).say("get a d", "END")).contains("VALUE a 0 5");
      assertThat(Conversation.with(first.port()).say("get a d", "END")).contains("VALUE d 0 5");

      second.kill();
      assertThat(both.load("d")).isEqualTo(value);
      assertThatIOException().isThrownBy(() -> both.load("a")).withMessageContaining(addresses);
      both.close();
    }
  }
}
