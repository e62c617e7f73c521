package dev.jenever;

import dev.jenever.http.Request;
import dev.jenever.internal.transport.Application;
import dev.jenever.internal.transport.Call;

/** The engine as transports see it. */
final class EngineApplication implements Application {

  private final Engine engine;

  EngineApplication(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Call route(Request request) {
    return new EngineCall(engine, request, engine.router().resolve(request));
  }
}
