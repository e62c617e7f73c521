/**
 * Where refresh tokens are kept: in memory, in Redis, or in a store of your own.
 *
 * <p>What is in Redis has the layout of gin-jwt, so that instances in Go and in Java can share it
 * while one replaces the other.
 */
@NullMarked
package dev.jenever.contrib.jwt.store;

import org.jspecify.annotations.NullMarked;
