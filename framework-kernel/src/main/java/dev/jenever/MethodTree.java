package dev.jenever;

import dev.jenever.internal.routing.RouteTree;

/** The routes of one method. */
record MethodTree(String method, RouteTree<Route> tree) {}
