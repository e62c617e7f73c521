package dev.jenever.internal.undertow;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.DefaultByteBufferPool;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;

/**
 * Direct buffers for all connections of a server: a plain deque for each I/O thread and a shared
 * queue for every other thread, none kept by a thread itself. Buffers are never freed. When so many
 * are out that a quarter of the memory is theirs, heap buffers stand in.
 */
final class BufferPool implements ByteBufferPool {

  /** A power of two less what TLS adds, as Undertow has it. */
  static final int BUFFER_SIZE = 16 * 1024 - 20;

  /** Room for a whole TLS record. */
  static final int TLS_BUFFER_SIZE = 17 * 1024;

  private static final int PER_LOOP = 64;
  private static final int MAX_ARRAYS = 256;
  private static final long MAX_BUFFERS =
      Math.max(64, Runtime.getRuntime().maxMemory() / 4 / BUFFER_SIZE);

  private final XnioWorker worker;
  private final int size;
  private final Object[] loops;
  private final ConcurrentLinkedQueue<ByteBuffer> shared = new ConcurrentLinkedQueue<>();
  private final AtomicInteger made = new AtomicInteger();
  private final ByteBufferPool arrays;

  BufferPool(XnioWorker worker, int size) {
    this.worker = worker;
    this.size = size;
    this.arrays = new DefaultByteBufferPool(false, size, MAX_ARRAYS, 0);
    this.loops = new Object[worker.getIoThreadCount()];
    for (int i = 0; i < loops.length; i++) {
      loops[i] = new ArrayDeque<ByteBuffer>(PER_LOOP);
    }
  }

  @Override
  public PooledByteBuffer allocate() {
    ArrayDeque<ByteBuffer> own = ownDeque();
    ByteBuffer buffer = own == null ? null : own.pollLast();
    if (buffer == null) {
      buffer = shared.poll();
    }
    return new Loan(this, buffer == null ? make() : buffer.clear());
  }

  @Override
  public ByteBufferPool getArrayBackedPool() {
    return arrays;
  }

  @Override
  public void close() {}

  @Override
  public int getBufferSize() {
    return size;
  }

  @Override
  public boolean isDirect() {
    return true;
  }

  private ByteBuffer make() {
    if (made.get() >= MAX_BUFFERS) {
      return ByteBuffer.allocate(size);
    }
    made.incrementAndGet();
    return ByteBuffer.allocateDirect(size);
  }

  private void giveBack(ByteBuffer buffer) {
    if (!buffer.isDirect()) {
      return;
    }
    ArrayDeque<ByteBuffer> own = ownDeque();
    if (own != null && own.size() < PER_LOOP) {
      own.addLast(buffer);
    } else {
      shared.add(buffer);
    }
  }

  @SuppressWarnings("unchecked")
  private @Nullable ArrayDeque<ByteBuffer> ownDeque() {
    if (Thread.currentThread() instanceof XnioIoThread loop && loop.getWorker() == worker) {
      return (ArrayDeque<ByteBuffer>) loops[loop.getNumber()];
    }
    return null;
  }

  /** One use of a buffer. */
  private static final class Loan implements PooledByteBuffer {

    private static final AtomicReferenceFieldUpdater<Loan, BufferPool> POOL =
        AtomicReferenceFieldUpdater.newUpdater(Loan.class, BufferPool.class, "pool");

    private volatile @Nullable BufferPool pool;
    private final ByteBuffer buffer;

    Loan(BufferPool pool, ByteBuffer buffer) {
      this.pool = pool;
      this.buffer = buffer;
    }

    @Override
    public ByteBuffer getBuffer() {
      if (pool == null) {
        throw new IllegalStateException("buffer: given back (expected: on loan)");
      }
      return buffer;
    }

    @Override
    public void close() {
      BufferPool owner = POOL.getAndSet(this, null);
      if (owner != null) {
        owner.giveBack(buffer);
      }
    }

    @Override
    public boolean isOpen() {
      return pool != null;
    }
  }
}
