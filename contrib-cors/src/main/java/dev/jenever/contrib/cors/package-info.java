/**
 * Cross-origin resource sharing: tells browsers which pages of other origins may call the service.
 *
 * <pre>{@code
 * r.use(Cors.create(CorsConfig.defaults()
 *     .allowOrigins("https://app.example")
 *     .allowCredentials(true)));
 * }</pre>
 *
 * <p>Options, defaults and answers are those of {@code gin-contrib/cors}. {@link
 * dev.jenever.contrib.cors.CorsConfig#strict()} follows the Fetch standard where that one does not,
 * and {@link dev.jenever.contrib.cors.Cors#on} works for a group alone, which is impossible there.
 */
@NullMarked
package dev.jenever.contrib.cors;

import org.jspecify.annotations.NullMarked;
