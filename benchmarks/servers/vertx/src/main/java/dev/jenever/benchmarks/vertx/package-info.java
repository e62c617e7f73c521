/** The Vert.x Web service of the comparison. */
package dev.jenever.benchmarks.vertx;
