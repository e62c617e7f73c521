/** Reads urlencoded and multipart form bodies with the rules, limits and error texts of Go. */
@NullMarked
package dev.jenever.internal.form;

import org.jspecify.annotations.NullMarked;
