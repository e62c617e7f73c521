/** Renderers: one class for each form in which a response can be written. */
@NullMarked
package dev.jenever.render;

import org.jspecify.annotations.NullMarked;
