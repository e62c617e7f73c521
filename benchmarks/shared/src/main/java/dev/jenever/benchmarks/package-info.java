/** What all servers of the comparison in Java have in common. */
package dev.jenever.benchmarks;
