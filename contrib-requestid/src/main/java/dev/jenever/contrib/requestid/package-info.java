/** An id for each request, from the client or new, in the answer, in logs and in traces. */
@NullMarked
package dev.jenever.contrib.requestid;

import org.jspecify.annotations.NullMarked;
