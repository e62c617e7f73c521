package dev.jenever.contrib.session.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import dev.jenever.contrib.session.Records;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Records in MongoDB: a document per session. */
final class MongoRecords implements Records {

  private final MongoCollection<Document> sessions;
  private final Duration longest;
  private final Clock clock;
  private volatile boolean ttlDue;

  /**
   * Creates the records.
   *
   * @param longest how long records live that say nothing else
   */
  MongoRecords(
      MongoCollection<Document> sessions, Duration timeout, Duration longest, Clock clock) {
    this.sessions = sessions.withTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    this.longest = longest;
    this.clock = clock;
  }

  void ping() throws IOException {
    ask(documents -> documents.find(id("")).first());
  }

  /** Lets the database delete what has not been saved for long. */
  void ensureTtl() throws IOException {
    IndexOptions expiring =
        new IndexOptions().expireAfter(longest.toSeconds(), TimeUnit.SECONDS).sparse(true);
    ask(documents -> documents.createIndex(Indexes.ascending(Life.MODIFIED), expiring));
  }

  /** Does so when something is first saved. */
  void ensureTtlLater() {
    ttlDue = true;
  }

  private void ensureTtlNow() throws IOException {
    if (ttlDue) {
      ensureTtl();
      ttlDue = false;
    }
  }

  @Override
  public byte @Nullable [] load(String id) throws IOException {
    Document document = find(id);
    return document == null || Life.isOver(document, clock.instant(), longest)
        ? null
        : document.get("data", "").getBytes(UTF_8);
  }

  private @Nullable Document find(String id) throws IOException {
    return this.<@Nullable Document>ask(documents -> documents.find(id(id)).first());
  }

  @Override
  public void save(String id, byte[] record, Duration life) throws IOException {
    ensureTtlNow();
    Bson change = change(record, life);
    ask(documents -> documents.updateOne(id(id), change, new UpdateOptions().upsert(true)));
  }

  @Override
  public boolean replace(String id, byte @Nullable [] seen, byte[] record, Duration life)
      throws IOException {
    ensureTtlNow();
    if (seen != null) {
      return update(id, new String(seen, UTF_8), record, life);
    }
    return insert(id, record, life) || revive(id, record, life);
  }

  private boolean update(String id, String seen, byte[] record, Duration life) throws IOException {
    Bson asSeen = Filters.and(id(id), Filters.eq("data", seen));
    Bson change = change(record, life);
    return ask(documents -> documents.updateOne(asSeen, change)).getMatchedCount() == 1;
  }

  private boolean insert(String id, byte[] record, Duration life) throws IOException {
    Document document = fields(record, life).append("_id", id);
    return ask(
        documents -> {
          try {
            documents.insertOne(document);
            return true;
          } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
              return false;
            }
            throw e;
          }
        });
  }

  /** Takes the place of a document that has ended and was not deleted yet. */
  private boolean revive(String id, byte[] record, Duration life) throws IOException {
    Document ended = find(id);
    return ended != null
        && Life.isOver(ended, clock.instant(), longest)
        && update(id, ended.get("data", ""), record, life);
  }

  @Override
  public void delete(String id) throws IOException {
    ask(documents -> documents.deleteOne(id(id)));
  }

  private Bson change(byte[] record, Duration life) {
    return new Document("$set", fields(record, life));
  }

  private Document fields(byte[] record, Duration life) {
    return Life.fields(record, clock.instant(), life.isZero() ? longest : life);
  }

  private static Bson id(String id) {
    return Filters.eq("_id", id);
  }

  private <T extends @Nullable Object> T ask(Function<MongoCollection<Document>, T> question)
      throws IOException {
    try {
      return question.apply(sessions);
    } catch (MongoException e) {
      String reason = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
      throw new IOException("MongoDB: " + reason, e);
    }
  }
}
