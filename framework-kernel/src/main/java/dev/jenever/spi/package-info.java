/** What a user may replace: JSON codec, template engine, validator. */
@NullMarked
package dev.jenever.spi;

import org.jspecify.annotations.NullMarked;
