package dev.jenever.benchmarks.spring;

import dev.jenever.benchmarks.Answer;
import dev.jenever.benchmarks.Order;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class Pages {

  private static final String TEXT = "text/plain;charset=utf-8";

  @GetMapping(value = "/plaintext", produces = TEXT)
  String plaintext() {
    return "Hello, World!";
  }

  @GetMapping(value = "/chain/plaintext", produces = TEXT)
  String chained() {
    return "Hello, World!";
  }

  @GetMapping("/json")
  Map<String, Object> json() {
    return new TreeMap<>(Map.of("id", 7, "message", "Hello, World!", "ok", true));
  }

  @GetMapping("/hello/{name}")
  Map<String, Object> hello(
      @PathVariable String name, @RequestParam(defaultValue = "hi") String greeting) {
    return new TreeMap<>(Map.of("greeting", greeting, "name", name));
  }

  @PostMapping("/echo")
  Order echo(@RequestBody Order order) {
    if (order.customer() == null || order.customer().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return order;
  }

  @GetMapping(value = "/headers", produces = TEXT)
  String headers(@RequestHeader("X-Correlation-Id") String id) {
    return id;
  }

  @GetMapping(value = "/blocking", produces = TEXT)
  String blocking() throws InterruptedException {
    return Answer.await();
  }
}
