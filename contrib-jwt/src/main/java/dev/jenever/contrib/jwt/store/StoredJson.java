package dev.jenever.contrib.jwt.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jenever.binding.BindingSettings;
import dev.jenever.spi.JsonException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of gin-jwt for what belongs to a token.
 *
 * @param userData anything that JSON can say; read back as maps, lists, texts and numbers
 * @param expiry as RFC 3339 writes it
 * @param created as RFC 3339 writes it
 */
record StoredJson(
    @JsonProperty("user_data") @Nullable Object userData,
    @JsonProperty("expiry") @Nullable String expiry,
    @JsonProperty("created") @Nullable String created) {

  static String write(RefreshTokenData data) {
    StoredJson json =
        new StoredJson(data.userData(), data.expiry().toString(), data.created().toString());
    try {
      return new String(BindingSettings.goJsonCodec().encode(json, true), UTF_8);
    } catch (JsonException e) {
      throw new TokenStoreException("failed to marshal token data", e);
    }
  }

  static RefreshTokenData read(String text) {
    try {
      Object json = BindingSettings.goJsonCodec().decode(text.getBytes(UTF_8), StoredJson.class);
      StoredJson stored = (StoredJson) json;
      if (stored == null || stored.expiry == null) {
        throw new TokenStoreException("failed to unmarshal token data", null);
      }
      return new RefreshTokenData(stored.userData, instant(stored.expiry), instant(stored.created));
    } catch (JsonException | DateTimeException e) {
      throw new TokenStoreException("failed to unmarshal token data", e);
    }
  }

  private static Instant instant(@Nullable String text) {
    return text == null ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
  }
}
