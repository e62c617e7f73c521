package dev.jenever.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.internal.memory.MemoryRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NestedFormTest {

  private static <T> T bind(String query, Class<T> type) {
    return type.cast(Binders.QUERY.bind(new MemoryRequest("GET", "/?" + query), type));
  }

  record Address(@Form("street") String street, @Form("zip") int zip) {}

  record Person(
      @Form("name") String name,
      @Form("address") Address address,
      @Nullable Address second,
      Optional<Address> third) {}

  @Test
  void innerNamesStandAtTheTopLevel() {
    Person person = bind("name=Ann&street=Main&zip=5&address.zip=9", Person.class);

    assertThat(person.address).isEqualTo(new Address("Main", 5));
    assertThat(person.second).isEqualTo(person.address);
    assertThat(person.third).contains(person.address);
  }

  @Test
  void innerObjectIsThereWithoutValuesUnlessItIsNullable() {
    Person person = bind("name=Ann", Person.class);

    assertThat(person.address).isEqualTo(new Address("", 0));
    assertThat(person.second).isNull();
    assertThat(person.third).isEmpty();
  }

  @Test
  void innerObjectIsJsonUnderItsOwnName() {
    Person person = bind("address={\"street\":\"Main\",\"zip\":7}&zip=1", Person.class);

    assertThat(person.address).isEqualTo(new Address("Main", 7));
    assertThat(person.second).isEqualTo(new Address("", 1));
  }

  record Filter(@Form("m") Map<String, Integer> m) {}

  @Test
  void mapIsJson() {
    assertThat(bind("m={\"a\":1}", Filter.class).m).isEqualTo(Map.of("a", 1));
    assertThat(bind("", Filter.class).m).isNull();
    assertThatThrownBy(() -> bind("m=", Filter.class)).isInstanceOf(BindingException.class);
  }

  record Node(@Form("value") int value, Node next, List<Node> all) {}

  record Left(@Form("a") int a, Right right) {}

  record Right(@Form("b") int b, Left left) {}

  @Test
  void classThatContainsItselfIsNotDescendedIntoAgain() {
    Node node = bind("value=3", Node.class);
    Left left = bind("a=1&b=2", Left.class);

    assertThat(node).isEqualTo(new Node(3, null, null));
    assertThat(left).isEqualTo(new Left(1, new Right(2, null)));
  }

  static class Base {
    @Form("id")
    long id;

    String kind = "base";
  }

  static class Page extends Base {
    static int counter;
    final int fixed = 1;
    transient int cached;
    private int size = 20;

    @Form("tags")
    List<String> tags = List.of("none");

    Address address = new Address("Default", 1);
    Address other;

    public void setSize(int size) {
      this.size = size * 2;
    }
  }

  @Test
  void classKeepsWhatItsConstructorHasPut() {
    Page page = bind("counter=1&fixed=1&cached=1", Page.class);

    assertThat(page.kind).isEqualTo("base");
    assertThat(page.size).isEqualTo(20);
    assertThat(page.tags).containsExactly("none");
    assertThat(page.address).isEqualTo(new Address("Default", 1));
    assertThat(page.other).isEqualTo(new Address("", 0));
    assertThat(Page.counter + page.cached).isZero();
  }

  @Test
  void classIsFilledThroughSettersWithItsSuperclass() {
    Page page = bind("id=7&kind=x&size=5&tags=a&zip=3", Page.class);

    assertThat(page.id).isEqualTo(7);
    assertThat(page.kind).isEqualTo("x");
    assertThat(page.size).isEqualTo(10);
    assertThat(page.tags).containsExactly("a");
    assertThat(page.address.zip()).isEqualTo(3);
  }

  static class Identified<T> {
    T id;
  }

  static class Numbered extends Identified<Integer> {}

  record Two<A, B>(A a, B b) {}

  record Holder(Two<Integer, Boolean> two) {}

  @Test
  void typeArgumentsAreFollowed() {
    assertThat(bind("id=5", Numbered.class).id).isEqualTo(5);
    assertThat(bind("a=5&b=true", Holder.class).two).isEqualTo(new Two<>(5, true));
  }

  record Unknown(@Form("o") Object o, @Form("r") Runnable r) {}

  @Test
  void typeThatNoTextFitsIsUnknownWhenAValueComes() {
    assertThat(bind("", Unknown.class)).isEqualTo(new Unknown(null, null));
    assertThatThrownBy(() -> bind("o=1", Unknown.class)).hasMessage("unknown type");
    assertThatThrownBy(() -> bind("r=1", Unknown.class)).hasMessage("unknown type");
  }
}
