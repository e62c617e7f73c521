/**
 * Sessions in cookies, Redis, Memcached, databases and files, readable by Go's gin-contrib/sessions
 * and readable from it.
 */
@NullMarked
package dev.jenever.contrib.session;

import org.jspecify.annotations.NullMarked;
