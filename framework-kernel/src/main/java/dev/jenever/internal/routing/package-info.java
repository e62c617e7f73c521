/** The radix tree behind the router; knows no HTTP. */
@NullMarked
package dev.jenever.internal.routing;

import org.jspecify.annotations.NullMarked;
