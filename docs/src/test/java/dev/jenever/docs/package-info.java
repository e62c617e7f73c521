/** Holds the documentation true. */
@NullMarked
package dev.jenever.docs;

import org.jspecify.annotations.NullMarked;
