package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer says how we did, on the page where the solution has just been accepted; staff read it in the case. */
class RatingBrowserIT extends BrowserIT {

  @Autowired private Tickets tickets;
  @Autowired private Customers customers;
  @Autowired private CustomerRegistry registry;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;

  @Test
  @Requirement("DW-07")
  void theTicketsPageAsksOnceItIsClosed() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    Company like = customers.company(customers.contactByEmail("marta.iglesias@altavera.example").orElseThrow().companyId());
    String email = "nora@" + unique + ".example";
    long contact = registry.invite(new Contact(0, like.id(), "Nora Sala", email, "", false, null, false, false, true, 0)).contactId();
    String number = tickets.open(new NewTicket(like.id(), contact, "La portada tarda mucho", "Desde ayer.", Urgency.NORMAL, null,
        null, null, null, new ShopCheck(true, true, true)), List.of());
    does(number, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
    does(number, "UserTask_ClassifyTicket", Map.of("ticketType", "INCIDENT", "impact", "MEDIUM", "symptom", "MAJOR_SLOWNESS"));
    does(number, "UserTask_WorkOnIncident", Map.of("workStep", "PROPOSE", "solutionKind", "SOLUTION", "publicText",
        "Hemos reducido el vídeo."));

    Page nora = customer(email);
    open(nora, "/portal/tickets/" + number);
    assertThat(nora.getByText("¿Cómo le hemos atendido?").count()).as("not before it is closed").isZero();
    press(nora, "Sí, queda resuelto");
    nora.getByText("¿Cómo le hemos atendido?").waitFor();
    looked(nora, "rating-asked");
    nora.setViewportSize(390, 844);
    looked(nora, "rating-asked-phone");
    nora.setViewportSize(1400, 1000);

    nora.getByLabel("Bien", new Page.GetByLabelOptions().setExact(false)).first().waitFor();
    nora.locator("fieldset.scores input[value='4']").check();
    nora.getByLabel("Comentario").fill("Rápidos, pero hubo que insistir.");
    press(nora, "Enviar la valoración");
    assertThat(nora.getByRole(AriaRole.STATUS).innerText()).isEqualTo("Gracias: su valoración ha quedado guardada.");
    assertThat(nora.locator("main").innerText()).contains("Todavía puede cambiarlo.");
    looked(nora, "rating-given");

    open(nora, "/portal/tickets/" + number + "/valoracion");
    assertThat(nora.locator("fieldset.scores input[value='4']").isChecked()).isTrue();
    looked(nora, "rating-page");

    Page lucia = staff("lucia.ferrer");
    open(lucia, "/casos/" + number);
    assertThat(lucia.locator("main").innerText()).contains("Valoración del cliente", "4 de 5: Rápidos, pero hubo que insistir.");
    picture(lucia, "rating-case");
  }

  private void does(String number, String task, Map<String, Object> fields) {
    forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId(),
        fields);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  private static void looked(Page page, String name) {
    picture(page, name);
    Accessibility.check(page);
  }
}
