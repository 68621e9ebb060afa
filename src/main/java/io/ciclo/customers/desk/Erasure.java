package io.ciclo.customers.desk;

import java.time.Instant;
import java.util.List;

/**
 * The record of an erasure; no personal data is in it.
 *
 * @param contact null when it is about the whole company
 * @param reference how the request is filed
 * @param requestedBy staff id, as {@code decidedBy}
 * @param refusedWhy null unless it was refused
 * @param told letters that were written to say so
 * @param erasedAt null before the last room was emptied
 * @param rooms what each room erased, in the order in which they were emptied
 */
public record Erasure(long id, long company, Long contact, String reference, String requestedBy, Instant requestedAt, ErasureState state,
    String decidedBy, Instant decidedAt, String refusedWhy, int told, Instant erasedAt, List<Emptied> rooms) {

  /** @param touched rows that were deleted or lost what they knew */
  public record Emptied(String room, int touched) {}

  public boolean wholeCompany() {
    return contact == null;
  }

  public int touched() {
    return rooms.stream().mapToInt(Emptied::touched).sum();
  }

  /** Business key of its process. */
  public String key() {
    return key(id);
  }

  static String key(long id) {
    return "DATOS-" + id;
  }

  /** @throws IllegalArgumentException naming the text when it is no such key */
  static long id(String key) {
    if (key == null || !key.matches("DATOS-\\d{1,18}")) {
      throw new IllegalArgumentException("'" + key + "' is no key of an erasure: DATOS-<number>");
    }
    return Long.parseLong(key.substring("DATOS-".length()));
  }
}
