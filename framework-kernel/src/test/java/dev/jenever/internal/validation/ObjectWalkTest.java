package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jenever.spi.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectWalkTest {

  private final TagValidator validator = Tagged.Source.validator();

  private List<String> failing(Object value) {
    return validator.validate(value).fieldErrors().stream().map(FieldError::namespace).toList();
  }

  record Leaf(@Tagged("required") @Nullable String name) {}

  record Tree(
      @Nullable Leaf plain,
      @Tagged("required") @Nullable Leaf required,
      @Tagged("structonly") @Nullable Leaf shallow,
      @Tagged("nostructlevel") @Nullable Leaf stopped,
      @Tagged("-") @Nullable Leaf skipped,
      @Nullable List<Leaf> untouched,
      @Tagged("dive") Leaf[] array,
      @Tagged("dive") Map<Integer, Leaf> map,
      @Nullable Object any) {}

  @Test
  void objectsAreEnteredWithoutTagsAndListsOnlyByDive() {
    Leaf bad = new Leaf("");
    Tree tree =
        new Tree(
            bad,
            bad,
            bad,
            bad,
            bad,
            List.of(bad),
            new Leaf[] {bad},
            Map.of(7, bad),
            new Leaf(null));

    assertThat(failing(tree))
        .containsExactly(
            "Tree.Plain.Name",
            "Tree.Required.Name",
            "Tree.Array[0].Name",
            "Tree.Map[7].Name",
            "Tree.Any.Name");
  }

  @Test
  void nullObjectsFailOnlyByTheirTags() {
    Tree tree = new Tree(null, null, null, null, null, null, new Leaf[0], Map.of(), null);

    assertThat(validator.validate(tree).fieldErrors())
        .extracting(FieldError::namespace, FieldError::tag)
        .containsExactly(
            tuple("Tree.Required", "required"),
            tuple("Tree.Shallow", "structonly"),
            tuple("Tree.Stopped", "nostructlevel"));
  }

  static class Base {
    @Tagged("required")
    private String id = "";
  }

  static class Derived extends Base {
    @Tagged("min=2")
    private final String name;

    private static final String IGNORED = "";

    private final transient Leaf cache = new Leaf("");

    Derived(String name) {
      this.name = name;
    }
  }

  @Test
  void inheritedPrivateFieldsComeFirstWithoutAPathOfTheirOwn() {
    assertThat(failing(new Derived(""))).containsExactly("Derived.Id", "Derived.Name");
    assertThat(Derived.IGNORED).isEmpty();
    assertThat(new Derived("a").cache.name()).isEmpty();
  }

  @Test
  void anonymousObjectsHaveNoName() {
    Object anonymous =
        new Object() {
          @Tagged("required")
          String a = "";
        };

    assertThat(validator.validate(anonymous).error())
        .isEqualTo("Key: 'A' Error:Field validation for 'A' failed on the 'required' tag");
  }

  static class Node {
    @Tagged("required")
    String name = "";

    @Nullable Node next;

    @Tagged("dive")
    List<Node> all = new ArrayList<>();
  }

  @Test
  void cyclesEndWhereTheyBegan() {
    Node first = new Node();
    Node second = new Node();
    first.next = second;
    second.next = first;
    first.all.add(first);

    assertThat(failing(first)).containsExactly("Node.Name", "Node.Next.Name");
  }

  @Test
  void longChainsAreWalkedToTheEnd() {
    Node first = new Node();
    Node last = first;
    for (int i = 0; i < 1000; i++) {
      last.next = new Node();
      last = last.next;
    }

    assertThat(failing(first)).hasSize(1001);
  }

  record Holder(Supplier<String> code, Thread thread, Class<?> type) {}

  @Test
  void foreignObjectsAreNotLookedInto() {
    Leaf captured = new Leaf("");

    assertThat(failing(new Holder(captured::toString, Thread.currentThread(), Leaf.class)))
        .isEmpty();
  }

  @Test
  void listsAreCheckedElementByElement() {
    List<Object> values = new ArrayList<>(List.of(new Leaf("a"), new Leaf("")));
    values.add(null);

    assertThat(validator.validate(values).elements()).hasSize(1);
    assertThat(validator.validate(new Leaf[][] {{new Leaf("")}, {}, {new Leaf("")}}).error())
        .isEqualTo(
            """
            [0]: [0]: Key: 'Leaf.Name' Error:Field validation for 'Name' failed on the 'required' tag
            [1]: [0]: Key: 'Leaf.Name' Error:Field validation for 'Name' failed on the 'required' tag""");
    assertThat(validator.validate(new int[] {1}).isEmpty()).isTrue();
  }

  record Page<T>(@Tagged("dive") List<T> items) {}

  @Test
  void elementsOfGenericListsAreTakenForWhatTheyAre() {
    assertThat(failing(new Page<>(List.of(new Leaf(""), "text"))))
        .containsExactly("Page.Items[0].Name");
  }
}
