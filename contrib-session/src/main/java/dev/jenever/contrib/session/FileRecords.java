package dev.jenever.contrib.session;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Records in files, one each. */
final class FileRecords implements Records {

  private static final String PREFIX = "session_";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Path directory;

  FileRecords(Path directory) {
    this.directory = requireNonNull(directory, "directory");
  }

  @Override
  public byte @Nullable [] load(String id) throws IOException {
    lock.readLock().lock();
    try {
      return read(id);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void save(String id, byte[] record, Duration life) throws IOException {
    lock.writeLock().lock();
    try {
      write(id, record);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public boolean replace(String id, byte @Nullable [] seen, byte[] record, Duration life)
      throws IOException {
    lock.writeLock().lock();
    try {
      boolean same = Arrays.equals(seen, read(id));
      if (same) {
        write(id, record);
      }
      return same;
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void delete(String id) throws IOException {
    lock.writeLock().lock();
    try {
      Files.deleteIfExists(file(id));
    } finally {
      lock.writeLock().unlock();
    }
  }

  private byte @Nullable [] read(String id) throws IOException {
    try {
      return Files.readAllBytes(file(id));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private void write(String id, byte[] record) throws IOException {
    // files made this way are for their owner alone
    Path fresh = Files.createTempFile(directory, "new_" + PREFIX, "");
    try {
      Files.write(fresh, record);
      Files.move(
          fresh, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private Path file(String id) throws IOException {
    if (!ID.matcher(id).matches()) {
      throw new IOException("session: " + id + " is no name for a file");
    }
    return directory.resolve(PREFIX + id);
  }
}
