/** Engine, router groups, handlers and the context: what a user of Jenever touches. */
@NullMarked
package dev.jenever;

import org.jspecify.annotations.NullMarked;
