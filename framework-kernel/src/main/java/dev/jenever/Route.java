package dev.jenever;

import dev.jenever.internal.transport.RouteExecution;

/** A registered route: what the tree holds. */
record Route(HandlerChain handlers, RouteExecution execution) {}
