package dev.jenever.internal.validation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeccakTest {

  @ParameterizedTest
  @CsvSource({
    "'', c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
    "abc, 4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"
  })
  void hashesAreThoseOfEthereum(String text, String hash) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

    assertThat(HexFormat.of().formatHex(Keccak256.hash(bytes))).isEqualTo(hash);
  }

  @Test
  void moreThanABlockIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keccak256.hash(new byte[136]))
        .withMessage("message: 136 bytes (expected: < 136)");
  }
}
