package io.ciclo.tickets;

/**
 * What to list; null or empty means "any". Newest activity first.
 *
 * @param text words looked for in number, subject and description
 * @param open true: only open, false: only closed, null: both
 * @param accountLeader staff id
 * @param page from 0
 * @param size lines a page, 1 to 200
 */
public record TicketSearch(String text, Boolean open, TicketType type, TicketState state, Long companyId,
    String accountLeader, int page, int size) {

  public TicketSearch {
    if (page < 0 || size < 1 || size > 200) {
      throw new IllegalArgumentException("page from 0, size from 1 to 200");
    }
  }

  public static TicketSearch all() {
    return new TicketSearch(null, null, null, null, null, null, 0, 50);
  }

  public static TicketSearch matching(String text, Boolean open, int page) {
    return new TicketSearch(text, open, null, null, null, null, page, 50);
  }
}
