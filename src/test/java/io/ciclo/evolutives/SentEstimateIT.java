package io.ciclo.evolutives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ciclo.customers.Company;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.Documents;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.evolutives.EstimateDraft.Presentation;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.EvolutiveTraces;
import io.ciclo.tickets.Priority;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** What a customer was sent stays as it was sent; what changes afterwards is told. */
class SentEstimateIT extends EvolutiveTraces {

  private static final LocalDate FRI_2026_05_29 = LocalDate.parse("2026-05-29");
  private static final LocalDate FRI_2026_06_12 = LocalDate.parse("2026-06-12");
  private static final LocalDate FRI_2026_06_19 = LocalDate.parse("2026-06-19");

  @Autowired MockMvc mvc;
  @Autowired Deliveries deliveries;
  @Autowired CaseClocks clocks;
  @Autowired Documents documents;
  @Autowired JdbcClient jdbc;

  private Customer customer;

  // the report

  @Test
  @Requirement({"DO-10", "EE-28", "EE-29"})
  void whatWasSentReadsTheSameWhateverChangesLater() throws Exception {
    customer = authorising("100");
    String number = change(customer, "Un filtro por precio", "LOW");
    estimated(number);
    OutboxEntry letter = lastLetter(number);
    assertThat(letter.text()).isEqualTo("MT-15");
    assertThat(letter.plain()).contains("5 T-Points", "jueves, 9 de abril de 2026", "/portal/", number);
    String page = report(page(number + "/1"));
    String paper = paper(number + "/1/pdf");
    assertThat(page).contains("5 T-Points", "Simple", "Tarea 1");
    Delivery handed = documents.ofCase(number).get(0);
    assertThat(handed.version().document().kind()).isEqualTo(DocumentKind.ESTIMATE_REPORT);
    assertThat(handed.version().number()).isEqualTo(1);
    assertThat(text(documents.file(handed.version().id()).orElseThrow().content())).as("among the documents it is the same report").isEqualTo(paper);

    Deployment tables = otherTables();
    try {
      EstimateVersion sent = estimates.newest(number).orElseThrow();
      estimates.save(number, SomeEstimate.withTasks("30").presentation(new Presentation("Otra cosa", "Del todo", "otra", "x", "y")).draft(),
          sent.seen(), EVOLUTIVE);
      registry.change(renamed());
      assertThat(report(page(number + "/1"))).isEqualTo(page);
      assertThat(paper(number + "/1/pdf")).isEqualTo(paper);
      assertThat(estimates.preview(sent.draft())).as("the tables of now say something else").isNotEqualTo(sent.budget());
    } finally {
      repository.deleteDeployment(tables.getId());
    }
  }

  /** Whatever was simple is advanced now, and everything is watched for twenty days more. */
  private Deployment otherTables() throws IOException {
    return repository.createDeployment().name("other tables of the test")
        .addString("evolutive-category.dmn", table("evolutive-category").replace("<text>\"SIMPLE\"</text>", "<text>\"ADVANCED\"</text>"))
        .addString("monitoring-period.dmn", table("monitoring-period").replaceAll("<text>(\\d+)</text>", "<text>2$1</text>")).deploy();
  }

  private String table(String key) throws IOException {
    String id = repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().singleResult().getId();
    try (InputStream model = repository.getDecisionModel(id)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Company renamed() {
    Company before = customers.company(customer.company());
    return new Company(before.id(), "Otra razón social", before.taxId(), before.platformKind(), before.product(), before.plan(),
        before.keyAccount(), before.accountType(), before.accountLeader(), before.csm(), before.phoneService(), before.eServicePolicy(),
        before.paidValuation(), before.formOfAddress(), before.language(), before.calendar(), before.zone(), before.csmNotes(),
        before.status(), before.version());
  }

  private String page(String path) throws Exception {
    return mvc.perform(get("/portal/estimaciones/" + path).with(contact())).andReturn().getResponse().getContentAsString();
  }

  /** From its cover to its end, without the page around it. */
  private static String report(String page) {
    int from = page.indexOf("<article");
    return HtmlUtils.htmlUnescape(page.substring(from, page.indexOf("</article>", from)).replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
  }

  private String paper(String path) throws Exception {
    return text(mvc.perform(get("/portal/estimaciones/" + path).with(contact())).andReturn().getResponse().getContentAsByteArray());
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private RequestPostProcessor contact() {
    return authentication(UsernamePasswordAuthenticationToken.authenticated(new ContactPrincipal(customer.contact(), customer.company(),
        "Ana Prat", "ana@prat.example", false, false), null, List.of(new SimpleGrantedAuthority("ROLE_CUSTOMER"))));
  }

  @Test
  @Requirement("EA-07")
  void whoeverBeganTheNextVersionBeforeItWasTalkedOverGoesOnWithIt() {
    customer = authorising("100");
    String number = change(customer, "Un filtro por color", "LOW");
    estimated(number);
    evolutives.answer(customer.contact(), number, Answering.because(1, EstimateAnswer.NOT_AGREED, "Es mucho."), ADDRESS);
    EstimateDraft begun = SomeEstimate.withTasks("4").draft();
    estimates.save(number, begun, estimates.newest(number).orElseThrow().seen(), EVOLUTIVE);
    does(EVOLUTIVE, number, RENEGOTIATE, Map.of("renegotiationKind", "SCOPE", "agreement", "Una tarea menos.",
        "publicText", "Le enviamos otra versión."));
    assertThat(openTasks(number)).containsExactly(ESTIMATE);
    assertThat(estimates.draft(number).orElseThrow().draft()).isEqualTo(begun);
  }

  // the delivery

  @Test
  @Requirement({"SL-19", "PD-29"})
  void becauseOfThirdPartiesTheDeliveryIsRevisedAndTheClockAndTheCustomerFollow() throws Exception {
    customer = authorising("100");
    buys(customer, "10");
    String number = developing(customer, "Un filtro por peso");
    evolutives.materialReceived(number, EVOLUTIVE);
    Clock before = development(number);
    deliveries.revise(number, EVOLUTIVE, "2026-06-12", "Pasarela Redsys", "No entrega las claves hasta junio.");
    deliveries.revise(number, EVOLUTIVE, "2026-06-19", "Pasarela Redsys", "Las claves no funcionan.");
    Deliveries.Planned planned = deliveries.of(number).orElseThrow();
    assertThat(planned.day()).isEqualTo(FRI_2026_06_19);
    assertThat(planned.revisions()).extracting(RevisedDelivery::before, RevisedDelivery::after, RevisedDelivery::party,
            RevisedDelivery::reason, RevisedDelivery::person, RevisedDelivery::at)
        .containsExactly(tuple(FRI_2026_06_12, FRI_2026_06_19, "Pasarela Redsys", "Las claves no funcionan.", EVOLUTIVE, TUE_2026_03_10_10H),
            tuple(FRI_2026_05_29, FRI_2026_06_12, "Pasarela Redsys", "No entrega las claves hasta junio.", EVOLUTIVE, TUE_2026_03_10_10H));
    Clock after = development(number);
    assertThat(after.id()).as("it is the same clock").isEqualTo(before.id());
    assertThat(after.deadline()).isEqualTo(at("2026-06-20T00:00"));
    assertThat(after.earlier()).hasSize(2);
    tickets.changePriority(number, LEADER, Priority.MEDIUM, "Le urge más");
    assertThat(development(number).deadline()).as("what was agreed stands").isEqualTo(at("2026-06-20T00:00"));

    assertThat(lastLetter(number).plain()).contains("Pasarela Redsys", "viernes, 12 de junio de 2026", "viernes, 19 de junio de 2026",
        "Las claves no funcionan.");
    String portal = mvc.perform(get("/portal/tickets/" + number).with(contact())).andReturn().getResponse().getContentAsString();
    assertThat(portal).contains("19/06/2026", "Pasó del 29/05/2026 al 12/06/2026", "Las claves no funcionan.");
    assertThat(report(page(number + "/1"))).as("the report is what was sent").contains("viernes, 29 de mayo de 2026");
    delivers(number, 30);
    accepts(number, customer);
    assertThat(deliveries.revisable(number)).isFalse();
  }

  @Test
  @Requirement("SL-19")
  void whatIsRevisedBeforeTheTermBeginsHoldsFromItsFirstMoment() {
    customer = authorising("100");
    buys(customer, "10");
    String number = change(customer, "Un filtro por marca", "LOW");
    firstEstimate(number);
    requirements(number);
    impact(number);
    writes(number, SomeEstimate.withTasks("3", "2"));
    finishes(number);
    assertThatThrownBy(() -> deliveries.revise(number, EVOLUTIVE, "2026-06-12", "Redsys", "Tarda")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("después de que el cliente acepte");
    accepts(customer.contact(), number);
    deliveries.revise(number, EVOLUTIVE, "2026-06-12", "Redsys", "Tarda en dar las claves.");
    evolutives.materialReceived(number, EVOLUTIVE);
    assertThat(development(number).deadline()).isEqualTo(at("2026-06-13T00:00"));
  }

  @ParameterizedTest
  @Requirement("SL-19")
  @CsvSource(delimiter = '|', value = {
      "ayer       | Redsys | Tarda | «Nueva entrega»: escriba una fecha",
      "2026-03-10 | Redsys | Tarda | «Nueva entrega»: elija un día a partir de mañana",
      "2062-03-10 | Redsys | Tarda | «Nueva entrega»: elija un día a partir de mañana",
      "2026-05-29 | Redsys | Tarda | «Nueva entrega»: el 29/05/2026 ya es el día previsto.",
      "2026-06-12 | ' '    | Tarda | «De quién depende»: es obligatorio",
      "2026-06-12 | Redsys | ' '   | «Motivo»: es obligatorio"})
  void whatCannotBeAcceptedNamesItsFieldAndChangesNothing(String day, String party, String reason, String sentence) throws Exception {
    customer = authorising("100");
    buys(customer, "10");
    String number = developing(customer, "Un filtro");
    int letters = letters(number).size();
    String page = mvc.perform(post("/casos/" + number + "/entrega").param("day", day).param("party", party).param("reason", reason)
        .with(irene()).with(csrf())).andExpect(status().is(422)).andReturn().getResponse().getContentAsString();
    assertThat(HtmlUtils.htmlUnescape(page)).contains(sentence, "value=\"" + party + "\"");
    assertThat(deliveries.of(number).orElseThrow().revisions()).isEmpty();
    assertThat(letters(number)).hasSize(letters);
  }

  private RequestPostProcessor irene() {
    jdbc.sql("update staff_password set must_change = false where user_id = ?").param(EVOLUTIVE).update();
    return authentication(UsernamePasswordAuthenticationToken.authenticated(new StaffPrincipal(EVOLUTIVE, EVOLUTIVE, List.of(), false), null,
        List.of(new SimpleGrantedAuthority("ROLE_STAFF"))));
  }

  private Clock development(String number) {
    return clocks.of(number).orElseThrow().running().stream().filter(clock -> clock.id().kind() == ClockKind.DEVELOPMENT).findFirst()
        .orElseThrow();
  }
}
