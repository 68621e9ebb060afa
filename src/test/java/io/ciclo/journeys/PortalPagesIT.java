package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Identities;
import io.ciclo.testing.Accessibility;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Every page of ours, for everybody who reads it")
class PortalPagesIT extends Journey {

  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;
  private static final int DESKTOP_WIDTH = 1400;
  private static final int DESKTOP_HEIGHT = 1000;

  @Autowired
  private Tickets tickets;
  @Autowired
  private Customers customers;
  @Autowired
  private TaskService tasks;
  @Autowired
  private FormService forms;
  @Autowired
  private IdentityService identity;
  @Autowired
  private Identities identities;

  @AfterEach
  void nobodyIsAtWork() {
    identity.clearAuthentication();
  }

  @Test
  @DisplayName("the portal is accessible at a desk and on a phone, in each state of a ticket")
  void portal() {
    Map<TicketState, String> inStates = new LinkedHashMap<>();
    inStates.put(TicketState.NEW,
        opened("Recién llegado: unasuntolarguísimosinespaciosquenocabeenunteléfonopormuchoquesequiera"));
    inStates.put(TicketState.WAITING_CUSTOMER, asked(opened("Falta información")));
    String proposed = proposed(opened("Solución propuesta"));
    inStates.put(TicketState.IN_VALIDATION, proposed);
    String solved = proposed(opened("Resuelto"));
    tickets.customerAnswersSolution(solved, marta().id(), true, null, List.of());
    inStates.put(TicketState.CLOSED, solved);
    inStates.forEach((state, number) -> assertThat(tickets.ticket(number).state()).isEqualTo(state));

    List<String> pages = new ArrayList<>(List.of("/portal", "/portal?texto=nada-se-llama-asi", "/portal?estado=todos",
        "/portal/tickets/nuevo", "/portal/tickets/T-1999-000001", "/portal/documentos", "/portal/reuniones", "/camunda/app/cockpit/default/", "/mi-cuenta",
        "/contrasena"));
    inStates.values().forEach(number -> pages.add("/portal/tickets/" + number));
    Page marta = customer(MARTA);
    pages.forEach(path -> {
      looksRight(marta, path, DESKTOP_WIDTH, DESKTOP_HEIGHT);
      looksRight(marta, path, PHONE_WIDTH, PHONE_HEIGHT);
    });

    Page nobody = window(DESKTOP_WIDTH, DESKTOP_HEIGHT);
    looksRight(nobody, "/login", DESKTOP_WIDTH, DESKTOP_HEIGHT);
    looksRight(nobody, "/login", PHONE_WIDTH, PHONE_HEIGHT);
  }

  @Test
  @DisplayName("the pages of staff are accessible")
  void staffPages() {
    String number = proposed(opened("Para el equipo"));
    tickets.staffNotes(number, AGENT, "Una nota.", List.of());
    Page sergio = staff(ADMINISTRATOR);
    for (String path : List.of("/", "/casos", "/casos?texto=nada-se-llama-asi", "/casos/" + number, "/casos/nuevo",
        "/casos/T-1999-000001", "/clientes", "/clientes/" + marta().companyId(), "/clientes/" + marta().companyId() + "/reuniones",
        "/clientes/" + marta().companyId() + "/documentos", "/reuniones", "/reuniones?ver=mes", "/reuniones?ver=lista", "/documentos", "/ajustes", "/ajustes/textos",
        "/ajustes/modelos", "/operacion", "/operacion/correos?caso=" + number, "/mi-cuenta", "/contrasena", "/portal")) {
      looksRight(sergio, path, DESKTOP_WIDTH, DESKTOP_HEIGHT);
    }
  }

  @Test
  @DisplayName("a customer whose browser runs no scripts opens, reads, answers and decides")
  void withoutScripts() {
    Page marta = customerWithoutScripts(MARTA);
    String number = opensTicket(marta, "Sin JavaScript", "Se ve todo igual.");
    assertThat(mainOf(marta)).contains("Recibido", "Se ve todo igual.");
    marta.locator("#respuesta").fill("Añado un dato.");
    press(marta, "Enviar");
    assertThat(said(marta)).isEqualTo("Su respuesta ha quedado registrada.");
    proposed(number);
    open(marta, "/portal");
    marta.locator("main a", new Page.LocatorOptions().setHasText(number)).first().click();
    press(marta, "Sí, queda resuelto");
    assertThat(mainOf(marta)).contains("Cerrado", "Solucionado");
    press(marta, "Salir");
    assertThat(marta.url()).contains("/login");
  }

  private void looksRight(Page page, String path, int width, int height) {
    page.setViewportSize(width, height);
    open(page, path);
    picture(page, "page-" + width + path.replaceAll("\\W+", "-"));
    Accessibility.check(page);
    assertThat(page.locator("h1").count()).as("headings of %s", path).isEqualTo(1);
    assertThat(page.title()).as("title of %s", path).endsWith("· Ciclo");
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits %s pixels without scrolling sideways", path, width).isTrue();
    String words = mainOf(page);
    for (Locator settings : page.locator("table.settings").all()) {
      // values stand there as they are written in the file
      words = words.replace(settings.innerText(), "");
    }
    assertThat(words).as(path).doesNotContainPattern(Pattern.compile("\\b[A-Z]{3,}_[A-Z_]{2,}\\b|\\?\\?"));
  }

  private Contact marta() {
    return customers.contactByEmail(MARTA).orElseThrow();
  }

  private String opened(String subject) {
    Contact marta = marta();
    return tickets.open(new NewTicket(marta.companyId(), marta.id(), subject, "Descripción de «" + subject + "».",
        Urgency.HIGH, "Perdemos ventas.", "Catálogo", "Chrome 130", null, new ShopCheck(true, true, true)), List.of());
  }

  private String asked(String number) {
    does(LUCIA, number, "UserTask_TriageTicket", Map.of("finding", "ASK", "question", "¿Desde cuándo?"));
    return number;
  }

  private String proposed(String number) {
    does(LUCIA, number, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
    does(LUCIA, number, "UserTask_ClassifyTicket", Map.of("ticketType", "QUERY"));
    does(AGENT, number, "UserTask_AnswerQuery", Map.of("workStep", "PROPOSE", "publicText", "Se hace en Catálogo."));
    return number;
  }

  private void does(String person, String number, String task, Map<String, Object> fields) {
    identity.setAuthentication(person, identities.groupsOf(person));
    forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult()
        .getId(), fields);
    identity.clearAuthentication();
  }
}
