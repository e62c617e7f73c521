package dev.jenever.internal.validation;

/** One part of the path to a value: a field, or an element of one. */
interface Segment {

  /** The values of a check outside any object have no name. */
  Segment NAMELESS = new Named("");

  /** The name of the Java field, first letter upper-cased. */
  String name();

  /** The name messages use. */
  String reportedName();

  default boolean isNameless() {
    return name().isEmpty();
  }

  /** A segment with one fixed name. */
  record Named(String name) implements Segment {
    @Override
    public String reportedName() {
      return name;
    }
  }

  /** The element of a list or map; its name is put together only when something fails. */
  record Element(Segment list, Object index) implements Segment {
    @Override
    public String name() {
      return list.name() + "[" + index + "]";
    }

    @Override
    public String reportedName() {
      return list.reportedName() + "[" + index + "]";
    }

    @Override
    public boolean isNameless() {
      return false;
    }
  }
}
