package dev.jenever.contrib.session.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingClientTest {

  private static final List<String> CLIENTS =
      List.of("redis.clients.", "net.rubyeye.", "com.mongodb.", "org.bson.");

  @ParameterizedTest(name = "{0}")
  @CsvSource({"redis, redis.clients, jedis", "memcached, com.googlecode.xmemcached, xmemcached"})
  void aMissingClientIsNamedWithTheLinesToAdd(String store, String group, String artifact)
      throws Exception {
    try (URLClassLoader loader = withoutClients()) {
      Function<String, Object> stores = stores(loader);

      assertThatIllegalStateException()
          .isThrownBy(() -> stores.apply(store))
          .withMessageContaining("needs a library that is not on the class path")
          .withMessageContaining("<groupId>" + group + "</groupId>")
          .withMessageContaining("implementation(\"" + group + ":" + artifact + ":");
    }
  }

  @Test
  void theCookieStoreNeedsNoClient() throws Exception {
    try (URLClassLoader loader = withoutClients()) {
      Object store = stores(loader).apply("cookie");

      assertThat(store.getClass().getClassLoader()).isSameAs(loader);
    }
  }

  @SuppressWarnings("unchecked")
  private static Function<String, Object> stores(ClassLoader loader) throws Exception {
    return (Function<String, Object>)
        loader.loadClass(WithoutClients.class.getName()).getConstructor().newInstance();
  }

  private static URLClassLoader withoutClients() {
    ClassLoader all = MissingClientTest.class.getClassLoader();
    ClassLoader some =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("dev.jenever.contrib.session.")
                || CLIENTS.stream().anyMatch(name::startsWith)) {
              throw new ClassNotFoundException(name);
            }
            return all.loadClass(name);
          }
        };
    URL[] ours = {place(MissingClient.class), place(MissingClientTest.class)};
    return new URLClassLoader(ours, some);
  }

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
