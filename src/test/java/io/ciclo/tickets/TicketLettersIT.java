package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each letter of a ticket holds what its requirement names, and reaches the right person. */
class TicketLettersIT extends TicketTraces {

  @Autowired Customers customers;
  @Autowired JdbcClient jdbc;

  @Test
  @Requirement({"MT-01", "IN-02"})
  void receptionNamesNumberNextStepAndDate() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    assertThat(letter(number, "MT-01", customer)).contains(number, "Su líder de cuenta lo revisará",
        "martes, 10 de marzo de 2026, a las 14:00 (hora de Madrid)");
  }

  @Test
  @Requirement({"MT-03", "IN-17"})
  void informationIsAskedForWithListAndDeadline() {
    Customer customer = customer();
    String number = opened(customer, "No va");
    triages(number, Map.of("finding", "ASK", "question", "¿Qué página falla?"));
    assertThat(letter(number, "MT-03", customer)).contains(number, "¿Qué página falla?", "descripción más completa",
        "los pasos que dio antes", "capturas de pantalla", "el proceso de compra", "la integración con el ERP",
        "miércoles, 25 de marzo de 2026, a las 10:00 (hora de Madrid)");
  }

  @Test
  @Requirement({"MT-29", "FU-25"})
  void silenceIsWarnedOfWithDateAndConsequenceBeforeTheClosingIsTold() {
    Customer customer = customer();
    String number = opened(customer, "No va");
    triages(number, Map.of("finding", "ASK", "question", "¿Qué página falla?"));
    silentUntil(number, "2026-03-12T10:00");
    assertThat(letter(number, "MT-29-INFORMACION", customer)).contains(number, "¿Qué página falla?",
        "a más tardar el miércoles, 25 de marzo de 2026, a las 10:00 (hora de Madrid)", "/portal/tickets/" + number);
    silentUntil(number, "2026-03-16T10:00", "2026-03-18T10:00");
    assertThat(letter(number, "MT-29", customer)).contains(number, "¿Qué página falla?",
        "Le esperamos hasta el miércoles, 25 de marzo de 2026, a las 10:00 (hora de Madrid). Si para entonces no nos ha"
            + " contestado, cerraremos el ticket.");
    silentUntil(number, "2026-03-25T10:00");
    assertThat(letter(number, "MT-29-CIERRE", customer)).contains("Cerramos su ticket " + number,
        "contéstenos aquí antes del viernes, 10 de abril de 2026", "abra un ticket nuevo");
  }

  @Test
  @Requirement({"MT-29", "RS-12"})
  void aSolutionWithoutWordIsRemindedOfAndThenTakenForAccepted() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    proposes(number);
    silentUntil(number, "2026-03-12T10:00");
    assertThat(letter(number, "MT-29-VALIDACION", customer)).contains(number,
        "a más tardar el martes, 17 de marzo de 2026, a las 10:00 (hora de Madrid)");
    silentUntil(number, "2026-03-16T10:00");
    assertThat(letter(number, "MT-29", customer)).contains("Si la solución propuesta funciona.",
        "Si para entonces no nos ha contestado, entenderemos que la solución funciona y cerraremos el ticket.");
  }

  @Test
  @Requirement("MT-07")
  void aSolutionSaysWhatWasDoneAndHowToCheckIt() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    proposes(number);
    assertThat(letter(number, "MT-07", customer)).contains("Hemos ampliado la memoria.", "Abra la portada.",
        "martes, 17 de marzo de 2026, a las 10:00 (hora de Madrid)").doesNotContain("solución definitiva");

    String contained = opened(customer, "La portada tarda mucho otra vez");
    classifiedAs(contained, TicketType.INCIDENT);
    works(contained, Map.of("workStep", "PROPOSE", "solutionKind", "CONTAINMENT", "publicText", "Sin vídeo."));
    assertThat(letter(contained, "MT-07", customer)).contains("Sin vídeo.", "Por ahora no hay una solución definitiva",
        "Compruebe en su tienda que todo funciona como espera.");
  }

  @Test
  @Requirement("MT-10")
  void severalTopicsAreListedEachWithItsLink() {
    Customer customer = customer();
    String number = opened(customer, "Dos cosas");
    triages(number, Map.of("finding", "SEVERAL_TOPICS", "topics", "El pago falla\nCambiar el banner"));
    assertThat(letter(number, "MT-10", customer)).contains("hemos cerrado el ticket " + number, "- El pago falla",
        "- Cambiar el banner", "/portal/tickets/nuevo?subject=El%20pago%20falla",
        "/portal/tickets/nuevo?subject=Cambiar%20el%20banner");
  }

  @Test
  @Requirement("MT-13")
  void outOfScopeSaysWhatCanBeDoneInstead() {
    Customer customer = customer();
    String number = opened(customer, "Recomiéndenme un hotel");
    triages(number, Map.of("finding", "OUT_OF_SCOPE", "explanation", "Pregunte a su agencia de viajes."));
    assertThat(letter(number, "MT-13", customer)).contains("La consulta " + number
        + " queda fuera de lo que cubre su contrato y del mantenimiento de su tienda.", "Pregunte a su agencia de viajes.");
  }

  @Test
  @Requirement("MT-26")
  void whoShouldOpenTheTicketReadsWhyAndWhere() {
    Customer customer = customer();
    assertThat(catchThrowable(() -> tickets.openOnBehalf(request(customer, "Lo abro yo", SELLS),
        new OnBehalf(Origin.OTHER, LEADER, null), List.of()))).isInstanceOf(OnBehalfRefused.class);
    String plain = jdbc.sql("select plain from message_outbox where text_key = 'MT-26' and recipient = ?")
        .param(customers.contact(customer.contact()).email()).query(String.class).single();
    assertThat(plain).contains("Queda constancia", "Los datos llegan exactos", "Podemos analizarla mejor", "/portal")
        .doesNotContain("${");
  }

  @Test
  @Requirement("MT-27")
  void withoutContractTheCustomerReadsTheConsequenceAndWhomToContact() {
    Customer customer = customer(LEADER, null, false);
    String number = opened(customer, "La portada tarda mucho");
    triages(number, Map.of("finding", "CLASSIFY"));
    assertThat(letter(number, "MT-27", customer)).contains(customers.company(customer.company()).legalName(),
        "queda en espera hasta el martes, 17 de marzo de 2026", "Lucía Ferrer (lucia.ferrer@ciclo.example)");
  }

  @Test
  @Requirement({"MT-28", "IN-12"})
  void aDuplicateNamesTheNumberThatIsFollowed() {
    Customer customer = customer();
    String first = opened(customer, "No llegan los correos");
    String second = opened(customer, "Los correos no llegan");
    triages(second, Map.of("finding", "DUPLICATE", "reference", first.toLowerCase()));
    assertThat(letter(second, "MT-28", customer)).contains("hemos unido " + second + " a " + first,
        "/portal/tickets/" + first);
  }

  @Test
  @Requirement({"MT-28", "IN-12", "IN-13"})
  void whoIsUnitedWithAColleaguesTicketMayFollowItThere() {
    Customer customer = customer();
    for (String finding : List.of("DUPLICATE", "REPLY")) {
      String first = opened(customer, "El buscador no encuentra nada");
      String number = tickets.open(new NewTicket(customer.company(), customer.colleague(), "Buscador", "No encuentra nada",
          Urgency.NORMAL, null, null, null, null, SELLS), List.of());
      triages(number, Map.of("finding", finding, "reference", first));
      assertThat(messages.ofCase(number)).filteredOn(letter -> letter.text().equals("MT-28")).singleElement()
          .satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(customers.contact(customer.colleague()).email());
            assertThat(letter.plain()).contains("/portal/tickets/" + first).doesNotContain("${");
          });
      assertThat(tickets.visibleTo(first, customer.colleague())).isTrue();
      assertThat(tickets.participants(first)).extracting(Participant::contactId).containsExactly(customer.colleague());
    }

    String first = opened(customer, "El buscador no encuentra nada");
    String followed = opened(customer, "El buscador no va");
    tickets.addParticipant(followed, customer.colleague(),
        new ContactPrincipal(customer.contact(), customer.company(), "Ana Prat", "ana", false, false));
    triages(followed, Map.of("finding", "DUPLICATE", "reference", first));
    assertThat(tickets.visibleTo(first, customer.colleague())).isTrue();
  }

  /** The one letter of this text, which went to the contact and has no placeholder left. */
  private String letter(String number, String text, Customer customer) {
    List<OutboxEntry> found = messages.ofCase(number).stream().filter(letter -> letter.text().equals(text)).toList();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).recipient()).isEqualTo(customers.contact(customer.contact()).email());
    assertThat(found.get(0).plain()).doesNotContain("${");
    return found.get(0).plain();
  }
}
