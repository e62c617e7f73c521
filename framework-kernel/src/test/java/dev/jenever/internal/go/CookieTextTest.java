package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookieTextTest {

  @GoAnswers(table = "http", function = "cookies")
  void readAllAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> show(CookieText.readAll(r.args())));
  }

  private static String show(List<CookieText.Pair> cookies) {
    StringBuilder out = new StringBuilder();
    for (CookieText.Pair cookie : cookies) {
      out.append(cookie.name()).append('\2').append(cookie.value()).append('\2');
      out.append(cookie.quoted()).append('\1');
    }
    return out.toString();
  }

  @GoAnswers(table = "http", function = "setcookie")
  void setCookieAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> CookieText.setCookie(cookie(r)));
  }

  private static GoCookie cookie(GoAnswers.Row row) {
    String seconds = row.bytes(10);
    return new GoCookie(row.text(0), row.text(1))
        .quoted(Boolean.parseBoolean(row.bytes(2)))
        .path(row.text(3))
        .domain(row.text(4))
        .maxAge(Integer.parseInt(row.bytes(5)))
        .secure(Boolean.parseBoolean(row.bytes(6)))
        .httpOnly(Boolean.parseBoolean(row.bytes(7)))
        .sameSite(List.of("", "", "Lax", "Strict", "None").get(Integer.parseInt(row.bytes(8))))
        .partitioned(Boolean.parseBoolean(row.bytes(9)))
        .expires(seconds.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(seconds)));
  }

  @Test
  void attributesComeInGosOrder() {
    GoCookie cookie =
        new GoCookie("a", "v")
            .partitioned(true)
            .sameSite("Strict")
            .secure(true)
            .httpOnly(true)
            .maxAge(60)
            .expires(Instant.ofEpochSecond(1))
            .domain(".example.com")
            .path("/p");

    assertThat(CookieText.setCookie(cookie))
        .isEqualTo(
            "a=v; Path=/p; Domain=example.com; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=60;"
                + " HttpOnly; Secure; SameSite=Strict; Partitioned");
  }

  @Test
  void nothingCanBreakOutOfAnAttribute() {
    GoCookie cookie =
        new GoCookie("a", "x;\r\n\"\\é y").path("/;p\n").domain("e.com; Secure").maxAge(-1);

    assertThat(CookieText.setCookie(cookie)).isEqualTo("a=\"x y\"; Path=/p; Max-Age=0");
    assertThat(CookieText.setCookie(new GoCookie("a b", "v"))).isEmpty();
  }

  @Test
  void invalidCookiesAreInvisible() {
    assertThat(CookieText.readAll(List.of("a=1; b c=2; d=\"q\"", "e=é; a=2")))
        .containsExactly(
            new CookieText.Pair("a", "1", false),
            new CookieText.Pair("d", "q", true),
            new CookieText.Pair("a", "2", false));
  }

  @Test
  void tooManyCookiesAreNone() {
    String many = "a=b;".repeat(2_999) + "c=d";

    assertThat(CookieText.readAll(List.of(many))).hasSize(3_000);
    assertThat(CookieText.readAll(List.of(many, "e=f"))).isEmpty();
  }
}
