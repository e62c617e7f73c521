package dev.jenever.internal.undertow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.Conduits;
import org.xnio.conduits.ReadReadyHandler;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;
import org.xnio.conduits.WriteReadyHandler;

/**
 * Both directions of a unix domain socket. A selector of our own watches it; what is ready is
 * handled on the connection's I/O thread, as XNIO does with sockets of its own.
 */
final class UnixConduit implements StreamSourceConduit, StreamSinkConduit {

  private final UnixConnection connection;
  private final SocketChannel socket;
  private final UnixSelector selector;

  /** The operations somebody waits for, and those of them that are being handled. */
  private final AtomicInteger wanted = new AtomicInteger();

  private final AtomicInteger handled = new AtomicInteger();
  private volatile @Nullable ReadReadyHandler readHandler;
  private volatile @Nullable WriteReadyHandler writeHandler;

  UnixConduit(UnixConnection connection, SocketChannel socket, UnixSelector selector) {
    this.connection = connection;
    this.socket = socket;
    this.selector = selector;
  }

  SocketChannel socket() {
    return socket;
  }

  /** Returns the operations to watch for. */
  int interest() {
    return wanted.get() & ~handled.get();
  }

  /** Has ready operations handled; called by the selector. */
  void ready(int operations) {
    handled.updateAndGet(now -> now | operations);
    try {
      getReadThread().execute(() -> handle(operations));
    } catch (RejectedExecutionException stopped) {
      IoUtils.safeClose(connection);
    }
  }

  private void handle(int operations) {
    handled.updateAndGet(now -> now & ~operations);
    ReadReadyHandler read = readHandler;
    if ((operations & wanted.get() & SelectionKey.OP_READ) != 0 && read != null) {
      read.readReady();
    }
    WriteReadyHandler write = writeHandler;
    if ((operations & wanted.get() & SelectionKey.OP_WRITE) != 0 && write != null) {
      write.writeReady();
    }
    if (interest() != 0) {
      selector.watch(this);
    }
  }

  private void resume(int operation) {
    int before = wanted.getAndUpdate(now -> now | operation);
    if ((before & operation) == 0) {
      selector.watch(this);
    }
  }

  private void suspend(int operation) {
    wanted.updateAndGet(now -> now & ~operation);
  }

  private void wakeup(int operation) {
    wanted.updateAndGet(now -> now | operation);
    ready(operation);
  }

  @Override
  public int read(ByteBuffer out) throws IOException {
    try {
      int n = socket.read(out);
      if (n < 0) {
        terminateReads();
      }
      return n;
    } catch (ClosedChannelException e) {
      return -1;
    }
  }

  @Override
  public long read(ByteBuffer[] outs, int offset, int length) throws IOException {
    try {
      long n = socket.read(outs, offset, length);
      if (n < 0) {
        terminateReads();
      }
      return n;
    } catch (ClosedChannelException e) {
      return -1;
    }
  }

  @Override
  public long transferTo(long position, long count, FileChannel target) throws IOException {
    return target.transferFrom(socket, position, count);
  }

  @Override
  public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
      throws IOException {
    return Conduits.transfer(this, count, through, target);
  }

  @Override
  public void terminateReads() throws IOException {
    if (connection.endReads()) {
      suspend(SelectionKey.OP_READ);
      if (socket.isOpen()) {
        socket.shutdownInput();
      }
      readTerminated();
    }
  }

  void readTerminated() {
    ReadReadyHandler handler = readHandler;
    if (handler != null) {
      handler.terminated();
    }
  }

  @Override
  public boolean isReadShutdown() {
    return connection.isReadShutdown();
  }

  @Override
  public void resumeReads() {
    resume(SelectionKey.OP_READ);
  }

  @Override
  public void suspendReads() {
    suspend(SelectionKey.OP_READ);
  }

  @Override
  public void wakeupReads() {
    wakeup(SelectionKey.OP_READ);
  }

  @Override
  public boolean isReadResumed() {
    return (wanted.get() & SelectionKey.OP_READ) != 0;
  }

  @Override
  public void awaitReadable() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void awaitReadable(long time, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public XnioIoThread getReadThread() {
    return connection.getIoThread();
  }

  @Override
  public void setReadReadyHandler(ReadReadyHandler handler) {
    readHandler = handler;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    return socket.write(source);
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
    return socket.write(sources, offset, length);
  }

  @Override
  public int writeFinal(ByteBuffer source) throws IOException {
    return Conduits.writeFinalBasic(this, source);
  }

  @Override
  public long writeFinal(ByteBuffer[] sources, int offset, int length) throws IOException {
    return Conduits.writeFinalBasic(this, sources, offset, length);
  }

  @Override
  public long transferFrom(FileChannel source, long position, long count) throws IOException {
    return source.transferTo(position, count, socket);
  }

  @Override
  public long transferFrom(StreamSourceChannel source, long count, ByteBuffer through)
      throws IOException {
    return Conduits.transfer(source, count, through, this);
  }

  @Override
  public boolean flush() {
    return true;
  }

  @Override
  public void terminateWrites() throws IOException {
    if (connection.endWrites()) {
      suspend(SelectionKey.OP_WRITE);
      if (socket.isOpen()) {
        socket.shutdownOutput();
      }
      writeTerminated();
    }
  }

  @Override
  public void truncateWrites() throws IOException {
    terminateWrites();
  }

  void writeTerminated() {
    WriteReadyHandler handler = writeHandler;
    if (handler != null) {
      handler.terminated();
    }
  }

  @Override
  public boolean isWriteShutdown() {
    return connection.isWriteShutdown();
  }

  @Override
  public void resumeWrites() {
    resume(SelectionKey.OP_WRITE);
  }

  @Override
  public void suspendWrites() {
    suspend(SelectionKey.OP_WRITE);
  }

  @Override
  public void wakeupWrites() {
    wakeup(SelectionKey.OP_WRITE);
  }

  @Override
  public boolean isWriteResumed() {
    return (wanted.get() & SelectionKey.OP_WRITE) != 0;
  }

  @Override
  public void awaitWritable() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void awaitWritable(long time, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public XnioIoThread getWriteThread() {
    return connection.getIoThread();
  }

  @Override
  public void setWriteReadyHandler(WriteReadyHandler handler) {
    writeHandler = handler;
  }

  @Override
  public XnioWorker getWorker() {
    return connection.getIoThread().getWorker();
  }
}
