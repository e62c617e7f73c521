/** Real servers for the tests of the stores. */
@NullMarked
package dev.jenever.contrib.session.servers;

import org.jspecify.annotations.NullMarked;
