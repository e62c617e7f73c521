/**
 * Sessions in a table: PostgreSQL, MySQL, MariaDB, SQLite or H2, through a pool given by the user.
 *
 * <pre>{@code
 * RecordStore store = JdbcStore.create(dataSource, "secret".getBytes(UTF_8));
 * r.use(Sessions.of("mysession", store));
 * }</pre>
 *
 * <p>Needs the driver of the database and nothing else.
 */
@NullMarked
package dev.jenever.contrib.session.jdbc;

import org.jspecify.annotations.NullMarked;
