package io.ciclo.tickets;

import io.ciclo.engine.OpenTask;
import io.ciclo.servicelevels.Glance;
import java.util.List;

/**
 * A line of a list of staff.
 *
 * @param oldNumber in the tool that the case was brought over from, which it names, such as "Zendesk 4711"; null for one of our own
 * @param levels of the case's clocks; all empty for a case without
 * @param tasks open ones of the ticket's main course, oldest first
 * @param beside open ones about something else: a deadline, news for the customer, a call
 */
public record CaseLine(TicketSummary ticket, String oldNumber, Glance levels, List<OpenTask> tasks, List<OpenTask> beside) {}
