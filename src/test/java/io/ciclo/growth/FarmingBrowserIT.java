package io.ciclo.growth;

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
import io.ciclo.documents.Delivery;
import io.ciclo.documents.Documents;
import io.ciclo.engine.Identities;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A Farming as leader and customer see it: attributes, profile with its margins, draft, proposal, commitment. */
class FarmingBrowserIT extends BrowserIT {

  private static final String LEADER = "lucia.ferrer";
  private static final String CSM = "andres.castro";
  private static final String AREA = "nuria.vidal";
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Autowired CustomerRegistry registry;
  @Autowired Feedbacks feedbacks;
  @Autowired Farmings farmings;
  @Autowired Documents documents;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identity;
  @Autowired Identities identities;
  @Autowired Clock clock;

  private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
  private final String marta = "marta.vila@" + domain;
  private String number;

  private void begins() {
    long company = registry.register(new Company(0, "Aceros " + domain.substring(0, 4), "X" + domain.substring(0, 8), PlatformKind.SAAS,
        Product.LOGICOMMERCE, SupportPlan.GOLD, true, AccountType.GENERAL, LEADER, CSM, false, false, false, FormOfAddress.FORMAL, "es",
        "customer-care", MADRID, "", CompanyStatus.ACTIVE, 0));
    registry.invite(new Contact(0, company, "Marta Vila", marta, "", true, BigDecimal.TEN, false, false, true, 0));
    String feedback = feedbacks.open(company, "Toca hablar.", CSM);
    publisher.publishEvent(new NeedFound(feedback, company, "Contestar también por la tarde: los pedidos de última hora esperan hasta mañana.", CSM));
    number = farmings.ofCompany(company).get(0).number();
    does("UserTask_AnalyseOperation", Map.of("farmingKnowledge", "Ya atendemos de tarde a dos tiendas parecidas, con un turno de dos personas."));
  }

  @Test
  @Requirement({"DO-05", "FF-08", "FF-15"})
  void fromAttributesToACommitment() throws IOException {
    begins();
    Page leader = staff(LEADER);
    ranks(leader);
    profiles(leader);
    does("UserTask_PrepareDraft", Map.of("draftTitle", "Turno de tarde", "draftScope", "De lunes a viernes, de 15 a 21 h:\n\n- Dos personas fijas\n- "
        + "Respuesta en menos de diez minutos", "draftBudget", "2.000,00"));
    Page customer = customer(marta);
    readsTheDraft(customer);
    proposes(leader);
    commits(customer);
    ends(leader);
  }

  private void ranks(Page leader) {
    open(leader, "/casos/" + number);
    assertThat(leader.locator("h1")).containsText(number);
    look(leader, "farming-case-attributes");
    button(leader, "Dar los atributos por listos").click();
    assertThat(leader.locator(".notice.refused").first()).containsText("todavía no hay ninguno");
    open(leader, "/casos/farming/" + number + "/atributos");
    leader.fill("input[name=person]", "Marta Vila");
    leader.selectOption("select[name=clientKind]", "PAYS");
    row(leader, 0, "Las mismas personas siempre", "2", "1", "IMPORTANT", true);
    row(leader, 1, "Contestar por la tarde", "1", "3", "MUST_HAVE", false);
    row(leader, 2, "Atender en catalán", "2", "2", "NICE_TO_HAVE", false);
    button(leader, "Guardar los atributos").click();
    assertThat(leader.locator(".notice.refused")).containsText("el 2 está repetido («Atender en catalán»)");
    assertThat(leader.locator("input[name='text.1']")).hasValue("Contestar por la tarde");
    leader.fill("input[name='customer.2']", "3");
    button(leader, "Guardar los atributos").click();
    assertThat(leader.locator(".notice.done")).containsText("en el orden del cliente");
    assertThat(leader.locator("input[name='text.0']")).hasValue("Contestar por la tarde");
    look(leader, "farming-attributes");
    Page phone = staffIn(Browser.newPhone(), LEADER);
    open(phone, "/casos/farming/" + number + "/atributos");
    look(phone, "farming-attributes-phone");
    open(leader, "/casos/" + number);
    button(leader, "Dar los atributos por listos").click();
    assertThat(leader.locator(".notice.refused").first()).containsText("«Contestar por la tarde»");
    open(leader, "/casos/farming/" + number + "/atributos");
    leader.check("input[name='understood.0']");
    button(leader, "Guardar los atributos").click();
    open(leader, "/casos/" + number);
    button(leader, "Dar los atributos por listos").click();
    assertThat(farmings.get(number).state()).isEqualTo(FarmingState.PROFILE);
  }

  private static void row(Page page, int row, String text, String customer, String provider, String band, boolean understood) {
    page.fill("input[name='text." + row + "']", text);
    page.fill("input[name='customer." + row + "']", customer);
    page.fill("input[name='provider." + row + "']", provider);
    page.selectOption("select[name='band." + row + "']", band);
    if (understood) {
      page.check("input[name='understood." + row + "']");
    }
  }

  private void profiles(Page leader) {
    open(leader, "/casos/farming/" + number + "/perfil");
    assertThat(leader.locator(".guidance")).containsText("un mal servicio no se arregla añadiendo coste");
    leader.fill("input[name='name.0']", "Turno de tarde");
    leader.fill("textarea[name='benefit.0']", "Los pedidos de última hora salen el mismo día");
    leader.fill("input[name='cost.0']", "1.500,00");
    leader.check("input[name='valued.0']");
    leader.fill("input[name='name.1']", "Informe diario");
    leader.fill("textarea[name='benefit.1']", "Ve qué se pregunta más");
    leader.fill("input[name='cost.1']", "40");
    leader.fill("input[name='price.LOW_COST']", "800");
    leader.fill("input[name='total.LOW_COST']", "600");
    leader.fill("input[name='price.SPECIALISED']", "0");
    leader.fill("input[name='total.SPECIALISED']", "1.500");
    leader.check("input[name=position][value=SPECIALISED]");
    button(leader, "Guardar el perfil").click();
    assertThat(leader.locator(".notice.refused")).containsText("mayor que cero");
    leader.fill("input[name='price.SPECIALISED']", "2.000");
    button(leader, "Guardar el perfil").click();
    assertThat(leader.locator(".margin strong")).containsText(new String[] {"25,0", "25,0"});
    leader.locator(".left-out input[name=why]").fill("Ayuda a planificar; nos cuesta poco.");
    button(leader, "Aprobar como líder").click();
    assertThat(leader.locator(".left-out .badge")).containsText("sin cargo");
    look(leader, "farming-profile");
    Page phone = staffIn(Browser.newPhone(), LEADER);
    open(phone, "/casos/farming/" + number + "/perfil");
    look(phone, "farming-profile-phone");
    open(leader, "/casos/" + number);
    button(leader, "Dar el perfil por listo").click();
    assertThat(farmings.get(number).state()).isEqualTo(FarmingState.DRAFTING);
  }

  private void readsTheDraft(Page customer) {
    open(customer, "/portal/propuestas");
    assertThat(customer.locator("main")).containsText("Espera su respuesta");
    customer.locator("main").getByRole(AriaRole.LINK).first().click();
    look(customer, "farming-portal-draft");
    Page phone = customerIn(Browser.newPhone(), marta);
    open(phone, "/portal/propuestas/" + number);
    look(phone, "farming-portal-draft-phone");
    button(customer, "Sí, quiero recibir la propuesta").click();
    assertThat(customer.locator(".notice.done")).containsText("preparamos la propuesta");
  }

  private void proposes(Page leader) {
    open(leader, "/casos/farming/" + number + "/propuesta");
    leader.fill("textarea[name=terms]", "Un año, con revisión a los seis meses.");
    leader.fill("input[name=budget]", "1.900,00");
    Locator answers = leader.locator("textarea[name^='answer.']");
    answers.nth(0).fill("Un turno de 15 a 21 h.");
    button(leader, "Guardar la propuesta").click();
    button(leader, "Entregar la propuesta").click();
    assertThat(leader.locator(".notice.refused").first()).containsText("«Atender en catalán»");
    open(leader, "/casos/farming/" + number + "/propuesta");
    answers.nth(1).fill("Las dos personas que ya conocen.");
    answers.nth(2).fill("Una de las dos habla catalán.");
    look(leader, "farming-proposal");
    button(leader, "Guardar la propuesta").click();
    button(leader, "Entregar la propuesta").click();
    assertThat(farmings.get(number).state()).isEqualTo(FarmingState.COMMITTING);
  }

  private void commits(Page customer) throws IOException {
    open(customer, "/portal/propuestas/" + number);
    look(customer, "farming-portal-proposal");
    Delivery proposal = documents.ofCase(number).get(0);
    assertThat(proposal.firstOpened()).as("that it was read is noted").isNotNull();
    try (PDDocument paper = Loader.loadPDF(documents.file(proposal.version().id()).orElseThrow().content())) {
      picture(paper, "farming-proposal-pdf");
    }
    button(customer, "Nos comprometemos").click();
    assertThat(customer.locator(".notice.done")).containsText("preparamos el contrato");
  }

  private void ends(Page leader) {
    does("UserTask_UpdateContract", Map.of("signedOn", LocalDate.now(clock.withZone(MADRID)).toString(), "plan", "GOLD", "contractReference", "CT-1",
        "contractDetails", "Empieza el lunes."));
    identity.createMembership(AREA, "workforce");
    does(AREA, "UserTask_ImplementFarming", Map.of("implementationDone", "En marcha."));
    identity.deleteMembership(AREA, "workforce");
    open(leader, "/casos/" + number);
    assertThat(leader.locator(".badge.state").first()).containsText("Ganada");
    look(leader, "farming-case-won");
    Page phone = staffIn(Browser.newPhone(), LEADER);
    open(phone, "/casos/" + number);
    look(phone, "farming-case-won-phone");
    open(leader, "/casos?ver=todos&texto=" + number);
    assertThat(leader.locator("main")).containsText(number);
  }

  private void does(String task, Map<String, Object> fields) {
    does(LEADER, task, fields);
  }

  private void does(String person, String task, Map<String, Object> fields) {
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static void look(Page page, String name) {
    picture(page, name);
    Accessibility.check(page);
  }
}
