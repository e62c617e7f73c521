/** What the stores with a client of their own have in common. */
@NullMarked
package dev.jenever.contrib.session.internal.client;

import org.jspecify.annotations.NullMarked;
