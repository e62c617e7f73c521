package dev.jenever.examples.tour;

import dev.jenever.Context;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests, and shows them to those who may see them. */
final class Stats {

  private final LongAdder requests = new LongAdder();

  /** The middleware that counts. */
  void count(Context c) throws Exception {
    requests.increment();
    c.next();
  }

  /** What there is to see. */
  record Report(String jdk, String mode, long requests) {}

  /** {@code GET /admin/stats}, described by its annotations. */
  @Operation(summary = "Shows how the service does")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Report.class)))
  void show(Context c) {
    String mode = c.engine().executionMode().toString();
    c.json(200, new Report(Runtime.version().toString(), mode, requests.sum()));
  }
}
