package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.evolutives.Answering;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.evolutives.SomeEstimate;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.tpoints.Account;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** The words in which the life of an evolutive is told: what customers and the Evolutives team do, on the real services. */
public abstract class EvolutiveTraces extends TicketTraces {

  protected static final String ADDRESS = "203.0.113.7";
  protected static final String EVOLUTIVE_MANAGER = "raquel.mora";
  protected static final String FIRST_ESTIMATE = "UserTask_GiveFirstEstimate";
  protected static final String REQUIREMENTS = "UserTask_DefineRequirements";
  protected static final String IMPACT = "UserTask_AnalyseImpact";
  protected static final String ESTIMATE = "UserTask_EstimateEvolutive";
  protected static final String REVIEW = "UserTask_ReviewEstimate";
  protected static final String HELP = "UserTask_HelpToDefine";
  protected static final String RENEGOTIATE = "UserTask_RenegotiateEstimate";
  protected static final String DESISTANCE = "UserTask_RecordDesistance";
  protected static final String DEVELOP = "UserTask_DevelopEvolutive";

  @Autowired protected Evolutives evolutives;
  @Autowired protected Estimates estimates;
  @Autowired protected TPointLedger ledger;
  @Autowired protected Customers customers;

  protected String change(Customer customer, String subject, String priority) {
    String number = opened(customer, subject);
    triages(number, Map.of("finding", "CLASSIFY"));
    does(LEADER, number, "UserTask_ClassifyTicket", Map.of("ticketType", "CHANGE", "demandedPriority", priority));
    return number;
  }

  protected void firstEstimate(String number) {
    does(EVOLUTIVE, number, FIRST_ESTIMATE, Map.of("firstVolume", "6", "publicText", "Hemos mirado lo que pide."));
  }

  protected void requirements(String number) {
    does(EVOLUTIVE, number, REQUIREMENTS, Map.of("requirementStep", "COMPLETE", "requirements", "Filtrar por talla en cada listado."));
  }

  protected void impact(String number) {
    does(EVOLUTIVE, number, IMPACT, Map.of("impact", "Cambia el listado.", "risks", "- El catálogo no tiene tallas\nDepende de la caché"));
  }

  /** Whatever the editor's page would save. */
  protected void writes(String number, SomeEstimate estimate) {
    Seen seen = estimates.newest(number).map(EstimateVersion::seen).orElse(Seen.NOTHING);
    estimates.save(number, estimate.draft(), seen, EVOLUTIVE);
  }

  protected void finishes(String number) {
    does(EVOLUTIVE, number, ESTIMATE, Map.of("estimateStep", "FINISH", "description", "El comprador filtra por talla.",
        "justification", "Dos tareas, una tras otra.", "plannedDelivery", "2026-05-29"));
  }

  /** From the classified ticket to the estimate in the customer's hands: 5 T-Points, simple. */
  protected void estimated(String number) {
    firstEstimate(number);
    requirements(number);
    impact(number);
    writes(number, SomeEstimate.withTasks("3", "2"));
    finishes(number);
  }

  protected void desists(String number, String cause) {
    does(EVOLUTIVE_MANAGER, number, DESISTANCE, Map.of("estimateRejected", true, "internalMessage", "Se ofreció otro calendario.",
        "desistanceCause", cause));
  }

  protected void develops(String number, String step, int minutes, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>(Map.of("developStep", step, "workedMinutes", minutes, "findings", "Filtro hecho."));
    fields.putAll(more);
    does(EVOLUTIVE, number, DEVELOP, fields);
  }

  protected void delivers(String number, int minutes) {
    develops(number, "DELIVER", minutes, Map.of("publicText", "El filtro está en su tienda.", "howToCheck", "Abra un listado."));
  }

  protected Customer authorising(String limit) {
    Customer customer = customer();
    mayAuthorise(customer.contact(), limit);
    return customer;
  }

  protected void mayAuthorise(long contact, String limit) {
    Contact before = customers.contact(contact);
    registry.change(new Contact(before.id(), before.companyId(), before.name(), before.email(), before.phone(), before.seesCompany(),
        new BigDecimal(limit), before.mayBuy(), before.administersUsers(), true, before.version()));
  }

  protected long contact(Customer customer, String name, String limit) {
    long id = registry.invite(new Contact(0, customer.company(), name, UUID.randomUUID() + "@empresa.example", "", true, null, false, false,
        true, 0)).contactId();
    mayAuthorise(id, limit);
    return id;
  }

  protected void buys(Customer customer, String points) {
    ledger.purchase(new Booking(FactKey.outsideCases("order-line", UUID.randomUUID()), customer.company(), Author.SERVICE, Reason.PACK_SOLD),
        new PackTerms(points(points), new Price(10_000, "EUR"), null, null));
  }

  protected Account account(Customer customer) {
    return ledger.account(customer.company());
  }

  protected static TPoints points(String points) {
    return TPoints.parse(points);
  }

  protected String developing(Customer customer, String subject) {
    String number = change(customer, subject, "LOW");
    estimated(number);
    accepts(customer.contact(), number);
    assertThat(openTasks(number)).containsExactly(DEVELOP);
    return number;
  }

  protected void accepts(long contact, String number) {
    evolutives.answer(contact, number, Answering.accept(evolutives.of(number).orElseThrow().offer().version()), ADDRESS);
  }

  protected OutboxEntry lastLetter(String number) {
    List<OutboxEntry> letters = messages.ofCase(number);
    return letters.get(letters.size() - 1);
  }
}
