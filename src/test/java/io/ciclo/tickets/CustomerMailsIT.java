package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.messages.Deliveries;
import io.ciclo.messages.DeliveryStatus;
import io.ciclo.messages.MailRhythm;
import io.ciclo.messages.MailRhythms;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.testing.Requirement;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** How many mails a customer gets, what becomes of those that nobody needs, and how the customer is asked how we did. */
class CustomerMailsIT extends TicketTraces {

  private static final Logger log = LoggerFactory.getLogger(CustomerMailsIT.class);
  private static final int GOAL = 6;

  @Autowired Customers customers;
  @Autowired Deliveries deliveries;
  @Autowired MailRhythms rhythms;
  @Autowired Ratings ratings;
  @Autowired DueAlarms alarms;

  @AfterEach
  void everybodyAtOnceAgain() {
    rhythms.choose(LEADER, MailRhythm.AT_ONCE);
  }

  @Test
  @Requirement("DW-07")
  void theWholeLifeOfATicketTakesAtMostSixMails() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    tickets.staffAnswers(number, AGENT, "Lo vemos: es el vídeo.", "Hoy le enviamos una propuesta.", List.of());
    works(number, Map.of("workStep", "ASK", "publicText", "¿Con qué navegador?"));
    tickets.customerReplies(number, customer.contact(), "Con Firefox.", List.of());
    proposes(number);
    rejects(number, customer);
    proposes(number);
    accepts(number, customer);
    assertClosed(number, CloseReason.SOLVED);

    List<OutboxEntry> mails = mails(number);
    mails.forEach(mail -> log.info("{}: {} · {}", number, mail.text(), mail.subject()));
    assertThat(mails).extracting(OutboxEntry::text).containsExactly("MT-01", "AV-01", "MT-03", "MT-07", "MT-07");
    assertThat(mails).hasSizeLessThanOrEqualTo(GOAL);
  }

  @Test
  @Requirement("DW-07")
  void aTicketThatEndsInSilenceTakesAtMostSixMails() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    proposes(number);
    silentUntil(number, "2026-03-12T10:00");
    collects("2026-03-12T16:00", number);
    silentUntil(number, "2026-03-16T10:00", "2026-03-17T10:00");
    assertClosed(number, CloseReason.SOLVED);

    List<OutboxEntry> mails = mails(number);
    mails.forEach(mail -> log.info("{}: {} · {}", number, mail.text(), mail.subject()));
    assertThat(mails).extracting(OutboxEntry::text).containsExactly("MT-01", "MT-07", "MT-29-VALIDACION", "MT-29", "AV-CIERRE");
    assertThat(mails.get(4).plain()).as("closing and question in one mail").containsSubsequence(
        "cerramos su ticket " + number, "antes del martes, 31 de marzo de 2026", "## ¿Qué tal la atención en el ticket " + number,
        "/portal/tickets/" + number + "/valoracion", "Un saludo,");
    assertThat(mails).hasSizeLessThanOrEqualTo(GOAL);
  }

  @Test
  @Requirement("DW-07")
  void remindersOfSeveralTicketsOnOneDayAreOneMail() {
    Customer customer = customer();
    List<String> numbers = Stream.of("Uno", "Dos", "Tres").map(subject -> asked(customer, subject)).toList();
    numbers.forEach(number -> silentUntil(number, "2026-03-12T10:00"));
    collects("2026-03-12T16:00", numbers.toArray(String[]::new));

    List<Long> carriers = numbers.stream().map(number -> last(number).carriedBy()).distinct().toList();
    assertThat(carriers).hasSize(1).doesNotContainNull();
    OutboxEntry mail = deliveries.entry(carriers.get(0)).orElseThrow();
    assertThat(mail.subject()).isEqualTo("Falta una respuesta en 3 tickets");
    assertThat(mail.plain()).contains(numbers).contains("¿Qué página falla?", "miércoles, 25 de marzo de 2026");
  }

  @Test
  @Requirement("DW-07")
  void aReminderThatWaitsIsDroppedWhenTheCustomerAnswers() {
    Customer customer = customer();
    String number = asked(customer, "No va");
    silentUntil(number, "2026-03-12T10:00");
    assertThat(last(number).status()).isEqualTo(DeliveryStatus.WAITING);
    tickets.customerReplies(number, customer.contact(), "Falla la cesta.", List.of());
    assertThat(last(number).status()).isEqualTo(DeliveryStatus.DROPPED);
    assertThat(last(number).reason()).isEqualTo("Ya no hacía falta: el cliente ha escrito antes de que saliera.");
    collects("2026-03-12T16:00", number);
    assertThat(last(number).status()).isEqualTo(DeliveryStatus.DROPPED);
  }

  @Test
  void aReminderThatWaitsIsDroppedWhenSomebodyOfOursWrites() {
    Customer customer = customer();
    String number = asked(customer, "No va");
    silentUntil(number, "2026-03-12T10:00");
    tickets.staffAnswers(number, AGENT, "Hemos visto algo más.", "Cuéntenos.", List.of());
    assertThat(messages.ofCase(number)).filteredOn(letter -> letter.text().equals("MT-29-INFORMACION")).singleElement()
        .satisfies(reminder -> assertThat(reminder.reason()).contains("alguien del equipo ha escrito al cliente"));
    assertThat(last(number).text()).isEqualTo("AV-01");
  }

  @Test
  @Requirement("DW-07")
  void aNoticeForASummaryIsDroppedOnceTheCustomerHasBeenAnswered() {
    rhythms.choose(LEADER, MailRhythm.DAILY);
    String number = opened(customer(), "La portada tarda mucho");
    warned(number);
    assertThat(last(number).text()).isEqualTo("AV-02");
    assertThat(last(number).status()).isEqualTo(DeliveryStatus.WAITING);
    assertThat(last(number).leavesAt()).isEqualTo(at("2026-03-11T08:30"));
    tickets.staffAnswers(number, LEADER, "Lo vemos.", "Mañana más.", List.of());
    assertThat(messages.ofCase(number)).filteredOn(letter -> letter.text().equals("AV-02"))
        .extracting(OutboxEntry::status).containsOnly(DeliveryStatus.DROPPED);
  }

  @Test
  @Requirement("DW-07")
  void whatIsVeryHighNeverWaitsForASummary() {
    rhythms.choose(LEADER, MailRhythm.DAILY);
    String number = opened(customer(), "No se puede comprar", CANNOT_ORDER);
    assertThat(tickets.ticket(number).classification().priority()).isEqualTo(Priority.VERY_HIGH);
    warned(number);
    assertThat(messages.ofCase(number)).filteredOn(letter -> letter.text().equals("AV-02")).isNotEmpty()
        .extracting(OutboxEntry::status).containsOnly(DeliveryStatus.KEPT);
  }

  @Test
  @Requirement("DW-07")
  void whoAcceptsIsAskedOnThePageAndNotByMail() {
    Customer customer = customer();
    String number = solved(customer, "La portada tarda mucho");
    assertThat(letters(number)).doesNotContain("AV-CIERRE", "AV-VALORACION");
    assertThat(ratings.askedOf(number, customer.contact())).isPresent();
    assertThat(ratings.askedOf(number, customer.colleague())).as("who did not open it is not asked").isEmpty();
  }

  @Test
  void whatEndsWithoutSolutionIsToldAndAskedInOneMail() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    works(number, Map.of("workStep", "UNRESOLVED", "publicText", "Es su proveedor de internet."));
    assertClosed(number, CloseReason.UNRESOLVED);
    assertThat(mails(number)).extracting(OutboxEntry::text).containsExactly("MT-01", "AV-01");
    assertThat(mails(number).get(1).plain()).containsSubsequence("Es su proveedor de internet.",
        "/portal/tickets/" + number + "/valoracion");
  }

  @Test
  void otherEndingsAskNothing() {
    Customer customer = customer();
    String number = opened(customer, "Recomiéndenme un hotel");
    triages(number, Map.of("finding", "OUT_OF_SCOPE", "explanation", "Pregunte a su agencia."));
    String withdrawn = opened(customer, "Ya no");
    tickets.customerWithdraws(withdrawn, customer.contact(), "");
    assertThat(Stream.of(number, withdrawn).map(ratings::of)).allMatch(Optional::isEmpty);
  }

  @Test
  @Requirement("DW-07")
  void aContactIsAskedOnceInFourteenDays() {
    Customer customer = customer();
    String first = solved(customer, "Uno");
    String second = solved(customer, "Dos");
    assertThat(ratings.of(first)).isPresent();
    assertThat(ratings.of(second)).isEmpty();
    itIs(at("2026-03-24T10:00"));
    assertThat(ratings.of(solved(customer, "Tres"))).as("14 days later").isPresent();
  }

  @Test
  @Requirement("DW-07")
  void aRatingIsGivenOnceAndMayBeChangedForFourteenDays() {
    Customer customer = customer();
    String number = solved(customer, "La portada tarda mucho");
    refused(number, customer.contact(), null, "elija una opción, de 1 a 5");
    refused(number, customer.contact(), 6, "elija una opción, de 1 a 5");
    refused(number, customer.colleague(), 5, "no se le ha pedido a usted");

    ratings.rate(number, customer.contact(), 4, " Muy rápidos. ");
    itIs(at("2026-03-20T10:00"));
    ratings.rate(number, customer.contact(), 5, "");
    assertThat(ratings.of(number)).hasValueSatisfying(rating -> {
      assertThat(rating.score()).isEqualTo(5);
      assertThat(rating.comment()).isNull();
      assertThat(rating.answeredAt()).isEqualTo(TUE_2026_03_10_10H);
      assertThat(rating.changedAt()).isEqualTo(at("2026-03-20T10:00"));
    });
    assertThat(tickets.events(number)).filteredOn(event -> event.kind() == EventKind.RATED)
        .extracting(TicketEvent::details).containsExactly("4: Muy rápidos.", "5");

    itIs(at("2026-03-24T10:00"));
    refused(number, customer.contact(), 1, "ya no admite una valoración");
    assertThat(ratings.of(number)).map(Rating::score).contains(5);
  }

  @Test
  void aTicketThatIsOpenAgainAsksNothing() {
    Customer customer = customer();
    String number = solved(customer, "La portada tarda mucho");
    tickets.customerReplies(number, customer.contact(), "Vuelve a pasar.", List.of());
    assertThat(ratings.askedOf(number, customer.contact())).isEmpty();
    assertThat(eventKinds(number)).contains(EventKind.REOPENED);
  }

  private void refused(String number, long contact, Integer score, String reason) {
    assertThatThrownBy(() -> ratings.rate(number, contact, score, "")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Cómo le hemos atendido»").hasMessageContaining(reason);
  }

  private String solved(Customer customer, String subject) {
    String number = opened(customer, subject);
    classifiedAs(number, TicketType.INCIDENT);
    proposes(number);
    accepts(number, customer);
    return number;
  }

  private String asked(Customer customer, String subject) {
    String number = opened(customer, subject);
    triages(number, Map.of("finding", "ASK", "question", "¿Qué página falla?"));
    return number;
  }

  private void warned(String number) {
    itIs(at("2026-03-10T16:46"));
    alarms.handleAndFollow(number);
  }

  /** The hour of the round comes for the letters of these cases. */
  private void collects(String when, String... numbers) {
    Instant hour = at(when);
    itIs(hour);
    Stream.of(numbers).flatMap(number -> messages.ofCase(number).stream())
        .map(letter -> String.valueOf(letter.id()))
        .flatMap(key -> runtime.createProcessInstanceQuery().processDefinitionKey("message-delivery")
            .processInstanceBusinessKey(key).list().stream())
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).duedateLowerThan(
            Date.from(hour.plusMillis(1))).list().stream())
        .map(Job::getId).forEach(management::executeJob);
  }

  private OutboxEntry last(String number) {
    List<OutboxEntry> letters = messages.ofCase(number);
    return letters.get(letters.size() - 1);
  }

  /** What the customer finds in the mailbox: letters that another mail carries are not counted, that mail is. */
  private List<OutboxEntry> mails(String number) {
    return messages.ofCase(number).stream()
        .map(letter -> letter.carriedBy() == null ? letter : deliveries.entry(letter.carriedBy()).orElseThrow())
        .filter(mail -> mail.status() == DeliveryStatus.KEPT).filter(mail -> Objects.isNull(mail.staffId())).distinct().toList();
  }
}
