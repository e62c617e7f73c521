package dev.jenever.contrib.requestid;

import dev.jenever.H;
import dev.jenever.binding.BindingSettings;
import dev.jenever.http.ResponseWriter;
import dev.jenever.http.ResponseWriterWrapper;
import dev.jenever.http.StatusText;
import dev.jenever.spi.JsonCodec;
import java.io.IOException;

/** Writes a body that names the id, where an error would be committed without one. */
final class ErrorBody extends ResponseWriterWrapper {

  private static final JsonCodec JSON = BindingSettings.goJsonCodec();

  private final String id;

  ErrorBody(ResponseWriter writer, String id) {
    super(writer);
    this.id = id;
  }

  /** Commits without a body, unless it is an error: that gets one. */
  @Override
  public void writeHeaderNow() throws IOException {
    if (!isBareError()) {
      super.writeHeaderNow();
      return;
    }
    headers().set("Content-Type", "application/json; charset=utf-8");
    write(JSON.encode(H.of("error", StatusText.of(status()), "request_id", id), true));
  }

  /** Explains an error that nobody has committed. */
  void end() throws IOException {
    if (isBareError()) {
      writeHeaderNow();
    }
  }

  private boolean isBareError() {
    return !written() && status() >= 400;
  }
}
