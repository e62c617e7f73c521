/** The Jenever service of the comparison. */
package dev.jenever.benchmarks.jenever;
