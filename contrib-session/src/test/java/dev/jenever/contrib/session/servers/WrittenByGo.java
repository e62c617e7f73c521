package dev.jenever.contrib.session.servers;

/**
 * A login as gin-contrib/sessions 1.0.4 has written it on Go 1.26.8, on 2026-11-27 at 15:45:41 UTC:
 * {@code session.Set("user", "austin")} in a session named {@code mysession}, signed with {@code
 * secret}. The text was the same in a file, in Memcached, in MongoDB and in all databases.
 */
public final class WrittenByGo {

  /** The id of the session. */
  public static final String ID = "SMKP36EFF3RUF6DKRXYWVMQS5HYETTOTXKKM2NK7KT3EXBM7BVKQ";

  /** What Go kept under the id. */
  public static final String DATA =
      "MTc5NTc5NDM0MXxEWDhFQVFMX2dBQUJFQUVRQUFBa180QUFBUVp6ZEhKcGJtY01CZ0FFZFhObGNnWnpkSEpwYm1jTUNB"
          + "QUdZWFZ6ZEdsdXwXCfQePW6sZVbXjBFBv2_PAyh5HD-kKxo69_KvHNhtiQ==";

  /** The cookie that Go sent. */
  public static final String COOKIE =
      "MTc5NTc5NDM0MXxOd3dBTkZOTlMxQXpOa1ZHUmpOU1ZVWTJSRXRTV0ZsWFZrMVJVelZJV1VWVVZFOVVXRXRMVFRKT1N6"
          + "ZExWRE5GV0VKTk4wSldTMUU9fDFCXmn_GpNRA4q5Yh3S02XqEpsaLdHCf7r8MmGXM3cT";

  private WrittenByGo() {}
}
