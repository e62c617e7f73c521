package dev.jenever.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.StringValue;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonBinaryReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BinaryRenderersTest {

  record Address(String street, int zip) {}

  private static String hex(Render render) throws Exception {
    return HexFormat.of().formatHex(RecordingWriter.of(render).bytes());
  }

  static Stream<Arguments> msgPacks() {
    return Stream.of(
        Arguments.of(null, "c0"),
        Arguments.of(true, "c3"),
        Arguments.of(127, "7f"),
        Arguments.of(128, "d10080"),
        Arguments.of(-32, "e0"),
        Arguments.of(-33, "d0df"),
        Arguments.of(32768, "d200008000"),
        Arguments.of(Long.MIN_VALUE, "d38000000000000000"),
        Arguments.of(new BigInteger("18446744073709551615"), "cfffffffffffffffff"),
        Arguments.of(1.5, "cb3ff8000000000000"),
        Arguments.of(Double.NaN, "cb7ff8000000000001"),
        Arguments.of(0.1f, "ca3dcccccd"),
        Arguments.of("str", "a3737472"),
        Arguments.of("a".repeat(32), "da0020" + "61".repeat(32)),
        Arguments.of(new byte[] {0, 1, -1}, "a30001ff"),
        Arguments.of(Duration.ofSeconds(1), "d23b9aca00"),
        Arguments.of(Instant.parse("2024-02-29T12:34:56.12Z"), "a81c9c380065e079f0"),
        Arguments.of(Instant.parse("2024-02-29T04:34:56Z"), "a465e00970"),
        Arguments.of(Instant.parse("1969-12-31T23:59:59Z"), "ac00000000ffffffffffffffff"),
        Arguments.of(Arrays.asList(1, "a", null), "9301a161c0"),
        Arguments.of(Collections.nCopies(16, 0), "dc0010" + "00".repeat(16)),
        Arguments.of(Map.of("b", 1, "a", Map.of()), "82a16180a16201"),
        Arguments.of(Map.of(10, "b"), "810aa162"),
        Arguments.of(new Address("s", 1), "82a6737472656574a173a37a697001"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("msgPacks")
  void msgPackIsThatOfGo(Object value, String expected) throws Exception {
    assertThat(hex(new MsgPack(value))).isEqualTo(expected);
  }

  static Stream<Arguments> bsons() {
    return Stream.of(
        Arguments.of(Map.of(), "0500000000"),
        Arguments.of(Map.of("a", 1), "0c0000001061000100000000"),
        Arguments.of(Map.of("a", 1L), "10000000126100010000000000000000"),
        Arguments.of(Collections.singletonMap("a", null), "080000000a610000"),
        Arguments.of(Map.of("a", List.of()), "0d000000046100050000000000"),
        Arguments.of(Map.of("a", Map.of()), "0d000000036100050000000000"),
        Arguments.of(Map.of("f", 0.1f), "10000000016600000000a09999b93f00"),
        Arguments.of(Map.of("f", Double.NaN), "10000000016600010000000000f87f00"),
        Arguments.of(
            Map.of("t", Instant.parse("2024-02-29T12:34:56.12Z")),
            "10000000097400f851dcf48d01000000"),
        Arguments.of(Map.of("d", Duration.ofSeconds(1)), "1000000012640000ca9a3b0000000000"),
        Arguments.of(Map.of("b", new byte[] {0, 1, -1}), "1000000005620003000000000001ff00"),
        Arguments.of(
            new Address("s", 1), "1c000000027374726565740002000000730010" + "7a6970000100000000"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("bsons")
  void bsonIsThatOfGo(Object value, String expected) throws Exception {
    assertThat(hex(new Bson(value))).isEqualTo(expected);
  }

  @Test
  void identifiersOfMongoAreKept() throws Exception {
    ObjectId id = new ObjectId("65e079f065e079f065e079f0");
    byte[] bson = RecordingWriter.of(new Bson(Map.of("_id", id, "text", "x".repeat(1000)))).bytes();

    Document read =
        new DocumentCodec()
            .decode(
                new BsonBinaryReader(java.nio.ByteBuffer.wrap(bson)),
                DecoderContext.builder().build());

    assertThat(read).containsEntry("_id", id).containsEntry("text", "x".repeat(1000));
    assertThat(RecordingWriter.of(new Json(List.of(id))).text())
        .isEqualTo("[\"65e079f065e079f065e079f0\"]");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("x", "WriteString can only write while positioned on a Element or Value but"),
        Arguments.of(
            List.of(1), "WriteArray can only write a Array while positioned on a Element or"),
        Arguments.of(null, "WriteNull can only write while positioned"),
        Arguments.of(Map.of("a\0", 1), "BSON element key cannot contain null bytes"),
        Arguments.of(
            Map.of("a", new BigInteger("9223372036854775808")),
            "9223372036854775808 overflows int64"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void whatBsonCannotShowIsRefused(Object value, String message) {
    assertThatThrownBy(() -> hex(new Bson(value)))
        .isInstanceOf(RenderException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void protoBufIsTheMessageItself() throws Exception {
    RecordingWriter out = RecordingWriter.of(new ProtoBuf(StringValue.of("Ada")));

    assertThat(out.bytes()).isEqualTo("\n\u0003Ada".getBytes(UTF_8));
    assertThat(out.contentType()).isEqualTo("application/x-protobuf");
  }

  @Test
  void whatIsNoMessageIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> hex(new ProtoBuf("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("protobuf: java.lang.String (expected: com.google.protobuf.MessageLite)");
  }

  @Test
  void contentTypesAreThoseOfGin() throws Exception {
    assertThat(RecordingWriter.of(new MsgPack(1)).contentType())
        .isEqualTo("application/msgpack; charset=utf-8");
    assertThat(RecordingWriter.of(new Bson(Map.of())).contentType()).isEqualTo("application/bson");
    assertThat(RecordingWriter.of(new Yaml(1)).contentType())
        .isEqualTo("application/yaml; charset=utf-8");
    assertThat(RecordingWriter.of(new Toml(Map.of())).contentType())
        .isEqualTo("application/toml; charset=utf-8");
  }
}
