/** Cross-origin resource sharing with the options and the answers of gin-contrib/cors. */
@NullMarked
package dev.jenever.contrib.cors;

import org.jspecify.annotations.NullMarked;
