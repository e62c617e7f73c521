/** The Helidon SE service of the comparison. */
package dev.jenever.benchmarks.helidon;
