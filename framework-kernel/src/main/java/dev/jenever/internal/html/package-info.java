/**
 * Finds out where in an HTML page a value stands, and escapes it for that place. Knows no template
 * language.
 */
@NullMarked
package dev.jenever.internal.html;

import org.jspecify.annotations.NullMarked;
