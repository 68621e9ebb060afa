package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.AccountType;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SomeCompany;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An account leader says how a company is spoken to, and the company reads it. */
class CompanyWordsBrowserIT extends BrowserIT {

  @Autowired private Tickets tickets;
  @Autowired private CustomerRegistry registry;
  @Autowired private Customers customers;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;

  @Test
  @Requirement("DW-11")
  void aCompanyGetsItsWordsOnItsPage() {
    String unique = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    long company = registry.register(SomeCompany.with(unique, AccountType.GENERAL, "customer-care", "es", 0, 0));
    customers.nameAccountLeader(company, "lucia.ferrer");
    registry.add(SomeCompany.contract(company, LocalDate.parse("2020-01-01"), LocalDate.parse("2099-12-31")));
    String email = "lupe@" + unique.toLowerCase() + ".example";
    long contact = registry.invite(new Contact(0, company, "Lupe Rangel", email, "", false, null, false, false, true, 0)).contactId();
    String number = tickets.open(new NewTicket(company, contact, "Quiero otro filtro en el catálogo", "Por talla.", Urgency.NORMAL,
        null, null, null, null, new ShopCheck(true, true, true)), List.of());
    does(number, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
    does(number, "UserTask_ClassifyTicket", Map.of("ticketType", "CHANGE", "demandedPriority", "LOW"));

    Page lucia = staff("lucia.ferrer");
    open(lucia, "/clientes/" + company);
    lucia.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cambiar sus palabras")).click();
    looked(lucia, "words-form");
    lucia.getByLabel("Español que lee").selectOption("es-419");
    lucia.getByLabel("Incidencia").fill("Consulta");
    save(lucia);
    assertThat(lucia.getByRole(AriaRole.ALERT).innerText()).contains("«Incidencia»: otra palabra de la misma lista ya se lee «Consulta».");
    assertThat(lucia.getByLabel("Español que lee").inputValue()).isEqualTo("es-419");
    looked(lucia, "words-form-refused");
    lucia.getByLabel("Incidencia").fill("Avería");
    lucia.getByLabel("Baja").fill("Sin prisa");
    save(lucia);
    assertThat(lucia.getByRole(AriaRole.STATUS).innerText()).isEqualTo("Palabras de la empresa guardadas: las lee desde ahora.");
    assertThat(lucia.locator("section[aria-labelledby=palabras]").innerText())
        .contains("De América", "«Incidencia»", "Se dice «Avería»", "«Baja»", "Se dice «Sin prisa»");
    lucia.getByText("Historial de cambios").click();
    assertThat(lucia.locator("details").last().innerText()).contains("Español que lee", "De América", "«Incidencia»", "Avería");
    looked(lucia, "words-company");
    lucia.setViewportSize(390, 844);
    open(lucia, "/clientes/" + company + "/palabras");
    looked(lucia, "words-form-phone");
    assertThat((int) lucia.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);

    Page lupe = customer(email);
    open(lupe, "/portal/tickets/" + number);
    assertThat(lupe.locator("main").innerText()).contains("Mejora", "Sin prisa").doesNotContain("Cambio");
    assertThat(lupe.locator("footer.site").innerText()).isEqualTo("Ciclo · oficina virtual y soporte");
    looked(lupe, "words-portal");

    lucia.setViewportSize(1400, 1000);
    open(lucia, "/casos/" + number);
    assertThat(lucia.locator("main").innerText()).contains("Cambio", "Prioridad Baja").doesNotContain("Sin prisa");
  }

  private static void save(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar").setExact(true)).click();
  }

  private void does(String number, String task, Map<String, Object> fields) {
    forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId(),
        fields);
  }

  private static void looked(Page page, String name) {
    picture(page, name);
    Accessibility.check(page);
  }
}
