package dev.jenever.contrib.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisUrlTest {

  @Test
  void aHostIsEnough() {
    RedisUrl url = RedisUrl.parse("redis://cache");

    assertThat(url.mode()).isEqualTo(RedisUrl.Mode.SINGLE);
    assertThat(url.where()).isEqualTo("cache:6379");
    assertThat(url.database()).isZero();
    assertThat(url.password()).isNull();
    assertThat(url.tls()).isFalse();
  }

  @Test
  void everythingCanBeSaid() {
    RedisUrl url = RedisUrl.parse("rediss://austin:p%40ss+word@[::1]:7000/3");

    assertThat(url.user()).isEqualTo("austin");
    assertThat(url.password()).isEqualTo("p@ss+word");
    assertThat(url.nodes().get(0).getHost()).isEqualTo("::1");
    assertThat(url.nodes().get(0).getPort()).isEqualTo(7000);
    assertThat(url.database()).isEqualTo(3);
    assertThat(url.tls()).isTrue();
  }

  @Test
  void aPasswordNeedsNoUser() {
    RedisUrl url = RedisUrl.parse("redis://:secret@cache:6379/0");

    assertThat(url.user()).isNull();
    assertThat(url.password()).isEqualTo("secret");
  }

  @Test
  void sentinelsHaveAPortOfTheirOwnAndAMaster() {
    RedisUrl url = RedisUrl.parse("redis-sentinel://a,b:7000/2#mymaster");

    assertThat(url.mode()).isEqualTo(RedisUrl.Mode.SENTINEL);
    assertThat(url.where()).isEqualTo("a:26379, b:7000");
    assertThat(url.master()).isEqualTo("mymaster");
    assertThat(url.database()).isEqualTo(2);
  }

  @Test
  void aClusterIsAListOfNodes() {
    RedisUrl url = RedisUrl.parse("rediss-cluster://a:7000,b:7001");

    assertThat(url.mode()).isEqualTo(RedisUrl.Mode.CLUSTER);
    assertThat(url.where()).isEqualTo("a:7000, b:7001");
    assertThat(url.tls()).isTrue();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cache:6379 | expected: redis://",
        "http://cache | expected: redis://",
        "redis:// | expected: redis://",
        "redis://cache/abc | expected: redis://",
        "redis://cache:0 | a port from 1 to 65535 in place of 0",
        "redis://cache:99999 | a port from 1 to 65535 in place of 99999",
        "redis://a,b | several with redis-sentinel:// or redis-cluster://",
        "redis-sentinel://a | the name of the master after #",
        "redis://a#mymaster | nothing after #",
        "redis-cluster://a/1 | database 0, a cluster has no other",
        "redis-cluster://a,,b | host[:port] in place of ''",
      })
  void badUrlsAreNamed(String url, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisUrl.parse(url))
        .withMessageContaining("redis url: " + url)
        .withMessageContaining(expected);
  }

  @Test
  void passwordsAreNotShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisUrl.parse("redis://austin:secret@cache/x"))
        .withMessageContaining("redis://***@cache/x")
        .withMessageNotContaining("secret");
  }

  @Test
  void unixDomainSocketsAreForAClientOfTheUser() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisUrl.parse("unix:///run/redis.sock"))
        .withMessageContaining("redis url: unix:///run/redis.sock");
  }
}
