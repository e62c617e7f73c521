/** Reads and runs validation tags with the semantics of go-playground/validator. */
@NullMarked
package dev.jenever.internal.validation;

import org.jspecify.annotations.NullMarked;
