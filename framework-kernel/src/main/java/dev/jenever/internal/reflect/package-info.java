/** Records and plain classes as lists of properties, planned once per class. */
@NullMarked
package dev.jenever.internal.reflect;

import org.jspecify.annotations.NullMarked;
