package io.ciclo.tpoints;

import java.util.regex.Pattern;

/**
 * Who did something, as the ledger keeps it: an id, never a name.
 *
 * @param id {@code staff:} with a user id, {@code contact:} with a contact's id, or {@code service}
 */
public record Author(String id) {

  private static final Pattern ID = Pattern.compile("staff:[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}|contact:\\d{1,18}|service");

  /** The product itself: a pack that expires, a process that releases. */
  public static final Author SERVICE = new Author("service");

  public Author {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("No author: " + id);
    }
  }

  public static Author staff(String userId) {
    return new Author("staff:" + userId);
  }

  public static Author contact(long contactId) {
    return new Author("contact:" + contactId);
  }
}
