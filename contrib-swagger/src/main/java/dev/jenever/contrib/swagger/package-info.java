/** OpenAPI documents from the route table, and Swagger UI, under the routes of gin-swagger. */
@NullMarked
package dev.jenever.contrib.swagger;

import org.jspecify.annotations.NullMarked;
