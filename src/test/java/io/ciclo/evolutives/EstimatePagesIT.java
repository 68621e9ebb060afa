package io.ciclo.evolutives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.SomeCompany;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** The editor of estimates and what customers read, as a browser without scripts sees them. */
class EstimatePagesIT extends CicloIT {

  @Autowired MockMvc mvc;
  @Autowired CustomerRegistry registry;
  @Autowired Tickets tickets;
  @Autowired Estimates estimates;
  @Autowired SafeWrite safely;
  @Autowired JdbcClient jdbc;

  private RequestPostProcessor irene;
  private RequestPostProcessor raquel;
  private long company;
  private long contact;
  private String number;

  @BeforeEach
  void aCase() {
    irene = staff("irene.pons");
    raquel = staff("raquel.mora");
    company = registry.register(SomeCompany.general());
    contact = contact(company, "ana", null, false);
    number = tickets.open(new NewTicket(company, contact, "Pago con tarjeta guardada", "Sin volver a escribirla", Urgency.NORMAL, null, null,
        null, null, new ShopCheck(true, true, true)), List.of());
  }

  // what is typed

  @Test
  @Requirement({"EE-19", "EE-27"})
  void whatIsTypedIsPricedWithoutSavingAndSavedAsItWasTyped() throws Exception {
    String priced = body(filled(editor("/total")), 200);
    assertThat(text(priced)).contains("27,5 T-Points", "Moderado", "Las tareas suman 20 T-Points", "10 % de 24", "2,4", "Suma exacta 27,4");
    assertThat(estimates.newest(number)).as("pricing saves nothing").isEmpty();

    assertThat(answer(filled(editor("")).param("accion", "guardar"), 302).getRedirectedUrl()).isEqualTo("/casos/" + number + "/estimacion");
    EstimateVersion saved = estimates.newest(number).orElseThrow();
    assertThat(saved.author()).isEqualTo("irene.pons");
    assertThat(((Budget.Complete) saved.budget()).total()).hasToString("27.5");
    assertThat(saved.draft().modules()).as("rows that were never filled in are nobody's work").singleElement()
        .satisfies(module -> assertThat(module.tasks()).hasSize(2));
    assertThat(saved.draft().conditions().risks()).containsExactly("La pasarela", "El ERP");
    String page = body(get("/casos/" + number + "/estimacion").with(irene), 200);
    assertThat(page).contains("value=\"Formulario de pago\"", "value=\"12,5\"");
    assertThat(text(page)).contains("Versión 1, guardada por", "«Impacto»: falta, y el cliente lo lee.");
    assertThat(text(body(get("/casos/" + number).with(irene), 200)))
        .contains("Versión 1, sin enviar: 27,5 T-Points", "Seguir con la estimación");
  }

  @Test
  @Requirement("EE-18")
  void rowsAreAddedAndMovedWithoutAScriptAndAllThatWasTypedIsKept() throws Exception {
    String page = body(filled(editor("")).param("accion", "tarea-0"), 200);
    assertThat(page).contains("name=\"modules[0].tasks[3].name\"", "value=\"Formulario de pago\"", "value=\"Tarjeta guardada\"",
        "autofocus=\"autofocus\"");
    page = body(filled(editor("")).param("accion", "bajar-0-0"), 200);
    assertThat(page.indexOf("value=\"Formulario de pago\"")).isGreaterThan(page.indexOf("value=\"Pruebas con la pasarela\""));
    page = body(filled(editor("")).param("accion", "quitar-0-1"), 200);
    assertThat(page).doesNotContain("Pruebas con la pasarela");
    page = body(filled(editor("")).param("accion", "modulo"), 200);
    assertThat(page).contains("name=\"modules[1].name\"");
    assertThat(estimates.newest(number)).isEmpty();

    MockHttpServletResponse part = answer(filled(editor("")).param("accion", "modulo").header("HX-Request", "true"), 200);
    assertThat(part.getContentAsString()).doesNotContain("<html").contains("id=\"filas\"", "Módulo añadido.");
    assertThat(part.getHeader("HX-Trigger-After-Settle")).isEqualTo("ciclo:rows");
  }

  @Test
  void whatCannotBeAcceptedComesBackWithFieldAndReasonAndNothingIsSaved() throws Exception {
    String page = body(filled(editor("")).param("modules[0].tasks[0].testing", "dos").param("conditions.plannedDelivery", "mañana"), 422);
    assertThat(text(page)).contains("No se ha guardado nada todavía",
        "«Pruebas de «Formulario de pago»»: escriba una cantidad como 2,5", "«Entrega prevista»: escriba una fecha");
    assertThat(page).contains("href=\"#modules[0].tasks[0].testing\"", "value=\"dos\"", "value=\"Tarjeta guardada\"");
    page = body(filled(editor(""), "VALUED").param("design.points", "1").param("design.reason", "Poco"), 422);
    assertThat(text(page)).contains("«Diseño»: en la categoría Moderado el mínimo son 3 T-Points, y aquí hay 1 T-Point.");
    assertThat(estimates.newest(number)).isEmpty();
    assertThat(text(body(filled(editor("/total")).param("panelAccess", "-3"), 200)))
        .contains("«Acceso al panel de una extensión»: de 0 a 10.000 T-Points; aquí hay -3.");
  }

  @Test
  void whoeverIsSlowerReadsWhoWasFasterKeepsAllAndMayStillDecide() throws Exception {
    safely.run(() -> estimates.save(number, SomeEstimate.withTasks("5").draft(), Seen.NOTHING, "carmen.ruiz"));
    String page = body(filled(editor("")).param("accion", "guardar"), 409);
    assertThat(text(page)).contains("«Estimación»: Carmen Ruiz la ha guardado", "Lo que usted ha escrito sigue aquí.", "Tienda · Tarea 1",
        "Guardar lo mío encima");
    assertThat(page).contains("value=\"Tarjeta guardada\"", "name=\"theirRevision\" value=\"1\"");
    assertThat(estimates.newest(number).orElseThrow().author()).isEqualTo("carmen.ruiz");

    answer(filled(editor("")).param("accion", "guardar-encima").param("theirVersion", "1").param("theirRevision", "1"), 302);
    EstimateVersion mine = estimates.newest(number).orElseThrow();
    assertThat(mine.author()).isEqualTo("irene.pons");
    assertThat(mine.key().revision()).isEqualTo(2);
    body(filled(editor("")).param("accion", "guardar-encima").param("theirVersion", "1").param("theirRevision", "1"), 409);
  }

  @Test
  @Requirement("EE-20")
  void anAdvancedOneIsReviewedBySomebodyWhoDidNotWriteIt() throws Exception {
    EstimateVersion draft = saved(SomeEstimate.withTasks("20", "20").draft(), Seen.NOTHING);
    String path = "/casos/" + number + "/estimacion";
    assertThat(text(body(get(path).with(raquel), 200))).contains("«Revisión»: en la categoría Avanzado la revisa otra persona");
    assertThat(flash(review(draft, irene), "refused")).isEqualTo("«Revisión»: esta estimación es suya; la revisa otra persona.");
    assertThat(flash(review(draft, raquel), "done")).startsWith("Queda anotado que la ha revisado");
    assertThat(text(body(get(path).with(irene), 200))).contains("No falta nada", "La ha revisado Raquel Mora.");
    saved(SomeEstimate.withTasks("20", "21").draft(), draft.seen());
    assertThat(flash(review(draft, raquel), "refused")).contains("Ábrala otra vez");
    assertThat(text(body(get(path).with(irene), 200))).as("what was saved after the review was not reviewed").contains("«Revisión»:");
  }

  @Test
  void twoVersionsStandBesideEachOther() throws Exception {
    sent(SomeEstimate.withTasks("12.5", "7.5").draft());
    saved(SomeEstimate.withTasks("12.5", "3").module("Panel", "1").draft(), estimates.newest(number).orElseThrow().seen());
    String page = text(body(get("/casos/" + number + "/estimacion/versiones").with(irene), 200));
    assertThat(page).contains("Versión 2 Sin enviar", "Versión 1 Enviada, válida hasta el", "Tienda · Tarea 2 7,5 (programación 7,5",
        "Panel · Tarea 1");
    page = text(body(get("/casos/" + number + "/estimacion/versiones").param("antes", "1").param("despues", "1").with(irene), 200));
    assertThat(page).contains("No hay diferencias.");
    assertThat(text(body(get("/casos/" + number + "/estimacion").with(irene), 200))).contains("Comparar dos versiones");
  }

  // who may

  @ParameterizedTest
  @ValueSource(strings = {"lucia.ferrer", "pablo.ortega", "daniel.prieto", "hugo.santos", "alba.serra", "victor.lara", "monica.rey",
      "beatriz.leon"})
  void onlyTheTeamAndItsManagersWork(String person) throws Exception {
    RequestPostProcessor who = staff(person);
    body(get("/casos/" + number + "/estimacion").with(who), 403);
    body(get("/casos/" + number + "/estimacion/versiones").with(who), 403);
    for (String path : List.of("", "/total", "/revision")) {
      body(post("/casos/" + number + "/estimacion" + path).param("seenVersion", "0").param("seenRevision", "0").with(who).with(csrf()), 403);
    }
    assertThat(estimates.newest(number)).isEmpty();
  }

  @Test
  void customersNeverComeToTheEditorAndUnknownCasesAreNotThere() throws Exception {
    sent(SomeEstimate.withTasks("5").draft());
    body(get("/casos/" + number + "/estimacion").with(as(contact)), 403);
    body(get("/casos/" + number + "/estimacion/informe/1").with(as(contact)), 403);
    body(get("/casos/T-2026-999999/estimacion").with(irene), 404);
    body(get("/casos/nada/estimacion").with(irene), 404);
    body(get("/casos/" + number + "/estimacion/informe/2").with(irene), 404);
    assertThat(text(body(get("/casos/" + number + "/estimacion/informe/1").with(staff("pablo.ortega")), 200)))
        .as("all of staff read what the customer was sent").contains("Tal como se envió al cliente");
  }

  // what the customer reads

  @Test
  @Requirement({"EE-29", "DO-10", "PD-29"})
  void theCustomerReadsTheWholeReportOnThePageAndOnPaper() throws Exception {
    body(get("/portal/estimaciones/" + number).with(as(contact)), 404);
    sent(SomeEstimate.withTasks("12.5", "7.5").design("3", "").help("1").draft());
    String[] all = {"Estimación: Pago con tarjeta guardada", "27,5 T-Points", "Moderado", "Prioridad", "Entrega prevista",
        "viernes, 29 de mayo de 2026", "El comprador paga sin volver a escribir su tarjeta.", "Alcance", "Impacto", "Beneficio", "Tarea 2",
        "Diseño",
        "Contingencia", "10 % de 24", "Reuniones de seguimiento", "Suma exacta", "27,4", "Tres semanas", "Dos tareas, una tras otra",
        "5 días laborables después de publicarlo", "Claves de prueba", "Depende de la pasarela", "Otras pasarelas", "Válida hasta",
        "Se acepta solo en la oficina virtual", "Irene Pons"};
    assertThat(text(body(get("/portal/estimaciones/" + number).with(as(contact)), 200))).contains(all);
    MockHttpServletResponse pdf = answer(get("/portal/estimaciones/" + number + "/1/pdf").with(as(contact)), 200);
    assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    try (PDDocument read = Loader.loadPDF(pdf.getContentAsByteArray())) {
      assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " ")).contains(all);
    }
    String ticket = text(body(get("/portal/tickets/" + number).with(as(contact)), 200));
    assertThat(ticket).contains("Entrega prevista 29/05/2026", "Leer la estimación");
    assertThat(estimates.latestSent(number).orElseThrow().key().revision()).as("reading changes nothing (TP-15)").isEqualTo(2);
  }

  @Test
  void whatWasSentIsReadAsItWasAlsoWhenThereIsANewerOne() throws Exception {
    sent(SomeEstimate.withTasks("5").draft());
    saved(SomeEstimate.withTasks("7").draft(), estimates.newest(number).orElseThrow().seen());
    String page = text(body(get("/portal/estimaciones/" + number).with(as(contact)), 200));
    assertThat(page).as("a draft is nobody else's business").contains("5 T-Points").doesNotContain("7 T-Points", "Ver la versión");
    body(get("/portal/estimaciones/" + number + "/2").with(as(contact)), 404);
    sent(SomeEstimate.withTasks("7").draft());
    assertThat(text(body(get("/portal/estimaciones/" + number + "/1").with(as(contact)), 200)))
        .contains("Esta versión ya no es la última.", "Ver la versión 2", "5 T-Points");
    assertThat(text(body(get("/portal/estimaciones/" + number).with(as(contact)), 200))).contains("versión 2", "7 T-Points");
  }

  @Test
  @Requirement("CL-13")
  void onlyWhoMaySeeTheCaseOrDecideAboutPointsReadsIt() throws Exception {
    sent(SomeEstimate.withTasks("5").draft());
    String path = "/portal/estimaciones/" + number;
    body(get(path).with(as(contact(company, "sin.derecho", null, false))), 404);
    body(get(path + "/1/pdf").with(as(contact(company, "tampoco", null, false))), 404);
    body(get(path).with(as(contact(company, "ve.todo", null, true))), 200);
    body(get(path).with(as(contact(company, "autoriza", BigDecimal.TEN, false))), 200);
    long stranger = registry.register(SomeCompany.general());
    body(get(path).with(as(contact(stranger, "de.otra", BigDecimal.TEN, true), stranger)), 404);
    body(get(path).with(irene), 403);
  }

  // hands

  private MockHttpServletRequestBuilder editor(String path) {
    return post("/casos/" + number + "/estimacion" + path).with(irene).with(csrf());
  }

  /** Two tasks of 20 T-Points together, a blank one, design at its minimum, an hour of help: the example of EE-27. */
  private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form) {
    return filled(form, "AT_MINIMUM");
  }

  private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form, String design) {
    return form.param("presentation.title", "Tarjeta guardada").param("presentation.description", "Se paga sin escribirla")
        .param("modules[0].name", "Tienda")
        .param("modules[0].tasks[0].name", "Formulario de pago").param("modules[0].tasks[0].programming", "12,5")
        .param("modules[0].tasks[1].name", "Pruebas con la pasarela").param("modules[0].tasks[1].programming", "5")
        .param("modules[0].tasks[1].reviews", "2,5").param("modules[0].tasks[2].name", "").param("modules[0].tasks[2].technician", "")
        .param("design.how", design).param("definitionHelp", "1").param("conditions.risks", "La pasarela\r\nEl ERP");
  }

  private EstimateVersion saved(EstimateDraft draft, Seen seen) {
    return safely.write(() -> estimates.save(number, draft, seen, "irene.pons"));
  }

  private void sent(EstimateDraft draft) {
    EstimateVersion saved = saved(draft, estimates.newest(number).map(EstimateVersion::seen).orElse(Seen.NOTHING));
    safely.run(() -> estimates.send(number, saved.seen(), "irene.pons").orRefused());
  }

  private MockHttpServletRequestBuilder review(EstimateVersion seen, RequestPostProcessor who) {
    return post("/casos/" + number + "/estimacion/revision").param("seenVersion", "" + seen.key().version())
        .param("seenRevision", "" + seen.key().revision()).with(who).with(csrf());
  }

  private String flash(MockHttpServletRequestBuilder request, String name) throws Exception {
    MvcResult result = mvc.perform(request).andReturn();
    return (String) result.getFlashMap().get(name);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, int status) throws Exception {
    MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(status);
    return response;
  }

  private String body(MockHttpServletRequestBuilder request, int status) throws Exception {
    return answer(request, status).getContentAsString();
  }

  /** The words that stand there, blanks and line ends alike. */
  private static String text(String page) {
    return HtmlUtils.htmlUnescape(page.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
  }

  private long contact(long of, String name, BigDecimal limit, boolean seesCompany) {
    return registry.add(new Contact(0, of, "Persona " + name, name + "@" + UUID.randomUUID() + ".example", "", seesCompany, limit, false, false,
        true, 0));
  }

  private RequestPostProcessor as(long who) {
    return as(who, company);
  }

  private static RequestPostProcessor as(long who, long of) {
    return authentication(UsernamePasswordAuthenticationToken.authenticated(new ContactPrincipal(who, of, "Ana Prat", "ana@prat.example", false,
        false), null, List.of(new SimpleGrantedAuthority("ROLE_CUSTOMER"))));
  }

  /** With the groups of today, which are read at each request. */
  private RequestPostProcessor staff(String id) {
    jdbc.sql("update staff_password set must_change = false where user_id = ?").param(id).update();
    return authentication(UsernamePasswordAuthenticationToken.authenticated(new StaffPrincipal(id, id, List.of(), false), null,
        List.of(new SimpleGrantedAuthority("ROLE_STAFF"))));
  }
}
