package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.contrib.trace.TraceContextService.Sent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the harness of W3C Trace Context asks of a service, case by case under the harness's names.
 */
final class TraceContextCases {

  private static final String TRACE = "12345678901234567890123456789012";
  private static final String SPAN = "1234567890123456";
  private static final String SAMPLED = "traceparent: 00-" + TRACE + "-" + SPAN + "-01";
  private static final String PARENT = "traceparent: 00-" + TRACE + "-" + SPAN + "-00";

  private final Map<String, Check> cases = new LinkedHashMap<>();

  private TraceContextCases() {}

  /** One case: asks a service, and fails when it does not do as it should. */
  interface Check {
    void of(TraceContextService service) throws Exception;
  }

  static Map<String, Check> all() {
    TraceContextCases all = new TraceContextCases();
    all.parents();
    all.badParents();
    all.states();
    all.strictStates();
    all.advanced();
    return all.cases;
  }

  private void parents() {
    cases.put("both_traceparent_and_tracestate_missing", TraceContextService::call);
    cases.put(
        "traceparent_included_tracestate_missing",
        s -> {
          Sent sent = s.call(SAMPLED);
          assertThat(sent.traceId()).isEqualTo(TRACE);
          assertThat(sent.spanId()).isNotEqualTo(SPAN);
        });
    String other = "12345678901234567890123456789011";
    cases.put(
        "traceparent_duplicated",
        s ->
            assertThat(s.call("traceparent: 00-" + other + "-" + SPAN + "-01", SAMPLED).traceId())
                .isNotIn(other, TRACE));
    refused("traceparent_header_name", "trace-parent: 00-%s-%s-01", "trace.parent: 00-%s-%s-01");
    accepted(
        "traceparent_header_name_valid_casing",
        "TraceParent: 00-%s-%s-01",
        "TrAcEpArEnT: 00-%s-%s-01",
        "TRACEPARENT: 00-%s-%s-01");
    accepted(
        "traceparent_ows_handling",
        "traceparent:  00-%s-%s-01",
        "traceparent: \t00-%s-%s-01",
        "traceparent: 00-%s-%s-01 ",
        "traceparent: 00-%s-%s-01\t",
        "traceparent: \t 00-%s-%s-01 \t");
    cases.put(
        "propagates_random_flag",
        s -> {
          Sent sent = s.call("traceparent: 00-" + TRACE + "-" + SPAN + "-02");
          assertThat(sent.traceId()).isEqualTo(TRACE);
          assertThat(sent.spanId()).isNotEqualTo(SPAN);
          assertThat(Integer.parseInt(sent.flags(), 16) & 2).isEqualTo(2);
        });
  }

  private void badParents() {
    refused(
        "traceparent_version_0x00",
        "traceparent: 00-%s-%s-01.",
        "traceparent: 00-%s-%s-01-what-the-future-will-be-like");
    cases.put(
        "traceparent_version_0xcc",
        s -> {
          String future = "traceparent: cc-" + TRACE + "-" + SPAN + "-01";
          assertThat(s.call(future).traceId()).isEqualTo(TRACE);
          assertThat(s.call(future + "-what-the-future-will-be-like").traceId()).isEqualTo(TRACE);
          assertThat(s.call(future + ".what-the-future-will-be-like").traceId())
              .isNotEqualTo(TRACE);
        });
    refused("traceparent_version_0xff", "traceparent: ff-%s-%s-01");
    refused(
        "traceparent_version_illegal_characters",
        "traceparent: .0-%s-%s-01",
        "traceparent: 0.-%s-%s-01");
    refused(
        "traceparent_version_too_long", "traceparent: 000-%s-%s-01", "traceparent: 0000-%s-%s-01");
    refused("traceparent_version_too_short", "traceparent: 0-%s-%s-01");
    badIds();
    refused(
        "traceparent_trace_flags_illegal_characters",
        "traceparent: 00-%s-%s-.0",
        "traceparent: 00-%s-%s-0.");
    refused("traceparent_trace_flags_too_long", "traceparent: 00-%s-%s-001");
    refused("traceparent_trace_flags_too_short", "traceparent: 00-%s-%s-1");
  }

  private void badIds() {
    badTrace("traceparent_trace_id_all_zero", "0".repeat(32));
    badTrace(
        "traceparent_trace_id_illegal_characters",
        ".2345678901234567890123456789012",
        "1234567890123456789012345678901.");
    badTrace("traceparent_trace_id_too_long", TRACE + "3");
    badTrace("traceparent_trace_id_too_short", TRACE.substring(0, 31));
    badSpan("traceparent_parent_id_all_zero", "0".repeat(16));
    badSpan("traceparent_parent_id_illegal_characters", ".234567890123456", "123456789012345.");
    badSpan("traceparent_parent_id_too_long", SPAN + "7");
    badSpan("traceparent_parent_id_too_short", SPAN.substring(0, 15));
  }

  private void states() {
    cases.put(
        "tracestate_included_traceparent_missing",
        s -> {
          assertThat(s.call("tracestate: foo=1").members()).isEmpty();
          assertThat(s.call("tracestate: foo=1,bar=2").members()).isEmpty();
        });
    cases.put(
        "tracestate_included_traceparent_included",
        s -> {
          Sent sent = s.call(PARENT, "tracestate: foo=1,bar=2");
          assertThat(sent.traceId()).isEqualTo(TRACE);
          assertThat(sent.members()).contains("foo=1", "bar=2");
        });
    dropped("tracestate_header_name", "trace-state: foo=1", "trace.state: foo=1");
    cases.put(
        "tracestate_header_name_valid_casing",
        s -> {
          for (String name : List.of("TraceState", "TrAcEsTaTe", "TRACESTATE")) {
            assertThat(s.call(PARENT, name + ": foo=1").members()).containsExactly("foo=1");
          }
        });
    cases.put(
        "tracestate_empty_header",
        s -> {
          assertThat(s.call(PARENT, "tracestate: ").traceId()).isEqualTo(TRACE);
          assertThat(s.call(PARENT, "tracestate: foo=1", "tracestate: ").members())
              .contains("foo=1");
          assertThat(s.call(PARENT, "tracestate: ", "tracestate: foo=1").members())
              .contains("foo=1");
        });
    cases.put(
        "tracestate_multiple_headers_different_keys",
        s -> {
          Sent sent =
              s.call(
                  PARENT,
                  "tracestate: foo=1,bar=2",
                  "tracestate: rojo=1,congo=2",
                  "tracestate: baz=3");
          assertThat(sent.traceId()).isEqualTo(TRACE);
          assertThat(sent.members())
              .containsExactly("foo=1", "bar=2", "rojo=1", "congo=2", "baz=3");
        });
    allowedCharacters();
    cases.put(
        "tracestate_ows_handling",
        s -> {
          for (String list :
              List.of("foo=1 \t , \t bar=2, \t baz=3", "foo=1\t \t,\t \tbar=2,\t \tbaz=3")) {
            assertThat(s.call(PARENT, "tracestate: " + list).members())
                .contains("foo=1", "bar=2", "baz=3");
          }
          for (String one : List.of(" foo=1", "\tfoo=1", "foo=1 ", "foo=1\t", "\t foo=1 \t")) {
            assertThat(s.call(PARENT, "tracestate: " + one).members()).contains("foo=1");
          }
        });
  }

  private void allowedCharacters() {
    String key = "abcdefghijklmnopqrstuvwxyz0123456789_-*/";
    StringBuilder value = new StringBuilder();
    IntStream.rangeClosed(0x20, 0x7e)
        .filter(c -> c != ',' && c != '=')
        .forEach(c -> value.append((char) c));
    cases.put(
        "tracestate_all_allowed_characters",
        s -> {
          for (String k : List.of(key, key + "@a-z0-9_-*/")) {
            assertThat(s.call(PARENT, "tracestate: " + k + "=" + value).state())
                .isEqualTo(k + "=" + value);
          }
        });
  }

  private void strictStates() {
    cases.put(
        "tracestate_duplicated_keys",
        s -> {
          for (String[] lines :
              new String[][] {
                {"tracestate: foo=1,foo=1"},
                {"tracestate: foo=1,foo=2"},
                {"tracestate: foo=1", "tracestate: foo=1"},
                {"tracestate: foo=1", "tracestate: foo=2"}
              }) {
            List<String> request = new ArrayList<>(List.of(PARENT));
            request.addAll(List.of(lines));
            Sent sent = s.call(request.toArray(String[]::new));
            assertThat(sent.traceId()).isEqualTo(TRACE);
            assertThat(sent.members()).containsAnyOf("foo=1", "foo=2");
          }
        });
    dropped(
        "tracestate_key_illegal_characters",
        "tracestate: foo =1",
        "tracestate: FOO=1",
        "tracestate: foo.bar=1");
    cases.put(
        "tracestate_key_illegal_vendor_format",
        s -> {
          for (String key : List.of("foo@", "foo@@bar", "foo@bar@baz")) {
            assertThat(s.call(PARENT, "tracestate: " + key + "=1,bar=2").members())
                .containsExactly(key + "=1", "bar=2");
          }
          assertThat(s.call(PARENT, "tracestate: @foo=1,bar=2").members()).isEmpty();
        });
    memberCount();
    keyLength();
    dropped(
        "tracestate_value_illegal_characters", "tracestate: foo=bar=baz", "tracestate: foo=,bar=3");
  }

  private void memberCount() {
    cases.put(
        "tracestate_member_count_limit",
        s -> {
          String[] lines = {
            PARENT, members(1, 10), members(11, 20), members(21, 30), members(31, 32)
          };
          assertThat(s.call(lines).members()).hasSize(32).contains("bar01=01");
          lines[4] = members(31, 33);
          assertThat(s.call(lines).members()).doesNotContain("bar01=01");
        });
  }

  private static String members(int first, int last) {
    List<String> members =
        IntStream.rangeClosed(first, last).mapToObj(i -> "bar%02d=%02d".formatted(i, i)).toList();
    return "tracestate: " + String.join(",", members);
  }

  private void keyLength() {
    cases.put(
        "tracestate_key_length_limit",
        s -> {
          for (String key :
              List.of(
                  "z".repeat(256),
                  "t".repeat(241) + "@" + "v".repeat(14),
                  "t".repeat(242) + "@v",
                  "t@" + "v".repeat(15))) {
            assertThat(s.call(PARENT, "tracestate: foo=1", "tracestate: " + key + "=1").members())
                .containsExactly("foo=1", key + "=1");
          }
          String long257 = "tracestate: " + "z".repeat(257) + "=1";
          assertThat(s.call(PARENT, "tracestate: foo=1", long257).members()).isEmpty();
        });
  }

  private void advanced() {
    cases.put(
        "multiple_requests_with_valid_traceparent",
        s -> {
          List<Sent> calls = s.call(3, SAMPLED);
          assertThat(calls).extracting(Sent::traceId).containsOnly(TRACE);
          assertThat(calls).extracting(Sent::spanId).doesNotHaveDuplicates().hasSize(3);
        });
    cases.put(
        "multiple_requests_without_traceparent",
        s -> assertThat(s.call(3)).extracting(Sent::spanId).doesNotHaveDuplicates().hasSize(3));
    cases.put(
        "multiple_requests_with_illegal_traceparent",
        s -> {
          String zero = "0".repeat(32);
          List<Sent> calls = s.call(3, "traceparent: 00-" + zero + "-" + SPAN + "-01");
          assertThat(calls).extracting(Sent::traceId).doesNotContain(zero);
          assertThat(calls).extracting(Sent::spanId).doesNotHaveDuplicates().hasSize(3);
        });
  }

  private void accepted(String name, String... lines) {
    cases.put(
        name,
        s -> {
          for (String line : lines) {
            assertThat(s.call(line.formatted(TRACE, SPAN)).traceId()).as(line).isEqualTo(TRACE);
          }
        });
  }

  private void refused(String name, String... lines) {
    cases.put(
        name,
        s -> {
          for (String line : lines) {
            assertThat(s.call(line.formatted(TRACE, SPAN)).traceId()).as(line).isNotEqualTo(TRACE);
          }
        });
  }

  private void badTrace(String name, String... ids) {
    cases.put(
        name,
        s -> {
          for (String id : ids) {
            assertThat(s.call("traceparent: 00-" + id + "-" + SPAN + "-01").traceId())
                .isNotIn(id, TRACE, id.substring(1));
          }
        });
  }

  private void badSpan(String name, String... ids) {
    cases.put(
        name,
        s -> {
          for (String id : ids) {
            assertThat(s.call("traceparent: 00-" + TRACE + "-" + id + "-01").traceId())
                .isNotEqualTo(TRACE);
          }
        });
  }

  private void dropped(String name, String... lines) {
    cases.put(
        name,
        s -> {
          for (String line : lines) {
            assertThat(s.call(PARENT, line).members()).as(line).isEmpty();
          }
        });
  }
}
