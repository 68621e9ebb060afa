package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.ciclo.customers.CompanyWords;
import io.ciclo.customers.Customers;
import io.ciclo.customers.RecordedChange;
import io.ciclo.customers.RecordedChange.Subject;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SentForm;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.servicelevels.ServiceDocuments;
import io.ciclo.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** A company reads its own words, while other companies and staff go on with theirs. */
class CompanyWordsIT extends TicketTraces {

  private static final Map<String, String> OWN = Map.of("tickets.type.INCIDENT", "Avería", "tickets.priority.VERY_HIGH", "Crítica",
      "tickets.customerState.RECEIVED", "Anotado", "servicelevels.promise.FIRST_RESPONSE", "Primer contacto");

  @Autowired Customers customers;
  @Autowired ServiceDocuments documents;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  @Test
  @Requirement("DW-11")
  void aCompanyReadsItsWordsOnItsPagesAndInItsLetters() throws Exception {
    Customer american = speaking("es-419", OWN);
    Customer other = customer();
    String theirs = sendsTicket(american);
    String others = sendsTicket(other);

    PortalVisitor reader = new PortalVisitor(mvc, american);
    assertThat(reader.reads("/portal/tickets/" + theirs)).contains("Anotado", "Avería", "Crítica", "Primer contacto")
        .doesNotContain("Incidencia", "Muy alta", "Recibido", "Primera respuesta");
    assertThat(reader.reads("/portal")).contains(theirs, "Anotado");
    assertThat(new PortalVisitor(mvc, other).reads("/portal/tickets/" + others))
        .contains("Recibido", "Incidencia", "Muy alta", "Primera respuesta").doesNotContain("Avería", "Crítica", "Anotado", "Primer contacto");
    assertThat(received(theirs)).contains("Lo tratamos como avería de prioridad crítica.", "El equipo de Soporte de ")
        .doesNotContain("atención al cliente");
    assertThat(received(others)).contains("Lo tratamos como incidencia de prioridad muy alta.", "El equipo de atención al cliente de ");
  }

  @Test
  @Requirement("DW-11")
  void staffReadTheInstallationsWordsEvenOfWhatACompanyWithItsOwnHasDone() throws Exception {
    String number = sendsTicket(speaking("es-419", OWN));
    String task = caseTasks.open(number).get(0).id();
    assertThat(tasks.getVariableLocal(task, "cardType")).isEqualTo("Incidencia");
    assertThat(tasks.getVariableLocal(task, "cardPriority")).isEqualTo("Muy alta");
    assertThat(staffReads("/casos/" + number)).contains("Incidencia", "Muy alta").doesNotContain("Avería", "Crítica");
  }

  @Test
  @Requirement("DW-11")
  void theDocumentSpeaksAsTheCompanyDoesAndKeepsItsWordings() throws Exception {
    jdbc.sql("delete from service_level_document").update();
    try {
      documents.publish("Primera versión", CARE_MANAGER);
      Customer american = speaking("es-419", Map.of());
      Customer other = customer();
      assertThat(new PortalVisitor(mvc, american).reads("/portal/niveles-de-servicio"))
          .contains("5. Mejoras", "solicitudes de capacitación", "días inhábiles", "4 h hábiles")
          .doesNotContain("Evolutivos", "laborables", "festivos");
      assertThat(new PortalVisitor(mvc, other).reads("/portal/niveles-de-servicio"))
          .contains("5. Evolutivos", "solicitudes de formación", "festivos", "4 h laborables");
      assertThat(pdf(american)).contains("Mejoras", "hábiles").doesNotContain("Evolutivos");
      assertThat(documents.outdated()).as("words make no new version").isFalse();
    } finally {
      jdbc.sql("delete from service_level_document").update();
    }
  }

  @Test
  @Requirement("DW-11")
  void eachChangeIsRecordedAndWhoeverIsOvertakenOverwritesNothing() {
    long company = customer().company();
    assertThat(customers.words(company)).isEqualTo(CompanyWords.ofTheHouse(company));
    registry.change(new CompanyWords(company, "es-419", Map.of("tickets.type.INCIDENT", " Avería ", "tickets.type.QUERY", " "), 0));
    assertThat(customers.words(company)).isEqualTo(new CompanyWords(company, "es-419", Map.of("tickets.type.INCIDENT", "Avería"), 1));
    assertThatThrownBy(() -> registry.change(new CompanyWords(company, null, Map.of(), 0))).isInstanceOf(ConcurrentChange.class);
    registry.change(new CompanyWords(company, "", Map.of("tickets.type.INCIDENT", "Fallo"), 1));
    assertThat(registry.changesOf(company)).filteredOn(change -> change.subject() == Subject.WORDS)
        .extracting(RecordedChange::field, RecordedChange::oldValue, RecordedChange::newValue)
        .containsExactlyInAnyOrder(tuple("profile", null, "es-419"), tuple("tickets.type.INCIDENT", null, "Avería"),
            tuple("profile", "es-419", null), tuple("tickets.type.INCIDENT", "Avería", "Fallo"));
  }

  @Test
  void whatIsNoWordOfTheListOrCannotBeReadIsRefused() {
    long company = customer().company();
    refused(company, "es-AR", Map.of(), "profile", "«Español que lee»: no existe el perfil «es-AR».");
    refused(company, null, Map.of("tickets.letter.howToCheck", "Mire"), "own[tickets.letter.howToCheck]",
        "«tickets.letter.howToCheck» no es una palabra que una empresa pueda cambiar.");
    refused(company, null, Map.of("tickets.type.QUERY", "x".repeat(41)), "own[tickets.type.QUERY]",
        "«Consulta» es demasiado largo: 41 caracteres, y caben 40.");
    refused(company, null, Map.of("tickets.type.QUERY", "Duda\nde uso"), "own[tickets.type.QUERY]",
        "«Consulta»: escriba la palabra en una sola línea.");
    refused(company, null, Map.of("tickets.type.QUERY", "incidencia"), "own[tickets.type.QUERY]",
        "«Consulta»: otra palabra de la misma lista ya se lee «incidencia».");
    assertThat(customers.words(company)).isEqualTo(CompanyWords.ofTheHouse(company));
  }

  private void refused(long company, String profile, Map<String, String> own, String field, String reason) {
    assertThatThrownBy(() -> registry.change(new CompanyWords(company, profile, own, 0)))
        .isInstanceOfSatisfying(InputRefused.class, refusal -> {
          assertThat(refusal.field()).isEqualTo(field);
          assertThat(refusal.reason()).isEqualTo(reason);
        });
  }

  private Customer speaking(String profile, Map<String, String> own) {
    Customer customer = customer();
    registry.change(new CompanyWords(customer.company(), profile, own, 0));
    return customer;
  }

  /** On the portal, as a customer whose shop takes no orders: an incident of very high priority from the first minute. */
  private String sendsTicket(Customer customer) throws Exception {
    String page = mvc.perform(multipart("/portal/tickets/nuevo").param("formKey", SentForm.newKey())
            .param("description", "Nadie puede terminar un pedido.").param("canEnter", "true").param("canAddProducts", "true")
            .param("canFinishOrder", "false").with(csrf()).with(PortalVisitor.as(customer)))
        .andReturn().getResponse().getRedirectedUrl();
    assertThat(page).startsWith("/portal/tickets/T-");
    return page.substring(page.lastIndexOf('/') + 1);
  }

  private String received(String number) {
    return messages.ofCase(number).stream().filter(letter -> letter.text().equals("MT-01")).map(OutboxEntry::plain).findFirst()
        .orElseThrow();
  }

  private String staffReads(String path) throws Exception {
    jdbc.sql("update staff_password set must_change = false where user_id = ?").param(LEADER).update();
    StaffPrincipal who = new StaffPrincipal(LEADER, "Lucía Ferrer", identities.groupsOf(LEADER), false);
    return mvc.perform(get(path).with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null,
        List.of(new SimpleGrantedAuthority("ROLE_STAFF")))))).andReturn().getResponse().getContentAsString();
  }

  private String pdf(Customer customer) throws Exception {
    byte[] file = mvc.perform(get("/portal/niveles-de-servicio/pdf").with(PortalVisitor.as(customer))).andReturn().getResponse()
        .getContentAsByteArray();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
