/**
 * What texts look like: hand-written, linear-time checks of one text each, knowing nothing of tags.
 */
@NullMarked
package dev.jenever.internal.validation.format;

import org.jspecify.annotations.NullMarked;
