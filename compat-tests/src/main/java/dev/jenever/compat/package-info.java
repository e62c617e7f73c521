/** The launcher of the Java twins of the reference apps. */
@NullMarked
package dev.jenever.compat;

import org.jspecify.annotations.NullMarked;
