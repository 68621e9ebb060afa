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
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.Identities;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a prospect as leader, technician and prospect see it: two proposals, a checklist that blocks once, approval, contract. */
class ProspectBrowserIT extends BrowserIT {

  private static final String LEADER = "lucia.ferrer";
  private static final String TECHNICIAN = "pablo.ortega";
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Autowired CustomerRegistry registry;
  @Autowired Prospects prospects;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identity;
  @Autowired Identities identities;
  @Autowired Clock clock;

  private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
  private final String ana = "ana.prat@" + domain;
  private String number;

  @BeforeEach
  void aProspect() {
    long company = registry.register(new Company(0, "Muebles " + domain, "X" + domain.substring(0, 8), PlatformKind.SAAS, Product.OTHER,
        SupportPlan.BRONZE, false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care",
        MADRID, "", CompanyStatus.PROSPECT, 0));
    registry.invite(new Contact(0, company, "Ana Prat", ana, "", true, null, false, false, true, 0));
  }

  @Test
  @Requirement({"BD-04", "BD-08", "BD-29"})
  void aWholeLife() {
    Page leader = staff(LEADER);
    open(leader, "/prospectos/nuevo");
    leader.selectOption("select[name=contact]", contactOf(leader));
    leader.fill("input[name=subject]", "Chat para la tienda");
    leader.check("input[name='without.AGENT_TRAINING']");
    leader.fill("input[name='reason.AGENT_TRAINING']", "Ya conocen la plataforma.");
    look(leader, "prospect-new");
    button(leader, "Abrir el caso").click();
    assertThat(leader.locator(".notice.done")).containsText("abierto");
    number = leader.url().replaceFirst(".*/casos/", "");
    look(leader, "prospect-opened");

    round("Responder antes");
    Page customer = customer(ana);
    open(customer, "/portal/propuestas/" + number);
    look(customer, "prospect-decide");
    customer.locator("summary", new Page.LocatorOptions().setHasText("Prefiero otra cosa")).click();
    customer.fill("textarea[name=reason]", "Falta el catalán.");
    button(customer, "Pedir que se mejore").click();
    assertThat(customer.locator(".notice.done")).containsText("otra versión");
    holds();

    round("Atender en catalán");
    open(customer, "/portal/propuestas/" + number);
    assertThat(customer.locator("#cambios")).containsText("de la versión 1 a la 2");
    look(customer, "prospect-compared");
    button(customer, "Seguir adelante").click();
    assertThat(customer.locator(".notice.done")).containsText("seguimos adelante");
    holds();

    holds();
    does(LEADER, "UserTask_NameProjectResponsible", Map.of("counterpartName", "Ana Prat", "counterpartArea", "Atención",
        "counterpartEmail", ana, "knowsStaff", true, "mayDecide", true, "proposesImprovements", true));
    does(LEADER, "UserTask_NameSupport", Map.of("trainingWaived", "La da Ana.", "itName", "Iván Serra", "itEmail", "ivan@" + domain));
    does(LEADER, "UserTask_ListAgents", Map.of("agents", "Eva Pons; agente"));
    does(TECHNICIAN, "UserTask_Customise", Map.of("customisation", "Dos colas."));

    Page technician = staff(TECHNICIAN);
    open(technician, "/casos/" + number + "/ambiente");
    look(technician, "prospect-environment");
    technician.locator("input[type=radio][value=PASSED]").all().forEach(Locator::check);
    technician.check("input[name='result.AGENT.domains'][value=FAILED]");
    button(technician, "Guardar las comprobaciones").click();
    assertThat(technician.locator(".notice.refused")).containsText("diga qué no cumple");
    technician.fill("input[name='note.AGENT.domains']", "El cortafuegos los corta.");
    button(technician, "Guardar las comprobaciones").click();
    does(TECHNICIAN, "UserTask_VerifyEnvironment", Map.of());
    does(TECHNICIAN, "UserTask_ResolveWithIt", Map.of("solution", "Abiertos."));
    open(technician, "/casos/" + number + "/ambiente");
    technician.check("input[name='result.AGENT.domains'][value=PASSED]");
    button(technician, "Guardar las comprobaciones").click();
    does(TECHNICIAN, "UserTask_VerifyEnvironment", Map.of());
    open(leader, "/prospectos");
    assertThat(leader.locator("tr", new Page.LocatorOptions().setHasText(number))).containsText("4 Instalar la prueba de concepto");
    look(leader, "prospect-board");
    open(leader, "/casos/" + number);
    look(leader, "prospect-case");

    does(LEADER, "UserTask_AgreeInstallation", Map.of("installationType", "SCRIPT_TAG", "ourPerson", "Lucía", "theirPerson", "Ana", "agreedOn", today()));
    does(TECHNICIAN, "UserTask_InstallWidget", Map.of("platformDelivered", true, "platformVerified", true, "installNote", "En todas las páginas."));
    for (int meeting = 0; meeting < 5; meeting++) {
      holds();
    }
    open(customer, "/portal/propuestas/" + number);
    look(customer, "prospect-validate");
    button(customer, "Aprobar y pasar a producción").click();
    assertThat(customer.locator(".notice.done")).containsText("Aprobado");
    holds();
    does(LEADER, "UserTask_RecordContract", Map.of("contractAnswer", "SIGNED", "signedOn", today(), "plan", "GOLD", "contractReference", "CT-" + domain));
    holds();
    assertThat(prospects.get(number).outcome()).isEqualTo(ProspectOutcome.IN_SUPPORT);
  }

  private void round(String need) {
    holds();
    does(LEADER, "UserTask_StudyBusiness", Map.of("findings", "Venden por internet.", "needExists", "NEED", "needs", need));
    holds();
    holds();
    holds();
    Page leader = staff(LEADER);
    open(leader, "/casos/" + number + "/propuesta");
    leader.fill("textarea[name=situation]", "Tardan en contestar: " + need.toLowerCase());
    leader.fill("textarea[name=offer]", "Un chat con dos colas.");
    leader.locator("input[name=needs]").all().forEach(Locator::check);
    look(leader, "prospect-proposal");
    button(leader, "Guardar la propuesta").click();
    assertThat(leader.locator(".notice.done")).containsText("Propuesta guardada");
    does(LEADER, "UserTask_WriteProposal", Map.of());
    for (int meeting = 0; meeting < 5; meeting++) {
      holds();
    }
  }

  private void holds() {
    does(LEADER, "UserTask_HoldMeeting", Map.of("meetingKind", "OTHER", "meetingDay", today(), "meetingTime", "00:00", "meetingPresent",
        "Ana Prat", "minutes", "Se habló."));
  }

  private String today() {
    return LocalDate.now(clock.withZone(MADRID)).toString();
  }

  private void does(String person, String task, Map<String, Object> fields) {
    Task open = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult();
    assertThat(open).as(task).isNotNull();
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      forms.submitTaskForm(open.getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  private String contactOf(Page page) {
    return page.locator("optgroup[label='Muebles " + domain + "'] option").getAttribute("value");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void look(Page page, String name) {
    picture(page, name);
    Accessibility.check(page);
  }
}
