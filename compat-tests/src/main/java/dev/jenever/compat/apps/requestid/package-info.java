/** The twins of the apps in {@code gin-reference/requestid}. */
@NullMarked
package dev.jenever.compat.apps.requestid;

import org.jspecify.annotations.NullMarked;
