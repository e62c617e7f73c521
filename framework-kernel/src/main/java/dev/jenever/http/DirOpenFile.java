package dev.jenever.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file or directory of the default file system. */
final class DirOpenFile implements OpenFile {

  private final Path path;
  private final BasicFileAttributes attributes;
  private final @Nullable FileChannel channel;

  DirOpenFile(Path path, BasicFileAttributes attributes, @Nullable FileChannel channel) {
    this.path = path;
    this.attributes = attributes;
    this.channel = channel;
  }

  static DirOpenFile open(Path path, BasicFileAttributes attributes) throws IOException {
    return new DirOpenFile(path, attributes, FileChannel.open(path, StandardOpenOption.READ));
  }

  @Override
  public String name() {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }

  @Override
  public boolean isDirectory() {
    return attributes.isDirectory();
  }

  @Override
  public long size() {
    return attributes.size();
  }

  @Override
  public Instant lastModified() {
    return attributes.lastModifiedTime().toInstant();
  }

  @Override
  public List<Entry> list() throws IOException {
    try (Stream<Path> paths = Files.list(path)) {
      return paths.map(DirOpenFile::entry).toList();
    }
  }

  @Override
  public InputStream from(long position) throws IOException {
    return Channels.newInputStream(channel().position(position));
  }

  @Override
  public void writeTo(ResponseWriter writer, long position, long count) throws IOException {
    writer.writeFile(channel(), position, count);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  private FileChannel channel() {
    return requireNonNull(channel, "channel");
  }

  private static Entry entry(Path path) {
    boolean directory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    return new Entry(requireNonNull(path.getFileName()).toString(), directory);
  }
}
