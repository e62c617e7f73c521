package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.http.ResponseWriterWrapper;
import java.io.IOException;
import java.nio.channels.FileChannel;

/** Runs a handler once, before the head of the response is on its way. */
final class BeforeCommit extends ResponseWriterWrapper {

  private final Context c;
  private final Handler handler;
  private boolean done;

  BeforeCommit(Context c, Handler handler) {
    super(c.writer());
    this.c = c;
    this.handler = handler;
  }

  /** Runs the handler unless it has run. */
  void run() throws IOException {
    if (done) {
      return;
    }
    done = true;
    try {
      handler.handle(c);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public void writeHeaderNow() throws IOException {
    run();
    super.writeHeaderNow();
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    run();
    unwrap().write(bytes, offset, length);
  }

  @Override
  public void writeString(String text) throws IOException {
    run();
    unwrap().writeString(text);
  }

  @Override
  public void writeFile(FileChannel file, long position, long count) throws IOException {
    run();
    unwrap().writeFile(file, position, count);
  }

  @Override
  public void flush() throws IOException {
    run();
    super.flush();
  }
}
