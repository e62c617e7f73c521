package dev.jenever.internal.html;

/** The parts of a page. */
enum Place {
  /** Between elements. */
  TEXT,
  /** In the name of an element. */
  ELEMENT_NAME,
  /** In a tag, before the next attribute. */
  TAG,
  /** In the name of an attribute. */
  ATTRIBUTE_NAME,
  /** After the name of an attribute, before its equals sign. */
  AFTER_NAME,
  /** After the equals sign. */
  BEFORE_VALUE,
  /** In the value of an attribute. */
  VALUE,
  /** In an element whose text may not have elements: a title, a text area, a script of data. */
  RAW_TEXT,
  /** In a script. */
  SCRIPT,
  /** In a style sheet. */
  STYLE,
  /** In a comment. */
  COMMENT
}
