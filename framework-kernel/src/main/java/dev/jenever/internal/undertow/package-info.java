/**
 * The transport: Undertow and XNIO, and nothing else of the kernel knows them.
 *
 * <p>A connection's I/O thread reads a head, {@link dev.jenever.internal.undertow.RootHandler}
 * routes it, an {@code Execution} chooses the thread, {@code ExchangeTask} runs the handlers there.
 * Handlers that wait for the client park their thread; callbacks of the channels unpark it.
 */
@NullMarked
package dev.jenever.internal.undertow;

import org.jspecify.annotations.NullMarked;
