/** The raw Undertow service of the comparison. */
package dev.jenever.benchmarks.undertow;
