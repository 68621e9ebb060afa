package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.TermsPreview;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.NewDeadline;
import io.ciclo.tickets.Tickets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open tickets, for whoever is about to change a company's plan, platform or calendar. */
@Component
class TicketTermsPreview implements TermsPreview {

  private final Tickets tickets;
  private final Vocabulary vocabulary;

  TicketTermsPreview(Tickets tickets, Vocabulary vocabulary) {
    this.tickets = tickets;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<Moved> of(Company changed) {
    return tickets.previewTerms(changed).entrySet().stream()
        .flatMap(ticket -> ticket.getValue().stream().map(deadline -> moved(ticket.getKey(), deadline))).toList();
  }

  private Moved moved(String number, NewDeadline deadline) {
    String words = vocabulary.word("servicelevels.clock", deadline.clock().kind()) + " ("
        + vocabulary.word("servicelevels.binding", deadline.clock().binding()).toLowerCase() + ")";
    return new Moved(number, words, deadline.before(), deadline.after(), deadline.overdue());
  }
}
