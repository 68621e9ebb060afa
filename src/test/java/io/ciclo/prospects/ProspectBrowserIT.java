package io.ciclo.prospects;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.Documents;
import io.ciclo.engine.Identities;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.SomeEstimate;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import io.ciclo.training.Trainings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * The whole life of a prospect as leader, technician and prospect see it: two proposals, a checklist that blocks once, a training and a new
 * feature by their own processes, approval, contract. What nobody needs to see is done by the forms alone.
 */
@RecordApplicationEvents
class ProspectBrowserIT extends BrowserIT {

  private static final String LEADER = "lucia.ferrer";
  private static final String TECHNICIAN = "pablo.ortega";
  private static final String TRAINER = "hugo.santos";
  private static final String DEVELOPER = "irene.pons";
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Autowired CustomerRegistry registry;
  @Autowired Prospects prospects;
  @Autowired Documents documents;
  @Autowired Trainings trainings;
  @Autowired Estimates estimates;
  @Autowired TPointLedger ledger;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identity;
  @Autowired Identities identities;
  @Autowired ApplicationEvents events;
  @Autowired Clock clock;

  private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
  private final String name = "Muebles Nogal " + domain.substring(0, 4);
  private final String ana = "ana.prat@" + domain;
  private String number;

  @BeforeEach
  void aProspect() {
    long company = registry.register(new Company(0, name, "X" + domain.substring(0, 8), PlatformKind.SAAS, Product.OTHER,
        SupportPlan.BRONZE, false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care",
        MADRID, "", CompanyStatus.PROSPECT, 0));
    registry.invite(new Contact(0, company, "Ana Prat", ana, "", true, null, false, false, true, 0));
  }

  @AfterEach
  void clockGoesOn() {
    ClockUtil.reset();
  }

  @Test
  @Requirement({"DO-05", "BD-22", "BD-24"})
  void aWholeLife() throws IOException {
    Page leader = staff(LEADER);
    opensTheCase(leader);
    skipsNoMeeting(leader);

    round(leader, "Contestar en menos de un minuto");
    Page customer = customer(ana);
    readsAndWantsItBetter(customer);
    round(leader, "Atender también en catalán");
    readsAndGoesOn(customer);

    provesTheConcept(leader);
    trainsTheAgents(leader);
    holds();
    holds();
    looksAtTheReport(customer);

    for (int meeting = 0; meeting < 3; meeting++) {
      holds();
    }
    asksForAFeature(customer);
    developsIt(leader);
    approves(customer);
    signs(leader);
    findsTheCase(leader);
  }

  private void opensTheCase(Page leader) {
    open(leader, "/prospectos/nuevo");
    leader.selectOption("select[name=contact]", leader.locator("optgroup[label='" + name + "'] option").getAttribute("value"));
    leader.fill("input[name=subject]", "Chat de atención para la tienda");
    leader.check("input[name='without.CUSTOMISATION']");
    look(leader, "prospect-new");
    button(leader, "Abrir el caso").click();
    assertThat(leader.locator(".notice.refused")).containsText("escriba la razón");
    leader.uncheck("input[name='without.CUSTOMISATION']");
    button(leader, "Abrir el caso").click();
    assertThat(leader.locator(".notice.done")).containsText("abierto");
    number = leader.url().replaceFirst(".*/casos/", "");
    look(leader, "prospect-opened");
  }

  /** The bar of the case writes minutes; without them it goes nowhere, and the phase that comes next has no door. */
  private void skipsNoMeeting(Page leader) {
    leader.getByLabel("Acta").fill("   ");
    button(leader, "Anotar la reunión").click();
    assertThat(leader.locator(".notice.refused").first()).containsText("Acta");
    assertThat(prospects.course(number).state(Phase.BUSINESS_CASE)).isEqualTo(PhaseState.NOT_STARTED);
    open(leader, "/casos/" + number + "/propuesta");
    leader.fill("textarea[name=situation]", "Sin haber hablado.");
    leader.fill("textarea[name=offer]", "Algo.");
    button(leader, "Guardar la propuesta").click();
    assertThat(leader.locator(".notice.refused")).containsText("solo se escribe mientras su fase está abierta");
  }

  private void round(Page leader, String need) {
    holds();
    does(LEADER, number, "UserTask_StudyBusiness", Map.of("findings", "Venden muebles por internet; el correo les desborda los lunes.", "needExists",
        "NEED", "needs", need));
    holds();
    holds();
    holds();
    open(leader, "/casos/" + number + "/propuesta");
    leader.fill("textarea[name=situation]", "Muebles Nogal vende por internet en toda España. Los lunes llegan más de doscientos correos, y uno de cada"
        + " cinco pregunta por un pedido que sale ese mismo día.\n\nQuien compra espera horas; quien atiende no sabe por dónde empezar.");
    leader.fill("textarea[name=offer]", "Un chat en la tienda y en el área de cliente, atendido por su equipo:\n\n- Dos colas: pedidos y asesoramiento\n"
        + "- Respuestas preparadas para lo que más se pregunta\n- Formación de agentes y supervisores\n- Prueba de concepto de cuatro semanas\n\n" + need + ".");
    leader.fill("textarea[name=conditions]", "300 € al mes por cinco agentes, sin permanencia.\nLa prueba de concepto no tiene coste.");
    leader.locator("input[name=needs]").all().forEach(Locator::check);
    look(leader, "prospect-proposal");
    button(leader, "Guardar la propuesta").click();
    assertThat(leader.locator(".notice.done")).containsText("Propuesta guardada");
    does(LEADER, number, "UserTask_WriteProposal", Map.of());
    for (int meeting = 0; meeting < 5; meeting++) {
      holds();
    }
  }

  private void readsAndWantsItBetter(Page customer) throws IOException {
    open(customer, "/portal/propuestas");
    look(customer, "prospect-portal-list");
    customer.locator("main").getByRole(AriaRole.LINK).first().click();
    look(customer, "prospect-decide");
    customer.locator("summary", new Page.LocatorOptions().setHasText("Prefiero que se mejore")).click();
    picture(customer, "prospect-decide-open");
    customer.fill("textarea[name=reason]", "Falta el catalán.");
    button(customer, "Pedir que se mejore").click();
    assertThat(customer.locator(".notice.done")).containsText("otra versión");
    Delivery proposal = documents.ofCase(number).get(0);
    assertThat(proposal.firstOpened()).as("that it was read is noted").isNotNull();
    sheets(proposal, "prospect-proposal-pdf");
    holds();
  }

  private void readsAndGoesOn(Page customer) {
    open(customer, "/portal/propuestas/" + number);
    assertThat(customer.locator("#cambios")).containsText("de la versión 1 a la 2");
    look(customer, "prospect-compared");
    Page phone = customerIn(Browser.newPhone(), ana);
    open(phone, "/portal/propuestas/" + number);
    look(phone, "prospect-compared-phone");
    button(customer, "Seguir adelante").click();
    assertThat(customer.locator(".notice.done")).containsText("seguimos adelante");
    holds();
  }

  private void provesTheConcept(Page leader) {
    holds();
    does(LEADER, number, "UserTask_NameProjectResponsible", Map.of("counterpartName", "Ana Prat", "counterpartArea", "Atención",
        "counterpartEmail", ana, "knowsStaff", true, "mayDecide", true, "proposesImprovements", true));
    does(LEADER, number, "UserTask_NameSupport", Map.of("trainingName", "Marta Vila", "trainingArea", "Atención", "trainingEmail", "marta@" + domain,
        "itName", "Iván Serra", "itEmail", "ivan@" + domain));
    does(LEADER, number, "UserTask_ListAgents", Map.of("agents", "Eva Pons; agente\nLuis Gil; supervisor; Telco, S. L."));
    does(TECHNICIAN, number, "UserTask_Customise", Map.of("customisation", "Dos colas y sus grupos."));

    Page technician = staff(TECHNICIAN);
    open(technician, "/casos/" + number + "/ambiente");
    technician.locator("input[type=radio][value=PASSED]").all().forEach(Locator::check);
    technician.check("input[name='result.AGENT.domains'][value=FAILED]");
    button(technician, "Guardar las comprobaciones").click();
    assertThat(technician.locator(".notice.refused")).containsText("diga qué no cumple");
    technician.fill("input[name='note.AGENT.domains']", "El cortafuegos los corta.");
    look(technician, "prospect-environment");
    button(technician, "Guardar las comprobaciones").click();
    does(TECHNICIAN, number, "UserTask_VerifyEnvironment", Map.of());
    assertThat(open("UserTask_AgreeInstallation")).as("what follows is blocked").isZero();
    does(TECHNICIAN, number, "UserTask_ResolveWithIt", Map.of("solution", "Iván Serra ha abierto los dominios."));
    open(technician, "/casos/" + number + "/ambiente");
    technician.check("input[name='result.AGENT.domains'][value=PASSED]");
    button(technician, "Guardar las comprobaciones").click();
    does(TECHNICIAN, number, "UserTask_VerifyEnvironment", Map.of());

    open(leader, "/casos/" + number);
    leader.locator("summary", new Page.LocatorOptions().setHasText("Anotar un obstáculo técnico")).click();
    leader.selectOption("select[name=kind]", "MACHINES");
    leader.fill("textarea[name=text]", "Tres equipos se quedan sin memoria.");
    button(leader, "Anotar y avisar a TI").click();
    assertThat(leader.locator(".notice.done")).containsText("ya tiene el aviso");
    look(leader, "prospect-case");
    does(TECHNICIAN, number, "UserTask_SolveObstacle", Map.of("solution", "Memoria ampliada."));
    open(leader, "/prospectos");
    assertThat(leader.locator("tr", new Page.LocatorOptions().setHasText(number))).containsText("4 Instalar la prueba de concepto");
    look(leader, "prospect-board");
    Page phone = staffIn(Browser.newPhone(), LEADER);
    open(phone, "/prospectos");
    picture(phone, "prospect-board-phone");
    open(phone, "/casos/" + number);
    picture(phone, "prospect-case-phone");
    does(LEADER, number, "UserTask_AgreeInstallation", Map.of("installationType", "SCRIPT_TAG", "ourPerson", "Lucía Ferrer", "theirPerson", "Ana Prat",
        "agreedOn", today()));
    does(TECHNICIAN, number, "UserTask_InstallWidget", Map.of("platformDelivered", true, "platformVerified", true, "installNote", "En todas las páginas."));
  }

  /** By the process of trainings, which asks nobody for points: it belongs to the proof of concept. */
  private void trainsTheAgents(Page leader) {
    assertThat(trainings.of(number).orElseThrow().needs()).contains("Eva Pons; agente", "Marta Vila");
    does(TRAINER, number, "UserTask_AssessNeeds", Map.of("needsStep", "PROPOSE", "experience", "NONE", "platform", "PrestaShop", "needs", "Atender el chat."));
    String dates = DIGITS.format(LocalDate.now(clock.withZone(MADRID)).plusDays(1)) + " 10:00";
    does(TRAINER, number, "UserTask_PrepareProposal", Map.of("syllabus", trainings.of(number).orElseThrow().syllabus().name(), "topics", "Colas\nRespuestas",
        "sessionHours", "1", "sessionDates", dates, "trainer", TRAINER));
    does(TRAINER, number, "UserTask_PlanSessions", Map.of("sessionDates", dates, "trainer", TRAINER, "materialReady", true, "sessionLink",
        "https://teams.example/agentes"));
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofDays(2))));
    does(TRAINER, number, "UserTask_GiveSession", Map.of("sessionStep", "GIVEN", "workedMinutes", 60, "progress", "Atienden solos."));
    does(TRAINER, number, "UserTask_CheckSkills", Map.of("skills", "LEARNT", "skillsCheck", "Atienden un chat de prueba.",
        "publicText", "Eva y Luis atienden solos."));
    assertThat(ledger.account(prospects.get(number).company()).reserved()).isEqualTo(TPoints.ZERO);
    open(leader, "/casos/" + number);
    picture(leader, "prospect-trained");
  }

  private void looksAtTheReport(Page customer) throws IOException {
    Delivery report = documents.ofCase(number).get(documents.ofCase(number).size() - 1);
    assertThat(report.version().document().kind()).isEqualTo("proof-report");
    sheets(report, "prospect-report-pdf");
    open(customer, "/portal/documentos");
    look(customer, "prospect-documents");
  }

  private void asksForAFeature(Page customer) {
    open(customer, "/portal/propuestas/" + number);
    look(customer, "prospect-validate");
    customer.locator("summary", new Page.LocatorOptions().setHasText("Antes me falta algo")).click();
    customer.fill("textarea[name=reason]", "Un bot que conteste de noche.");
    button(customer, "Pedirlo antes de producción").click();
    assertThat(customer.locator(".notice.done")).containsText("Anotado");
  }

  /** By the process of evolutives, under a number of its own, and free: phase 5 is where it is validated. */
  private void developsIt(Page leader) {
    does(LEADER, number, "UserTask_ExplainDevelopment", Map.of("featureTitle", "Bot nocturno", "featureDescription", "Contesta de 20 a 8 h.",
        "estimatedTime", "tres semanas", "acknowledgedBy", "Ana Prat", "acknowledgedOn", today()));
    String feature = prospects.features(number).get(0).caseNumber();
    assertThat(feature).startsWith("E-");
    open(leader, "/casos/" + feature);
    look(leader, "prospect-feature");
    does(DEVELOPER, feature, "UserTask_GiveFirstEstimate", Map.of("firstVolume", "6", "publicText", "Hemos mirado lo que pide."));
    does(DEVELOPER, feature, "UserTask_DefineRequirements", Map.of("requirementStep", "COMPLETE", "requirements", "Contesta y abre un chat pendiente."));
    does(DEVELOPER, feature, "UserTask_AnalyseImpact", Map.of("impact", "Cambia el chat.", "risks", "Depende de la cola"));
    estimates.save(feature, SomeEstimate.withTasks("3", "2").draft(),
        estimates.newest(feature).map(EstimateVersion::seen).orElse(EstimateVersion.Seen.NOTHING), DEVELOPER);
    does(DEVELOPER, feature, "UserTask_EstimateEvolutive", Map.of("estimateStep", "FINISH", "description", "Un bot de noche.", "justification",
        "Dos tareas.", "plannedDelivery", LocalDate.now(clock.withZone(MADRID)).plusDays(30).toString()));
    Page customer = customer(ana);
    open(customer, "/portal/propuestas/" + number);
    picture(customer, "prospect-feature-portal");
    customer.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Estimación")).click();
    picture(customer, "prospect-feature-estimate");
    button(customer, "Aceptar la estimación").click();
    picture(customer, "prospect-feature-accepted");
    does(DEVELOPER, feature, "UserTask_DevelopEvolutive", Map.of("developStep", "DELIVER", "workedMinutes", 90, "findings", "Hecho.", "publicText",
        "El bot está en su prueba.", "howToCheck", "Escriba después de las 20 h."));
    assertThat(prospects.features(number).get(0).outcome()).isEqualTo("DELIVERED");
    assertThat(ledger.account(prospects.get(number).company()).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(ledger.entriesOf(feature)).isEmpty();
  }

  private void approves(Page customer) throws IOException {
    open(customer, "/portal/propuestas/" + number);
    look(customer, "prospect-validate-again");
    button(customer, "Aprobar y pasar a producción").click();
    assertThat(customer.locator(".notice.done")).containsText("Aprobado");
    List<Delivery> handed = documents.ofCase(number);
    Delivery record = handed.get(handed.size() - 1);
    assertThat(record.version().document().kind()).isEqualTo("approval-record");
    sheets(record, "prospect-approval-pdf");
    assertThat(prospects.get(number).waiting()).as("not before the phase is closed").isEqualTo(Waiting.NOTHING);
    holds();
    assertThat(prospects.get(number).waiting()).isEqualTo(Waiting.CONTRACT);
  }

  private void signs(Page leader) {
    open(leader, "/casos/" + number);
    look(leader, "prospect-contract");
    does(LEADER, number, "UserTask_RecordContract", Map.of("contractAnswer", "SIGNED", "signedOn", today(), "plan", "GOLD", "contractReference", "CT-" + domain));
    assertThat(events.stream(ContractSigned.class)).extracting(ContractSigned::caseNumber).containsExactly(number);
    holds();
    assertThat(prospects.get(number).outcome()).isEqualTo(ProspectOutcome.IN_SUPPORT);
    open(leader, "/casos/" + number);
    look(leader, "prospect-in-support");
  }

  private void findsTheCase(Page leader) {
    open(leader, "/casos?texto=" + name.replace(" ", "+") + "&ver=todos");
    assertThat(leader.locator("#otros").locator("..")).containsText(number);
    look(leader, "prospect-found");
    open(leader, "/casos?texto=" + number.toLowerCase());
    assertThat(leader.url()).endsWith("/casos/" + number);
  }

  private void sheets(Delivery delivery, String picture) throws IOException {
    try (PDDocument paper = Loader.loadPDF(documents.file(delivery.version().id()).orElseThrow().content())) {
      picture(paper, picture);
    }
  }

  private void holds() {
    does(LEADER, number, "UserTask_HoldMeeting", Map.of("meetingKind", "OTHER", "meetingDay", today(), "meetingTime", "00:00", "meetingPresent",
        "Ana Prat", "minutes", "Se habló de todo lo previsto."));
  }

  private String today() {
    return LocalDate.now(clock.withZone(MADRID)).toString();
  }

  private long open(String task) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).count();
  }

  private void does(String person, String number, String task, Map<String, Object> fields) {
    List<Task> all = tasks.createTaskQuery().processInstanceBusinessKey(number).list();
    Task open = all.stream().filter(one -> one.getTaskDefinitionKey().equals(task)).findFirst().orElse(null);
    assertThat(open).as("%s of %s, open are %s", task, number, all.stream().map(Task::getTaskDefinitionKey).toList()).isNotNull();
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      forms.submitTaskForm(open.getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void look(Page page, String name) {
    picture(page, name);
    Accessibility.check(page);
  }
}
