/**
 * A bookshop in a few small files, to be read from {@link dev.jenever.examples.tour.Tour}
 * downwards.
 */
@NullMarked
package dev.jenever.examples.tour;

import org.jspecify.annotations.NullMarked;
