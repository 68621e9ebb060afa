package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.documents.Delivered;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.NewDelivery;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.Notice;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Upload;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingKind;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.meetings.Survey;
import io.ciclo.meetings.Surveys;
import io.ciclo.testing.TasklistPage;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Everybody stays where they belong")
class IsolationIT extends Journey {

  private static final String OSCAR = "oscar.benitez@altavera.example";

  @Autowired
  private Tickets tickets;
  @Autowired
  private Customers customers;
  @Autowired
  private Meetings meetings;
  @Autowired
  private Surveys surveys;
  @Autowired
  private Documents documents;
  @Autowired
  private SafeWrite safely;
  @Autowired
  private Clock clock;

  @Test
  @DisplayName("a customer finds nothing of another company, by address, act or attachment")
  void anotherCompany() {
    String theirs = opened(JORDI, "Un asunto de Riera");
    UUID theirFile = tickets.attachments(theirs).get(0).id();
    String own = opened(MARTA, "Un asunto de Altavera");
    tickets.staffNotes(own, AGENT, "Solo para el equipo.", List.of(file("interno.txt")));
    UUID internal = tickets.attachments(own).stream().filter(one -> one.internal()).findFirst().orElseThrow().id();
    UUID ownFile = tickets.attachments(own).stream().filter(one -> !one.internal()).findFirst().orElseThrow().id();
    int said = tickets.conversation(theirs, true).size();

    Page marta = customer(MARTA);
    assertThat(get(marta, "/portal/tickets/" + own)).isEqualTo(200);
    assertThat(get(marta, "/portal/tickets/" + own + "/adjuntos/" + ownFile)).isEqualTo(200);
    for (String path : List.of("/portal/tickets/" + theirs, "/portal/tickets/" + theirs + "/adjuntos/" + theirFile,
        "/portal/tickets/" + own + "/adjuntos/" + theirFile, "/portal/tickets/" + own + "/adjuntos/" + internal,
        "/portal/tickets/" + theirs + "/valoracion", "/portal/tickets/T-1999-000001")) {
      assertThat(get(marta, path)).as(path).isEqualTo(404);
    }
    for (String act : List.of("respuesta", "solucion", "retirada", "participantes", "valoracion")) {
      assertThat(post(marta, "/portal/tickets/" + theirs + "/" + act)).as(act).isEqualTo(404);
    }
    assertThat(tickets.conversation(theirs, true)).hasSize(said);
    assertThat(tickets.ticket(theirs).open()).isTrue();
    assertThat(tickets.participants(theirs)).isEmpty();
    open(marta, "/portal?estado=todos&texto=Riera");
    assertThat(mainOf(marta)).doesNotContain(theirs);
  }

  @Test
  @DisplayName("a customer reads and signs no meeting, survey or document of another company, whatever number they try")
  void anotherCompanysMeetingsSurveysAndDocuments() {
    Contact jordi = contact(JORDI);
    Meeting theirs = meetings.held(new NewMeeting(null, jordi.companyId(), null, Purpose.DECISION, MeetingKind.OTHER, "Secreto de Riera",
            clock.instant().minus(Duration.ofDays(1)), Duration.ofHours(1), null, List.of(Attendee.contact(jordi.id(), jordi.name(), jordi.email()))),
        new Minutes("Se decidió en secreto.", List.of(Attendee.contact(jordi.id(), jordi.name(), jordi.email())), "Adelante."), LUCIA);
    Survey survey = surveys.ask(null, jordi.companyId(), null, "Secreto de Riera", jordi.id(),
        List.of(new Survey.Question("¿Cómo va?", Survey.Answer.TEXT, true)), LUCIA);
    Delivery handed = ((Delivered.Handed) safely.write(() -> {
      long version = documents.publish(new NewVersion(DocumentKind.CONTRACT, jordi.companyId(), null, null, "",
          new NewContent.Uploaded(file("contrato.txt"))), LUCIA).id();
      return documents.deliver(new NewDelivery(version, jordi.id(), "Prueba " + version, null, LUCIA, Notice.NONE));
    })).delivery();

    Page marta = customer(MARTA);
    for (String path : List.of("/portal/reuniones/" + theirs.id(), "/portal/encuestas/" + survey.id(), "/portal/documentos/" + handed.id(),
        "/portal/reuniones/999999999", "/portal/encuestas/999999999", "/portal/documentos/999999999")) {
      assertThat(get(marta, path)).as(path).isEqualTo(404);
    }
    assertThat(post(marta, "/portal/reuniones/" + theirs.id() + "/firmar")).isEqualTo(404);
    assertThat(post(marta, "/portal/encuestas/" + survey.id())).isEqualTo(404);
    for (String path : List.of("/portal/reuniones", "/portal/documentos", "/portal")) {
      open(marta, path);
      assertThat(mainOf(marta)).as(path).doesNotContain("Secreto de Riera", "Riera");
    }
    assertThat(meetings.meeting(theirs.id()).orElseThrow().signature()).isNull();
    assertThat(surveys.survey(survey.id()).orElseThrow().answered()).isNull();
    assertThat(documents.delivery(handed.id()).orElseThrow().firstOpened()).isNull();

    // none of it is staff's to sign, and none of staff's pages is a customer's
    for (String path : List.of("/reuniones", "/reuniones?ver=mes", "/reuniones/nueva", "/reuniones/" + theirs.id(), "/reuniones/encuestas",
        "/reuniones/encuestas/" + survey.id(), "/clientes/" + jordi.companyId() + "/reuniones", "/clientes/" + jordi.companyId() + "/documentos",
        "/clientes/" + jordi.companyId() + "/vida", "/documentos", "/documentos/contract", "/documentos/versiones/" + handed.version().id())) {
      assertThat(get(marta, path)).as(path).isEqualTo(403);
    }
    for (String path : List.of("/reuniones/" + theirs.id() + "/mover", "/reuniones/" + theirs.id() + "/anular",
        "/reuniones/" + theirs.id() + "/acta", "/reuniones/nueva", "/reuniones/encuestas/nueva",
        "/clientes/" + jordi.companyId() + "/documentos/bienvenida")) {
      assertThat(post(marta, path)).as(path).isEqualTo(403);
    }
    Page pablo = staff(AGENT);
    assertThat(get(pablo, "/reuniones/" + theirs.id())).isEqualTo(200);
    assertThat(get(pablo, "/portal/reuniones/" + theirs.id())).isEqualTo(403);
    assertThat(post(pablo, "/portal/reuniones/" + theirs.id() + "/firmar")).isEqualTo(403);
    Page jordis = customer(JORDI);
    assertThat(get(jordis, "/portal/reuniones/" + theirs.id())).isEqualTo(200);
    assertThat(get(jordis, "/portal/encuestas/" + survey.id())).isEqualTo(200);
    assertThat(get(jordis, "/portal/documentos/" + handed.id())).isEqualTo(200);
  }

  @Test
  @DisplayName("a contact who sees only own cases finds nothing of a colleague, until added")
  void colleague() {
    String number = opened(MARTA, "Un asunto de Marta");
    Page oscar = customer(OSCAR);
    String path = "/portal/tickets/" + number;
    assertThat(get(oscar, path)).isEqualTo(404);
    assertThat(get(oscar, path + "/adjuntos/" + tickets.attachments(number).get(0).id())).isEqualTo(404);
    assertThat(post(oscar, path + "/respuesta")).isEqualTo(404);
    assertThatThrownBy(() -> tickets.open(new NewTicket(contact(OSCAR).companyId(), contact(OSCAR).id(), "Espía",
        "Espía", Urgency.NORMAL, null, null, null, number, new ShopCheck(true, true, true)), List.of()))
        .isInstanceOf(InputRefused.class).hasMessageContaining("no existe ningún ticket suyo");
    open(oscar, "/portal?estado=todos&de=empresa");
    assertThat(mainOf(oscar)).doesNotContain(number);

    Page marta = customer(MARTA);
    open(marta, path);
    marta.locator("select[name=contactId]").selectOption(String.valueOf(contact(OSCAR).id()));
    press(marta, "Añadir");
    assertThat(mainOf(marta)).contains("Óscar Benítez");
    assertThat(get(oscar, path)).isEqualTo(200);
  }

  @Test
  @DisplayName("a customer who has signed in is forbidden everything that staff use")
  void customersAreNoStaff() {
    String number = opened(MARTA, "Un asunto de Altavera");
    Page marta = customer(MARTA);
    for (String path : List.of("/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/",
        "/camunda/app/admin/default/", "/camunda/app/welcome/default/", "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/process-instance", "/camunda/api/admin/auth/user/default",
        "/engine-rest/task", "/engine-rest/engine/default/history/variable-instance", "/", "/casos", "/casos/" + number,
        "/casos/nuevo", "/casos/" + number + "/adjuntos/" + tickets.attachments(number).get(0).id(), "/clientes",
        "/clientes/" + contact(MARTA).companyId(), "/ajustes", "/ajustes/textos", "/ajustes/modelos", "/operacion",
        "/operacion/correos", "/intercambio", "/intercambio/exportaciones/1/ciclo.zip")) {
      assertThat(get(marta, path)).as(path).isEqualTo(path.equals("/") ? 302 : 403);
    }
    for (String path : List.of("/casos/" + number + "/acciones", "/casos/" + number + "/nota",
        "/operacion/correos/reintentar", "/operacion/causas/reintentar", "/operacion/pasos/x/corregir", "/mi-cuenta/correos",
        "/intercambio/importaciones/subir", "/intercambio/exportaciones",
        "/camunda/api/engine/engine/default/message",
        "/engine-rest/deployment/create")) {
      assertThat(post(marta, path)).as(path).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("staff are forbidden the portal, and each group the pages of others")
  void staffAreNoCustomers() {
    String number = opened(MARTA, "Un asunto de Altavera");
    Page pablo = staff(AGENT);
    for (String path : List.of("/portal", "/portal/tickets/nuevo", "/portal/tickets/" + number, "/ajustes",
        "/ajustes/textos", "/operacion", "/operacion/correos", "/operacion/pasos/x", "/intercambio",
        "/intercambio/exportaciones/1/ciclo.zip")) {
      assertThat(get(pablo, path)).as(path).isEqualTo(403);
    }
    assertThat(post(pablo, "/portal/tickets/" + number + "/retirada")).isEqualTo(403);
    assertThat(get(pablo, "/casos/" + number)).isEqualTo(200);
  }

  @Test
  @DisplayName("one login for our pages and Tasklist in one window, used in turns; signing out of one ends both")
  void oneLogin() {
    String number = opened(MARTA, "Dos ventanas a la vez");
    Page tasks = staff(LUCIA);
    Page pages = tasks.context().newPage();
    TasklistPage tasklist = tasklist(tasks).take("Mis tareas", "Revisar el ticket", number);
    notes(pages, number, "Antes de revisar.");
    tasklist.choose("Todo en orden: clasificar").complete();
    notes(pages, number, "Entre revisar y clasificar.");
    tasklist.take("Mis tareas", "Clasificar el ticket", number).choose("Consulta: una duda").complete();
    notes(pages, number, "Después.");
    assertThat(mainOf(pages)).contains("Antes de revisar.", "Entre revisar y clasificar.", "Responder la consulta");

    tasks.click("[cam-widget-header] .account .dropdown-toggle");
    tasks.click("li.logout a");
    tasks.waitForURL(Pattern.compile(".*/login.*"));
    open(pages, "/casos/" + number);
    assertThat(pages.url()).endsWith("/login");
    open(pages, "/camunda/app/tasklist/default/");
    assertThat(pages.url()).endsWith("/login");

    // the same window then serves a customer, and nothing of staff is left in it
    signIn(pages, MARTA);
    assertThat(pages.url()).isEqualTo(url("/portal"));
    assertThat(get(pages, "/camunda/app/tasklist/default/")).isEqualTo(403);
    press(pages, "Salir");
    open(pages, "/portal");
    assertThat(pages.url()).endsWith("/login");
  }

  private void notes(Page page, String number, String note) {
    open(page, "/casos/" + number);
    page.getByLabel("Nota (solo para el equipo)").fill(note);
    press(page, "Guardar la nota");
    assertThat(said(page)).isEqualTo("Nota interna guardada.");
  }

  private String opened(String email, String subject) {
    Contact contact = contact(email);
    return tickets.open(new NewTicket(contact.companyId(), contact.id(), subject, "Descripción.", Urgency.NORMAL, null,
        null, null, null, new ShopCheck(true, true, true)), List.of(file("captura.txt")));
  }

  private static Upload file(String name) {
    return new Upload(name, "text/plain", "contenido".getBytes(StandardCharsets.UTF_8));
  }

  private Contact contact(String email) {
    return customers.contactByEmail(email).orElseThrow();
  }

  private int get(Page page, String path) {
    APIResponse answer = page.request().get(url(path), RequestOptions.create().setMaxRedirects(0));
    return answer.status();
  }

  /** With the token of the person's own page: what is refused is the act, not its form. */
  private int post(Page page, String path) {
    String token = page.locator("form[action$='/logout'] input[name=_csrf]").first().inputValue();
    FormData act = FormData.create().set("_csrf", token).set("text", "Intruso").set("accepted", true)
        .set("comment", "Intruso").set("reason", "Intruso").set("contactId", String.valueOf(contact(MARTA).id()));
    boolean multipart = path.endsWith("respuesta") || path.endsWith("solucion");
    RequestOptions options = RequestOptions.create().setMaxRedirects(0);
    if (multipart) {
      act.set("files", new FilePayload("nada.txt", "text/plain", new byte[] {65}));
    }
    return page.request().post(url(path), multipart ? options.setMultipart(act) : options.setForm(act)).status();
  }
}
