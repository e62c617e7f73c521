/** The Javalin service of the comparison. */
package dev.jenever.benchmarks.javalin;
