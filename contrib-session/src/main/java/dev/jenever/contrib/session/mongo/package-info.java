/**
 * Sessions in MongoDB, in the format of {@code laziness-coders/mongostore}.
 *
 * <pre>{@code
 * RecordStore store = MongoStore.create(collection, "secret".getBytes(UTF_8));
 * r.use(Sessions.of("mysession", store));
 * }</pre>
 *
 * <p>Needs {@code org.mongodb:mongodb-driver-sync}.
 */
@NullMarked
package dev.jenever.contrib.session.mongo;

import org.jspecify.annotations.NullMarked;
