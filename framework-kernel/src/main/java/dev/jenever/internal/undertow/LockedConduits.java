package dev.jenever.internal.undertow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.ConduitWritableByteChannel;
import org.xnio.conduits.Conduits;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Both directions of a TLS connection under one lock: to Undertow they are one object whose state
 * is for one thread at a time, while here one thread may look at what comes in and another write.
 */
final class LockedConduits {

  private LockedConduits() {}

  static void install(StreamConnection connection) {
    Lock lock = new ReentrantLock();
    var source = connection.getSourceChannel();
    source.setConduit(new Source(source.getConduit(), lock));
    var sink = connection.getSinkChannel();
    sink.setConduit(new Sink(sink.getConduit(), lock));
  }

  /** The direction from the client. */
  private static final class Source extends AbstractStreamSourceConduit<StreamSourceConduit> {

    private final Lock lock;

    Source(StreamSourceConduit next, Lock lock) {
      super(next);
      this.lock = lock;
    }

    @Override
    public int read(ByteBuffer out) throws IOException {
      lock.lock();
      try {
        return next.read(out);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public long read(ByteBuffer[] outs, int offset, int length) throws IOException {
      lock.lock();
      try {
        return next.read(outs, offset, length);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
      return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
        throws IOException {
      return Conduits.transfer(this, count, through, target);
    }

    @Override
    public void terminateReads() throws IOException {
      lock.lock();
      try {
        next.terminateReads();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void resumeReads() {
      lock.lock();
      try {
        next.resumeReads();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void suspendReads() {
      lock.lock();
      try {
        next.suspendReads();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void wakeupReads() {
      lock.lock();
      try {
        next.wakeupReads();
      } finally {
        lock.unlock();
      }
    }
  }

  /** The direction to the client. */
  private static final class Sink extends AbstractStreamSinkConduit<StreamSinkConduit> {

    private final Lock lock;

    Sink(StreamSinkConduit next, Lock lock) {
      super(next);
      this.lock = lock;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      lock.lock();
      try {
        return next.write(source);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
      lock.lock();
      try {
        return next.write(sources, offset, length);
      } finally {
        lock.unlock();
      }
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
      return source.transferTo(position, count, new ConduitWritableByteChannel(this));
    }

    @Override
    public long transferFrom(StreamSourceChannel source, long count, ByteBuffer through)
        throws IOException {
      return Conduits.transfer(source, count, through, this);
    }

    @Override
    public boolean flush() throws IOException {
      lock.lock();
      try {
        return next.flush();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void terminateWrites() throws IOException {
      lock.lock();
      try {
        next.terminateWrites();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void truncateWrites() throws IOException {
      lock.lock();
      try {
        next.truncateWrites();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void resumeWrites() {
      lock.lock();
      try {
        next.resumeWrites();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void suspendWrites() {
      lock.lock();
      try {
        next.suspendWrites();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void wakeupWrites() {
      lock.lock();
      try {
        next.wakeupWrites();
      } finally {
        lock.unlock();
      }
    }
  }
}
