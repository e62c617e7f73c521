/**
 * The Java twins of the reference apps, one small file per app or family, to be read side by side
 * with the Go files of the same name in {@code gin-reference}.
 */
@NullMarked
package dev.jenever.compat.apps;

import org.jspecify.annotations.NullMarked;
