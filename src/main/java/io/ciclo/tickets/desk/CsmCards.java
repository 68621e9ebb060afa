package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.CsmCase;
import io.ciclo.tickets.CsmCases;
import io.ciclo.tickets.store.CsmStore;
import io.ciclo.tickets.store.TicketStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Cases of Customer Success Managers at a glance, and what their forms show. */
@Component
public class CsmCards implements CaseCards {

  /** Complaints come first of all: they are attended at once (FU-15). */
  private static final int SCORE = 100;

  private final CsmCases cases;
  private final CsmStore store;
  private final TicketStore tickets;
  private final Customers customers;
  private final Vocabulary vocabulary;

  CsmCards(CsmCases cases, CsmStore store, TicketStore tickets, Customers customers, Vocabulary vocabulary) {
    this.cases = cases;
    this.store = store;
    this.tickets = tickets;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.CSM;
  }

  @Override
  public CaseCard card(String number) {
    CsmCase csm = cases.get(number);
    Company company = customers.company(csm.companyId());
    return new CaseCard(number, company.legalName(), company.keyAccount(), vocabulary.word("tickets.csmKind", csm.kind()), null,
        vocabulary.word("tickets.csm." + (csm.open() ? "open" : "closed")), null, null, csm.openedAt(), SCORE);
  }

  @Override
  public Optional<String> customer(String number) {
    return store.find(number).map(csm -> customers.company(csm.companyId()).legalName());
  }

  /** It may come from another kind of case. */
  public boolean ofTicket(String number) {
    return cases.get(number).ticket() != null;
  }

  public Map<String, Object> facts(String number) {
    CsmCase csm = cases.get(number);
    Map<String, Object> facts = new HashMap<>();
    facts.put("factLink", "/casos/csm/" + number);
    facts.put("factCsmKind", vocabulary.word("tickets.csmKind", csm.kind()));
    facts.put("factCsmStory", csm.story());
    facts.put("factCsmTickets", csm.ticket() == null ? csm.origin() : csm.ticket() + " · " + tickets.get(csm.ticket()).subject());
    facts.put("factCsmNews", csm.news().stream().map(news -> vocabulary.word("tickets.csmNews", news.kind()) + " ("
        + news.author() + "): " + news.text()).collect(Collectors.joining("\n\n")));
    facts.put("factCsmNotes", Stream.ofNullable(customers.company(csm.companyId()).csmNotes()).findFirst().orElse(""));
    return facts;
  }
}
