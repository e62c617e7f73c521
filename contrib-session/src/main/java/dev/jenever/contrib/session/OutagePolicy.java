package dev.jenever.contrib.session;

/** What happens to a request whose session cannot be read because its store does not answer. */
public enum OutagePolicy {
  /**
   * The failure is logged and the session is empty, as in Go. But it cannot be saved: {@code save}
   * throws, so that what is stored outlives the outage.
   */
  CONTINUE_READ_ONLY,

  /** Whoever asks for the session gets a {@link StoreUnavailableException}; the answer is 503. */
  FAIL
}
