package dev.jenever.contrib.session.memcached;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.code.yanf4j.core.Session;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import net.rubyeye.xmemcached.impl.AbstractMemcachedSessionLocator;
import net.rubyeye.xmemcached.networking.ClosedMemcachedSession;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the server of a key as {@code gomemcache} does. One that does not answer keeps its share:
 * its sessions are not elsewhere.
 */
final class ServersOfGo extends AbstractMemcachedSessionLocator {

  private final int servers;
  private volatile Map<Integer, Session> sessions = Map.of();

  ServersOfGo(int servers) {
    this.servers = servers;
  }

  @Override
  public @Nullable Session getSessionByKey(String key) {
    CRC32 checksum = new CRC32();
    checksum.update(key.getBytes(UTF_8));
    // the client counts its servers from 1
    return sessions.get((int) (checksum.getValue() % servers) + 1);
  }

  @Override
  public void updateSessions(Collection<Session> open) {
    Map<Integer, Session> byOrder = new ConcurrentHashMap<>();
    for (Session session : open) {
      if (session instanceof ClosedMemcachedSession ordered && !session.isClosed()) {
        byOrder.put(ordered.getInetSocketAddressWrapper().getOrder(), session);
      }
    }
    sessions = byOrder;
  }
}
