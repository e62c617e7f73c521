/** Microbenchmarks of the kernel. */
package dev.jenever.benchmarks.jmh;
