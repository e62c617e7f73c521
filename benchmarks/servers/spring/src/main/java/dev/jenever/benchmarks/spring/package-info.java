/** The Spring Boot service of the comparison. */
package dev.jenever.benchmarks.spring;
