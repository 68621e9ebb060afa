package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SomeCompany;
import io.ciclo.engine.Identities;
import io.ciclo.engine.actions.DueAnswers;
import io.ciclo.testing.CasePage;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An agent's day")
class AgentDayIT extends Journey {

  private static final int TICKETS = 20;
  private static final String TEXT = "Texto para el cliente";

  @Autowired
  private Tickets tickets;
  @Autowired
  private CustomerRegistry registry;
  @Autowired
  private Customers customers;
  @Autowired
  private Identities identities;
  @Autowired
  private DueAnswers answers;
  @Autowired
  private TaskService tasks;
  @Autowired
  private FormService forms;
  @Autowired
  private IdentityService identity;

  private final List<String> incidents = new ArrayList<>();
  private final List<String> queries = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private int clicks;

  /** What leaders have let through this morning: twelve incidents and eight queries of four companies. */
  @BeforeEach
  void whatWaits() {
    itIs("2026-03-10T09:00");
    for (int company = 0; company < 4; company++) {
      String id = UUID.randomUUID().toString().substring(0, 8);
      long number = registry.register(SomeCompany.named(SomeCompany.general(), "Ferretería Lozano " + id, 0));
      customers.nameAccountLeader(number, LUCIA);
      registry.add(SomeCompany.contract(number, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
      Contact contact = contactOf(number, "ines." + id + "@lozano.example");
      for (int one = 0; one < TICKETS / 4; one++) {
        boolean incident = one < 3;
        String ticket = opened(contact, incident ? "Fallo al pagar, intento " + one : "Cómo exporto los pedidos, pregunta " + one);
        does(ticket, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
        does(ticket, "UserTask_ClassifyTicket", incident
            ? Map.of("ticketType", "INCIDENT", "impact", "MEDIUM", "symptom", "MAJOR_SLOWNESS") : Map.of("ticketType", "QUERY"));
        (incident ? incidents : queries).add(ticket);
      }
    }
  }

  private static void itIs(String local) {
    ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Madrid")).toInstant()));
  }

  @AfterEach
  void nobodyActs() {
    ClockUtil.reset();
    identity.clearAuthentication();
  }

  private Contact contactOf(long company, String email) {
    Contact contact = new Contact(0, company, "Inés Lozano", email, "", true, null, false, false, true, 0);
    return new Contact(registry.invite(contact).contactId(), company, contact.name(), email, "", true, null, false, false, true, 0);
  }

  private String opened(Contact contact, String subject) {
    return tickets.open(new NewTicket(contact.companyId(), contact.id(), subject, "Desde esta mañana.", Urgency.NORMAL, null, null,
        null, null, new ShopCheck(true, true, true)), List.of());
  }

  private void does(String number, String task, Map<String, Object> fields) {
    identity.setAuthentication(LUCIA, identities.groupsOf(LUCIA));
    try {
      forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId(),
          fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  @Test
  @Requirement({"DW-01", "DW-04", "DW-05"})
  @DisplayName("twenty tickets, one after another, without a list and without Tasklist")
  void twentyTickets() throws IOException {
    Page pablo = staff(AGENT);
    for (int place = 0; place < TICKETS; place++) {
      String number = next(pablo);
      if (place == 0) {
        looked(pablo, "day-01-first");
      }
      if (incidents.contains(number)) {
        attends(pablo, number);
      } else {
        answers(pablo);
      }
    }
    assertThat(seen).as("each once, though no answer has left yet").containsExactlyInAnyOrderElementsOf(all());
    press(pablo, "Siguiente");
    assertThat(said(pablo)).isEqualTo("No queda nada para usted: ni en sus grupos ni entre lo que tiene.");
    looked(pablo, "day-02-nothing-left");
    itIs("2026-03-10T09:05");
    all().forEach(answers::fallDue);
    assertThat(states(incidents)).as("four of each").isEqualTo(
        Map.of(TicketState.WAITING_CUSTOMER, 4L, TicketState.IN_VALIDATION, 4L, TicketState.ESCALATED, 4L));
    assertThat(states(queries)).isEqualTo(Map.of(TicketState.IN_VALIDATION, 8L));
    assertThat(Files.readString(Path.of("docs/clics.md"))).contains("## El día de un agente", "**" + clicks + " clics**");
  }

  private Map<TicketState, Long> states(List<String> numbers) {
    return numbers.stream().map(number -> tickets.ticket(number).state()).collect(Collectors.groupingBy(state -> state, Collectors.counting()));
  }

  private List<String> all() {
    List<String> all = new ArrayList<>(incidents);
    all.addAll(queries);
    return all;
  }

  private String next(Page page) {
    press(page, "Siguiente");
    clicks++;
    page.waitForURL(url -> url.contains("/casos/T-") && seen.stream().noneMatch(url::endsWith));
    seen.add(numberIn(page.url()));
    return seen.get(seen.size() - 1);
  }

  /** By turns: asked about, solved, given to a Service Manager. */
  private void attends(Page page, String number) {
    CasePage bar = CasePage.on(page);
    switch (incidents.indexOf(number) % 3) {
      case 0 -> parked(bar.write(TEXT, "¿Les ocurre también con otra tarjeta?").send(), page);
      case 1 -> parked(bar.choose("Proponer una solución").check("Solución definitiva")
          .write(TEXT, "Ya cobra: la pasarela rechazaba la moneda.").send(), page);
      default -> parked(bar.choose("Pasar a…").select("Motivo del escalado", "El cliente se impacienta: Service Manager")
          .write(TEXT, "Desde hoy le atiende nuestra Service Manager.").send(), page);
    }
  }

  private void parked(CasePage bar, Page page) {
    clicks += bar.clicks();
    assertThat(page.locator(".waiting").innerText()).contains("sale");
  }

  private void answers(Page page) {
    parked(CasePage.on(page).choose("Responder a la consulta").write(TEXT, "En «Pedidos», con «Exportar» arriba a la derecha.").send(), page);
  }
}
