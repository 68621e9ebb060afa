package io.ciclo.tickets;

import io.ciclo.servicelevels.Colour;

/**
 * Which cases a member of staff wants to see; null or empty means "any".
 *
 * @param text words, all of which have to be found in numbers, names or anywhere in the conversation, notes included
 * @param open true: only open, false: only closed
 * @param leader staff id of the ticket's account leader
 * @param agent staff id of somebody who holds an open task of the case
 */
public record CaseFilter(String text, Boolean open, TicketState state, TicketType type, Priority priority, Long companyId,
    String leader, String agent, Colour colour, Boolean keyAccount, CaseOrder order) {

  /** All open cases, latest activity first. */
  public static final CaseFilter OPEN =
      new CaseFilter("", true, null, null, null, null, null, null, null, null, CaseOrder.ACTIVITY);

  public CaseFilter {
    text = text == null ? "" : text.strip();
    leader = nullIfBlank(leader);
    agent = nullIfBlank(agent);
    order = order == null ? CaseOrder.ACTIVITY : order;
  }

  /** As a customer's or another list asks for it. */
  public static CaseFilter of(TicketSearch search) {
    return new CaseFilter(search.text(), search.open(), search.state(), search.type(), null, search.companyId(),
        search.accountLeader(), null, null, null, CaseOrder.ACTIVITY);
  }

  public CaseFilter with(CaseOrder other) {
    return new CaseFilter(text, open, state, type, priority, companyId, leader, agent, colour, keyAccount, other);
  }

  private static String nullIfBlank(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
