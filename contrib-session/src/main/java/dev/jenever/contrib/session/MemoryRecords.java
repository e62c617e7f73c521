package dev.jenever.contrib.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Records in memory; those whose cookies are no longer accepted are swept out now and then. */
final class MemoryRecords implements Records {

  /** How long a cookie is accepted, whatever it says itself. */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final int SAVES_BETWEEN_SWEEPS = 1000;

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final AtomicInteger saves = new AtomicInteger();
  private final LongSupplier nanos;

  MemoryRecords() {
    this(System::nanoTime);
  }

  MemoryRecords(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public byte @Nullable [] load(String id) {
    Entry entry = entries.get(id);
    return entry == null ? null : entry.record.clone();
  }

  @Override
  public void save(String id, byte[] record, Duration life) {
    entries.put(id, entry(record, life));
    if (saves.incrementAndGet() % SAVES_BETWEEN_SWEEPS == 0) {
      sweep();
    }
  }

  @Override
  public boolean replace(String id, byte @Nullable [] seen, byte[] record, Duration life) {
    Entry fresh = entry(record, life);
    Entry now =
        entries.compute(
            id,
            (key, there) ->
                Arrays.equals(seen, there == null ? null : there.record) ? fresh : there);
    return now == fresh;
  }

  @Override
  public void delete(String id) {
    entries.remove(id);
  }

  int size() {
    return entries.size();
  }

  private Entry entry(byte[] record, Duration life) {
    Duration kept = life.compareTo(KEPT) > 0 ? life : KEPT;
    return new Entry(record.clone(), nanos.getAsLong(), kept.toNanos());
  }

  private void sweep() {
    long now = nanos.getAsLong();
    entries.values().removeIf(entry -> now - entry.saved > entry.life);
  }

  private record Entry(byte[] record, long saved, long life) {}
}
