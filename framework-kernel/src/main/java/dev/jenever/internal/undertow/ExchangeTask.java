package dev.jenever.internal.undertow;

import dev.jenever.internal.transport.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the handlers of one request, on whatever thread its execution has chosen. */
final class ExchangeTask implements Runnable {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private final Call call;
  private final ExchangeSink sink;
  private final ChannelBody body;

  ExchangeTask(Call call, ExchangeSink sink, ChannelBody body) {
    this.call = call;
    this.sink = sink;
    this.body = body;
  }

  @Override
  public void run() {
    try {
      call.run(sink);
    } catch (Throwable e) {
      log.error("{}: not handled", call.execution().label(), e);
      sink.abort();
    } finally {
      body.close();
    }
  }
}
