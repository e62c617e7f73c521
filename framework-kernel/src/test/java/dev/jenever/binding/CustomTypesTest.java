package dev.jenever.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.internal.memory.MemoryRequest;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CustomTypesTest {

  private static <T> T bind(String query, Class<T> type) {
    return type.cast(Binders.QUERY.bind(new MemoryRequest("GET", "/?" + query), type));
  }

  record Point(int x, int y) {
    static Point unmarshalParam(String text) {
      String[] parts = text.split(";", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("no point: " + text);
      }
      return new Point(Integer.parseInt(parts[0].trim()), Integer.parseInt(parts[1].trim()));
    }
  }

  static final class Upper implements ParamUnmarshaler {
    String text = "";

    @Override
    public void unmarshalParam(String param) throws Exception {
      if (param.isBlank()) {
        throw new Exception("blank");
      }
      text = param.toUpperCase(Locale.ROOT);
    }
  }

  record Colour(int rgb) {
    static Colour unmarshalText(String text) {
      return new Colour(Integer.parseInt(text, 16));
    }

    static Colour valueOf(String text) {
      return new Colour(Integer.parseInt(text));
    }
  }

  record Shapes(
      @Form("point") Point point,
      @Form("points") List<Point> points,
      @Form("upper") Upper upper,
      @Form("uppers,default=a;b") Upper[] uppers,
      @Form("colour") Colour colour,
      @Form("hex,default=ff,parser=encoding.TextUnmarshaler") Colour hex,
      @Form("year") Year year) {}

  @Test
  void typesReadThemselves() {
    Shapes shapes =
        bind(
            "point=1%3B+2&points=3%3B4&points=5%3B6&upper=+x+&colour=+10+&hex=&year=2024",
            Shapes.class);

    assertThat(shapes.point).isEqualTo(new Point(1, 2));
    assertThat(shapes.points).containsExactly(new Point(3, 4), new Point(5, 6));
    assertThat(shapes.upper.text).isEqualTo(" X ");
    assertThat(shapes.uppers).extracting(upper -> upper.text).containsExactly("A", "B");
    assertThat(shapes.colour).isEqualTo(new Colour(10));
    assertThat(shapes.hex).isEqualTo(new Colour(255));
    assertThat(shapes.year).isEqualTo(Year.of(2024));
  }

  @Test
  void theirErrorsAreReportedAsTheyAre() {
    assertThatThrownBy(() -> bind("point=1", Shapes.class))
        .isInstanceOf(BindingException.class)
        .hasMessage("no point: 1");
    assertThatThrownBy(() -> bind("upper=", Shapes.class)).hasMessage("blank");
    assertThatThrownBy(() -> bind("year=x", Shapes.class)).isInstanceOf(BindingException.class);
  }

  interface Money {
    long cents();
  }

  record Price(@Form("price") Money price) {}

  @Test
  void typesOfOthersCanBeTaught() {
    assertThatThrownBy(() -> bind("price=1", Price.class)).hasMessage("unknown type");

    Converters.register(
        Money.class,
        text -> {
          long cents = Long.parseLong(text) * 100;
          return () -> cents;
        });

    assertThat(bind("price=5", Price.class).price.cents()).isEqualTo(500);
    assertThatThrownBy(() -> bind("price=x", Price.class))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("\"x\"");
  }
}
