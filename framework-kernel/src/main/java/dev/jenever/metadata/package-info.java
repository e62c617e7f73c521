/**
 * Facts about routes that middleware knows and a description of the service wants to tell: answers,
 * credentials, visibility.
 *
 * <p>A middleware brings them along as {@link dev.jenever.DescribedHandler}; {@link
 * dev.jenever.RouteInfo#metadata(Class)} gives them to whoever describes the routes,
 * contrib-swagger for one. Modules may define facts of their own: a fact is any object, found by
 * its class.
 *
 * <pre>{@code
 * r.use(DescribedHandler.of(limiter, RouteResponse.of(429, "Too many requests").header("Retry-After", "seconds")));
 * r.routes().get(0).metadata(RouteResponse.class);   // [RouteResponse[status=429, …]]
 * }</pre>
 */
@NullMarked
package dev.jenever.metadata;

import org.jspecify.annotations.NullMarked;
