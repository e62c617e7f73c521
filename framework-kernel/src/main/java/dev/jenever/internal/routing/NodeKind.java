package dev.jenever.internal.routing;

/** What a node of the tree stands for. */
enum NodeKind {
  /** Literal text. */
  STATIC,
  /** The topmost node, literal text as well. */
  ROOT,
  /** {@code :name}, one segment or the rest of one. */
  PARAM,
  /** {@code *name}, the rest of the path; also the empty node that Gin puts above it. */
  CATCH_ALL
}
