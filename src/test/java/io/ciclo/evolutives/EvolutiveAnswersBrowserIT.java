package io.ciclo.evolutives;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SomeCompany;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.Identities;
import io.ciclo.engine.SafeWrite;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers answer estimates with mouse and thumb, with scripts and without. */
class EvolutiveAnswersBrowserIT extends BrowserIT {

  private static final String LEADER = "lucia.ferrer";
  private static final String ESTIMATOR = "irene.pons";
  private static final String MANAGER = "raquel.mora";

  @Autowired CustomerRegistry registry;
  @Autowired Customers customers;
  @Autowired Tickets tickets;
  @Autowired Estimates estimates;
  @Autowired Evolutives evolutives;
  @Autowired TPointLedger ledger;
  @Autowired TPointRequests requests;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identity;
  @Autowired Identities identities;
  @Autowired SafeWrite safely;
  @Autowired Clock clock;

  private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
  private final String ana = "ana.prat@" + domain;
  private long company;
  private long contact;

  @BeforeEach
  void aCompany() {
    LocalDate today = LocalDate.now(clock);
    company = registry.register(new Company(0, "Muebles " + domain, "X" + domain.substring(0, 8), PlatformKind.SAAS, Product.LOGICOMMERCE,
        SupportPlan.GOLD, false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care",
        ZoneId.of("Europe/Madrid"), "", CompanyStatus.ACTIVE, 0));
    registry.add(SomeCompany.contract(company, today.minusMonths(6), today.plusMonths(6)));
    contact = invited("Ana Prat", ana, BigDecimal.TEN);
    ledger.purchase(new Booking(FactKey.outsideCases("order-line", UUID.randomUUID()), company, Author.SERVICE, Reason.PACK_SOLD),
        new PackTerms(TPoints.of(25), new Price(10_000, "EUR"), null, null));
  }

  @Test
  @Requirement("EA-01")
  void anEstimateIsReadAndAcceptedAndItsMaterialAwaited() {
    String number = estimated("Pago con tarjeta guardada");
    Page page = customer(ana);
    open(page, "/portal/tickets/" + number);
    look(page, "answer-ticket");
    button(page, "Ver y decidir").click();
    look(page, "answer-open");
    button(page, "Aceptar la estimación").click();
    assertThat(page.locator(".notice.done")).containsText("Estimación aceptada.");
    look(page, "answer-accepted");

    Page staff = staff(ESTIMATOR);
    open(staff, "/casos/" + number);
    Locator card = staff.locator("section:has(> .headline > #estimacion)");
    assertThat(card).containsText("Falta material del cliente");
    look(staff, "answer-material");
    button(staff, "Material recibido").click();
    assertThat(staff.locator(".notice.done")).containsText("Anotado");
    assertThat(card).not().containsText("Falta material");
  }

  @Test
  @Requirement("CL-13")
  void onAPhoneAColleagueIsAsked() {
    String joan = "joan.mas@" + domain;
    invited("Joan Mas", joan, null);
    String number = estimated("Aviso de stock");
    Page phone = customerIn(Browser.newPhone(), joan);
    open(phone, "/portal/estimaciones/" + number);
    look(phone, "answer-phone-colleague");
    button(phone, "Pedir autorización").click();
    assertThat(phone.locator(".notice.done")).containsText("Petición enviada.");
    assertThat(phone.locator(".answer")).containsText("Ya se lo hemos pedido a Ana Prat");
  }

  @Test
  @Requirement({"EA-02", "EA-05"})
  void whatIsUnclearIsSaidWithoutScriptsOnAPhone() {
    String number = estimated("Asistente de tallas");
    Page plain = customerIn(Browser.newPhoneWithoutScripts(), ana);
    open(plain, "/portal/estimaciones/" + number);
    plain.getByText("No queda claro qué se va a hacer").click();
    plain.locator("#aclarar textarea").fill("Falta decir en qué idiomas.");
    plain.getByLabel("Envío ahora un documento").check();
    picture(plain, "answer-phone-plain");
    button(plain, "Pedir que se aclare").click();
    assertThat(plain.locator(".notice.refused").first()).containsText("«Documento»: adjúntelo");
    assertThat(plain.locator("#aclarar textarea")).hasValue("Falta decir en qué idiomas.");
    assertThat(plain.getByLabel("Envío ahora un documento")).isChecked();
    picture(plain, "answer-phone-refused");
    plain.locator("#aclarar input[type=file]").setInputFiles(new FilePayload("alcance.txt", "text/plain",
        "Español y catalán".getBytes(StandardCharsets.UTF_8)));
    button(plain, "Pedir que se aclare").click();
    assertThat(plain.locator(".notice.done")).containsText("lo aclaramos antes de seguir");
    assertThat(plain.locator("main")).containsText("Preparamos otra versión");
    picture(plain, "answer-phone-given");
  }

  @Test
  @Requirement("EA-02")
  void whoDoesNotAgreeSaysWhyAndARefusalKeepsTheWords() {
    String number = estimated("Chat de atención");
    Page page = customer(ana);
    open(page, "/portal/estimaciones/" + number);
    page.getByText("No estoy de acuerdo con los puntos").click();
    Locator form = page.locator("#desacuerdo");
    form.locator("textarea").fill(" ");
    button(page, "Pedir otra propuesta").click();
    assertThat(page.locator("#desacuerdo-envio")).containsText("«Motivo»: es obligatorio");
    form.locator("textarea").fill("Pedimos solo el formulario.");
    page.getByText("No queda claro qué se va a hacer").click();
    look(page, "answer-disagree");
    button(page, "Pedir otra propuesta").click();
    assertThat(page.locator("main")).containsText("Ya está contestada");
    assertThat(evolutives.answers(number)).extracting(Answered::reason).containsExactly("Pedimos solo el formulario.");
  }

  @Test
  @Requirement("PR-17")
  void theMonthIsChosenFromTheTicket() {
    change("Uno", "MEDIUM");
    change("Dos", "MEDIUM");
    String number = change("Un configurador de muebles", "MEDIUM");
    Page phone = customerIn(Browser.newPhone(), ana);
    open(phone, "/portal/tickets/" + number);
    look(phone, "month-ticket-phone");
    button(phone, "Ver y elegir").click();
    look(phone, "month-phone");
    Page page = customer(ana);
    open(page, "/portal/estimaciones/" + number + "/mes");
    look(page, "month");
    button(phone, "Seguir ahora con prioridad baja").click();
    assertThat(phone.locator(".notice.done")).containsText("prioridad baja");
    button(page, "Seguir ahora con prioridad baja").click();
    assertThat(page.locator(".notice.refused")).containsText("«Su elección»");
    look(page, "month-over");
  }

  @Test
  @Requirement("EA-10")
  void aManagerTakesACompanyOffTheList() {
    String name = customers.company(company).legalName();
    String number = estimated("Comparador de productos");
    registry.change(customers.company(company).payingForValuations(true));
    evolutives.answer(contact, number, Answering.because(1, EstimateAnswer.DESIST, "Ya no lo queremos."), "203.0.113.7");
    does(MANAGER, number, "UserTask_RecordDesistance", Map.of("estimateRejected", true,
        "internalMessage", "Se ofreció otro calendario y una versión más pequeña; no contestan.", "desistanceCause", "UNJUSTIFIED"));
    Page page = staff(MANAGER);
    open(page, "/clientes/" + company);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Por qué, y quitarla")).click();
    assertThat(page.locator("main")).containsText("Se ofreció otro calendario");
    look(page, "paid-valuations");
    button(page, "Quitar de la lista a " + name).click();
    assertThat(page.locator(".notice.done")).containsText("ya no paga por sus valoraciones");
    assertThat(customers.company(company).paidValuation()).isFalse();
  }

  @Test
  @Requirement("EE-31")
  void whoPaysForValuationsSaysSoBeforeAnythingIsValued() {
    registry.change(customers.company(company).payingForValuations(true));
    String number = change("Comparador de medidas", "LOW");
    firstEstimate(number);
    Page page = customer(ana);
    open(page, "/portal/tickets/" + number);
    assertThat(page.locator("main")).containsText("¿Autoriza 1 T-Point?");
    look(page, "paid-valuation-ticket");
    authorises(page, number, "paid-valuation-open", "Valoración de pago");
    assertThat(ledger.account(company).balance()).as("consumed, since it is valued now").isEqualTo(TPoints.of(24));
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("UserTask_DefineRequirements").count()).isOne();
  }

  @Test
  @Requirement("EA-06")
  void whoWantsUsToDefineItReadsWhatThatCostsFirst() {
    String number = estimated("Asistente de regalos");
    Page page = customer(ana);
    open(page, "/portal/estimaciones/" + number);
    page.getByText("No queda claro qué se va a hacer").click();
    page.locator("#aclarar textarea").fill("No sabemos qué preguntas tiene que hacer.");
    page.getByLabel("Ayúdennos a definirlo").check();
    look(page, "definition-help-wanted");
    button(page, "Pedir que se aclare").click();
    assertThat(page.locator(".notice.done")).isVisible();
    assertThat(ledger.account(company).reserved()).as("nothing before the customer knows how much").isEqualTo(TPoints.ZERO);
    does(ESTIMATOR, number, "UserTask_ProposeDefinitionHelp", Map.of("estimatedHours", "2",
        "publicText", "Una reunión para definir las preguntas, y un resumen por escrito."));
    authorises(page, number, "definition-help-open", "Ayuda a definir lo que se pide");
    assertThat(ledger.account(company).reserved()).isEqualTo(TPoints.of(2));
  }

  // --- hands

  /** Reads what is asked for, and presses the button. */
  private void authorises(Page page, String number, String name, String service) {
    long request = requests.ofCase(number).stream().filter(TPointRequest::open).findFirst().orElseThrow().id();
    open(page, "/portal/autorizaciones/" + request);
    assertThat(page.locator("#que")).containsText(service);
    look(page, name);
    button(page, "Autorizar").click();
    assertThat(page.locator(".notice.done")).containsText("Autorizado.");
    look(page, name + "-done");
  }

  private long invited(String name, String email, BigDecimal limit) {
    return registry.invite(new Contact(0, company, name, email, "", true, limit, limit != null, false, true, 0)).contactId();
  }

  private String change(String subject, String priority) {
    String number = tickets.open(new NewTicket(company, contact, subject, "Descripción de «" + subject + "»", Urgency.NORMAL, null, null,
        null, null, new ShopCheck(true, true, true)), List.of());
    does(LEADER, number, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
    does(LEADER, number, "UserTask_ClassifyTicket", Map.of("ticketType", "CHANGE", "demandedPriority", priority));
    return number;
  }

  /** In the customer's hands: 5 T-Points, simple. */
  private String estimated(String subject) {
    String number = change(subject, "LOW");
    firstEstimate(number);
    does(ESTIMATOR, number, "UserTask_DefineRequirements", Map.of("requirementStep", "COMPLETE", "requirements", "Lo que se pidió."));
    does(ESTIMATOR, number, "UserTask_AnalyseImpact", Map.of("impact", "Cambia el pago.", "risks", "La pasarela"));
    safely.run(() -> estimates.save(number, SomeEstimate.withTasks("3", "2").draft(),
        estimates.newest(number).map(EstimateVersion::seen).orElse(Seen.NOTHING), ESTIMATOR));
    does(ESTIMATOR, number, "UserTask_EstimateEvolutive", Map.of("estimateStep", "FINISH", "description", "Lo que se hará.",
        "justification", "Dos tareas, una tras otra.", "plannedDelivery", LocalDate.now(clock).plusDays(60).toString()));
    return number;
  }

  private void firstEstimate(String number) {
    does(ESTIMATOR, number, "UserTask_GiveFirstEstimate", Map.of("firstVolume", "6", "publicText", "Hemos mirado lo que pide."));
  }

  private void does(String person, String number, String task, Map<String, Object> fields) {
    Task open = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult();
    assertThat(open).as("%s of %s", task, number).isNotNull();
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

  private void look(Page page, String name) {
    Accessibility.check(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits without scrolling sideways", name).isTrue();
    picture(page, name);
  }
}
