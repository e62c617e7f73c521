package dev.jenever.contrib.session;

import java.io.IOException;
import java.time.Duration;

/** Records in memory that can be made to fail, and count what they are asked. */
final class FlakyRecords implements Records {

  final MemoryRecords kept = new MemoryRecords();
  boolean down;
  String reason = "connection refused";
  int loads;
  int saves;

  @Override
  public byte[] load(String id) throws IOException {
    check();
    loads++;
    return kept.load(id);
  }

  @Override
  public void save(String id, byte[] record, Duration life) throws IOException {
    check();
    saves++;
    kept.save(id, record, life);
  }

  @Override
  public boolean replace(String id, byte[] seen, byte[] record, Duration life) throws IOException {
    check();
    saves++;
    return kept.replace(id, seen, record, life);
  }

  @Override
  public void delete(String id) throws IOException {
    check();
    kept.delete(id);
  }

  private void check() throws IOException {
    if (down) {
      throw new IOException(reason);
    }
  }
}
