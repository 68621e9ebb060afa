package io.ciclo.engine;

/**
 * Rows that know somebody: counted for whoever asks what would go, or erased. A row counts once for each statement that touches it.
 *
 * <p>Conditions may use {@code :company}, {@code :contacts}, {@code :contactIds} (as texts), {@code :senders} (such as {@code contact:17}),
 * {@code :invitations}, {@code :cases} and {@code :emails}; none of these lists is ever empty. Assignments may use {@code :companyPseudonym}. Assignments and conditions of {@link #rename} may also use
 * {@code :contact}, {@code :contactId} (the same as a text), {@code :email}, {@code :pseudonym} and {@code :address}.
 */
public interface PersonalRows {

  /**
   * Everything by which people and company are known goes from these texts; the rest of them stays.
   *
   * @param key columns of the primary key, between commas
   * @param texts columns, between commas
   */
  void redact(String table, String key, String texts, String where);

  /**
   * As {@link #redact}, in all rows, whoever they belong to: only of what is one person's or company's alone, such as a mail address. A name
   * may be somebody else's, too.
   */
  void redactEverywhere(String table, String key, String texts);

  /**
   * As {@link #redact}, of a column of bytes that holds text. Bytes that are none (a serialised object) and know somebody become empty:
   * a shorter text inside would break them.
   */
  void redactBytes(String table, String key, String column, String where);

  /** As {@link #redactBytes}, of rows that may be anybody's, and of what is unique alone. */
  void redactAnybodysBytes(String table, String key, String column, String where);

  /** Columns get values, such as {@code "address = null"}; rows that have them already do not count. */
  void set(String table, String where, String... assignments);

  /** As {@link #set}, once for each contact. */
  void rename(String table, String where, String... assignments);

  void delete(String table, String where);

  /** Done without being counted, and only where something is erased: what follows from it, such as that an index reads a text again. */
  void also(String statement);
}
