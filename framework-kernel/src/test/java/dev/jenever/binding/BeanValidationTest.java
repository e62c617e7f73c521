package dev.jenever.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.jenever.spi.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BeanValidationTest {

  record Line(@NotBlank String product, @Min(1) int count) {}

  record Order(
      @Binding("required") String id,
      @NotNull String customer,
      @Valid List<Line> lines,
      List<@NotBlank String> tags) {}

  private static <T> T bind(String json, Class<T> type) {
    return type.cast(Binders.JSON.bindBody(json.getBytes(StandardCharsets.UTF_8), type));
  }

  @Test
  void whatSatisfiesAllConstraintsIsBound() {
    Order order =
        bind("{'id':'1','lines':[{'product':'gin','count':1}]}".replace('\'', '"'), Order.class);

    assertThat(order.lines()).containsExactly(new Line("gin", 1));
  }

  @Test
  void constraintsAreReportedAfterTheTags() {
    String json = "{'lines':[{'product':'gin','count':1},{'product':' '}],'tags':['']}";

    assertThatThrownBy(() -> bind(json.replace('\'', '"'), Order.class))
        .isInstanceOf(BindingException.class)
        .hasMessage(
            """
            Key: 'Order.Id' Error:Field validation for 'Id' failed on the 'required' tag
            Key: 'Order.Lines[1].Count' Error:Field validation for 'Count' failed on the 'Min' tag
            Key: 'Order.Lines[1].Product' Error:Field validation for 'Product' failed on the 'NotBlank' tag
            Key: 'Order.Tags[0]' Error:Field validation for 'Tags[0]' failed on the 'NotBlank' tag""");
  }

  @Test
  void theMessageOfAConstraintIsForUsers() {
    assertThatThrownBy(() -> bind("{\"name\":null}", Count.class))
        .asInstanceOf(type(BindingException.class))
        .satisfies(
            e -> {
              assertThat(e.translate(Locale.ENGLISH)).containsEntry("Count.N", "more!");
              FieldError error = e.fieldErrors().get(0);
              assertThat(error.value()).isEqualTo(0);
              assertThat(error.kind()).isEqualTo(FieldError.Kind.INT32);
              assertThat(error.type()).isEqualTo(Integer.class);
            });
  }

  record Count(@Min(value = 1, message = "more!") int n) {}

  @Test
  void elementsOfAListAreCheckedOneByOne() {
    assertThatThrownBy(() -> bind("[{\"n\":1},{\"n\":0}]", Count[].class))
        .hasMessage("[0]: Key: 'Count.N' Error:Field validation for 'N' failed on the 'Min' tag");
  }
}
