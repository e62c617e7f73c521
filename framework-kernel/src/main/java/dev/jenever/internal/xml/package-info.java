/** Reads XML with the rules and error texts of Go's {@code encoding/xml}. */
@NullMarked
package dev.jenever.internal.xml;

import org.jspecify.annotations.NullMarked;
