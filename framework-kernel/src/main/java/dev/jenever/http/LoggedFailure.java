package dev.jenever.http;

/**
 * An exception that tells of something behind the service, a store or a broker, and whose maker
 * writes the log: a failure is logged once.
 *
 * <p>It is answered as any other. But {@code Recovery} and the server do not log it when that has
 * been done, and whatever has caused it, it is not taken for a client that has gone: a database
 * resets connections too.
 */
public interface LoggedFailure {

  /** Returns whether the log names this failure already. */
  boolean isLogged();
}
