package dev.jenever.internal.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlContextTest {

  /** Writes a template in which {@code @} stands for the value. */
  private static String page(String template, Object value) {
    HtmlContext context = HtmlContext.START;
    StringBuilder out = new StringBuilder();
    String[] texts = template.split("@", -1);
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        out.append(context.escape(value));
        context = context.afterValue();
      }
      context = context.after(texts[i]);
      out.append(texts[i]);
    }
    return out.toString();
  }

  @ParameterizedTest(name = "{0} : {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>@</p>               | <a b="c">+'&  | <p>&lt;a b=&#34;c&#34;&gt;&#43;&#39;&amp;</p>
          <title>@</title>       | </title>      | <title>&lt;/title&gt;</title>
          <p title="@">          | " on=x        | <p title="&#34; on=x">
          <p title=@>            | a b='`        | <p title=a&#32;b&#61;&#39;&#96;>
          <p @>                  | checked       | <p checked>
          <p @>                  | onclick       | <p ZgotmplZ>
          <p @="x">              | href          | <p ZgotmplZ="x">
          <a href="@">           | javascript:x  | <a href="#ZgotmplZ">
          <a HREF='@'>           | http://a/b?c  | <a HREF='http://a/b?c'>
          <a href="/x/@">        | a:b "c"       | <a href="/x/a:b%20%22c%22">
          <a href="/x?q=@">      | a&b/c         | <a href="/x?q=a%26b%2fc">
          <a data-link-url="@">  | javascript:x  | <a data-link-url="#ZgotmplZ">
          <a xlink:href="@">     | javascript:x  | <a xlink:href="#ZgotmplZ">
          <img srcset="@">       | /a 2x, x:y 1x | <img srcset="/a 2x,#ZgotmplZ">
          <a onclick="f(@)">     | a"b           | <a onclick="f(&#34;a\\&#34;b&#34;)">
          <a onclick="f('@')">   | a'b           | <a onclick="f('a\\u0027b')">
          <a onclick="f(&quot;@&quot;)"> | a"b   | <a onclick="f(&quot;a\\u0022b&quot;)">
          <iframe srcdoc="@">    | <b>           | <iframe srcdoc="&amp;lt;b&amp;gt;">
          <p style="color: @">   | red           | <p style="color: red">
          <p style="color: @">   | a;b           | <p style="color: ZgotmplZ">
          <style>p{color:@}</style> | expression | <style>p{color:ZgotmplZ}</style>
          <style>p{c:"a @"}</style> | a"b:c      | <style>p{c:"a a\\22 b\\3a c"}</style>
          <style>p{c:url(@)}</style> | a)b       | <style>p{c:url(a%29b)}</style>
          <style>p{c:url("@")}</style> | x:y     | <style>p{c:url("#ZgotmplZ")}</style>
          <script>a = @;</script>   | </script>  | <script>a = "\\u003c/script\\u003e";</script>
          <script>a = "@";</script> | "</script> | <script>a = "\\u0022\\u003c\\/script\\u003e";</script>
          <script>a = '@';</script> | '\\        | <script>a = '\\u0027\\\\';</script>
          <script>a = `@`;</script> | ${x}       | <script>a = `\\u0024\\u007bx\\u007d`;</script>
          <script>a = `${@} @`</script> | x      | <script>a = `${"x"} x`</script>
          <script>a = /@/</script>  | a.b/       | <script>a = /a\\.b\\//</script>
          <script>a = b / @</script> | x         | <script>a = b / "x"</script>
          <script>a /* ' */ = @</script> | x     | <script>a /* ' */ = "x"</script>
          <script type="text/x-template"><p>@</p></script> | <b> | <script type="text/x-template"><p>&lt;b&gt;</p></script>
          <SCRIPT>@</SCRIPT><p>@</p> | <b>       | <SCRIPT>"\\u003cb\\u003e"</SCRIPT><p>&lt;b&gt;</p>
          <!-- <script> @ --><p>@</p> | <b>      | <!-- <script>  --><p>&lt;b&gt;</p>
          a < b @                | <b>           | a < b &lt;b&gt;
          """)
  void valuesAreEscapedForTheirPlace(String template, String value, String expected) {
    assertThat(page(template, value)).isEqualTo(expected);
  }

  @Test
  void scriptsGetValuesAsJson() {
    assertThat(page("<script>a=@;</script>", 1)).isEqualTo("<script>a= 1 ;</script>");
    assertThat(page("<script>a=@;</script>", Map.of("b", List.of("<"))))
        .isEqualTo("<script>a={\"b\":[\"\\u003c\"]};</script>");
    assertThat(page("<script>a=@;</script>", Double.NaN))
        .isEqualTo("<script>a= /* json: unsupported value: NaN */null ;</script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<@>",
        "<a@>",
        "<p on@=x>",
        "<script>a = /[@]/</script>",
        "<script>a = '\\@'</script>",
        "<style>a { b: '\\@' }</style>"
      })
  void placesWhereNothingIsSafeAreRefused(String template) {
    assertThatThrownBy(() -> page(template, "x")).isInstanceOf(HtmlContextException.class);
  }

  @Test
  void waysThatEndDifferentlyAreRefused() {
    HtmlContext text = HtmlContext.START;
    HtmlContext script = text.after("<script>");

    assertThatThrownBy(() -> text.join(script))
        .isInstanceOf(HtmlContextException.class)
        .hasMessageStartingWith("branches end in different contexts: TEXT and SCRIPT of script");
  }

  @Test
  void theStricterOfTwoWaysThroughAnAddressIsKept() {
    HtmlContext start = HtmlContext.START.after("<a href=\"");
    HtmlContext joined = start.join(start.after("/x/"));

    assertThat(joined.escape("javascript:x")).isEqualTo("#ZgotmplZ");
    assertThatThrownBy(() -> start.join(start.after("?q=")))
        .isInstanceOf(HtmlContextException.class);
  }

  @Test
  void aSlashAfterTwoWaysThroughAScriptIsRefused() {
    HtmlContext script = HtmlContext.START.after("<script>");
    HtmlContext joined = script.join(script.after("x"));

    assertThat(joined.after("; y").escape("z")).isEqualTo("\"z\"");
    assertThatThrownBy(() -> joined.after(" / 2")).isInstanceOf(HtmlContextException.class);
  }
}
