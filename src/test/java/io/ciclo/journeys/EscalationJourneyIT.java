package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.TasklistPage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What cannot be solved where it is, on the pages that people use")
class EscalationJourneyIT extends Journey {

  private static final String SPECIALIST = "alba.serra";
  private static final String CSM = "andres.castro";

  @Test
  @Requirement({"FU-20", "FU-21", "MT-31"})
  @DisplayName("an agent escalates without documentation, refused, then with it; the specialist solves; the customer is told at each step")
  void toTheSpecialists() {
    Page marta = customer(MARTA);
    String number = classifiedIncident(marta, "El listado se queda en blanco");

    Page pablo = staff(AGENT);
    TasklistPage agent = tasklist(pablo).take("Agentes del SAC", "Trabajar en la incidencia", number);
    agent.choose("Escalar").choose("Complejidad técnica o funcional: desarrollo o especialistas")
        .write("Texto para el cliente", "Lo pasamos a quien mejor conoce el listado.");
    assertThat(agent.refusal()).isEqualTo("«Documentación»: es obligatoria para escalar por este motivo; sin ella se repite"
        + " trabajo y se retrasa la solución.");
    lookedAtForm(pablo, "escalation-01-refused");
    agent.write("Documentación", "Con más de 200 referencias la consulta no termina; registros adjuntos.");
    lookedAtForm(pablo, "escalation-02-documented");
    agent.complete();

    open(marta, "/portal/tickets/" + number);
    assertThat(mainOf(marta)).contains("Lo pasamos a quien mejor conoce el listado.", "Lo está viendo un equipo especializado",
        "En curso").doesNotContain("200 referencias");
    looked(marta, "escalation-03-customer-told");

    Page alba = staff(SPECIALIST);
    TasklistPage specialist = tasklist(alba).take("Técnicos especializados", "Resolver lo escalado", number);
    assertThat(alba.locator(TasklistPage.FORM).innerText()).contains("Con más de 200 referencias la consulta no termina",
        "Complejidad técnica o funcional (Pablo Ortega)");
    specialist.choose("Resuelto").write("Lo encontrado", "Faltaba un índice; creado.")
        .write("Texto para el cliente", "Hemos corregido la causa: el listado vuelve a cargar.");
    lookedAtForm(alba, "escalation-04-specialist");
    specialist.complete();

    open(marta, "/portal/tickets/" + number);
    assertThat(mainOf(marta)).contains("el listado vuelve a cargar").doesNotContain("Faltaba un índice");
    tasklist(pablo).take("Agentes del SAC", "Trabajar en la incidencia", number);
    assertThat(pablo.locator(TasklistPage.FORM).innerText()).contains("Faltaba un índice; creado.");
    open(pablo, "/casos/" + number);
    assertThat(mainOf(pablo)).contains("Complejidad técnica o funcional", "Resuelto", "Faltaba un índice; creado.");
    looked(pablo, "escalation-05-case");

    List<Mail> mails = mailsOf(staff(ADMINISTRATOR), number);
    assertThat(mails).extracting(Mail::text).containsExactly("MT-01", "MT-31", "AV-01");
    assertThat(mails.get(1).plain()).contains("trabaja ahora un equipo especializado",
        "Lo pasamos a quien mejor conoce el listado.", "noticias antes del");
    assertThat(mails.get(2).plain()).contains("el listado vuelve a cargar");
  }

  @Test
  @Requirement("FU-15")
  @DisplayName("a complaint is registered in the page of the case, and its CSM finds all of it")
  void aComplaint() {
    Page jordi = customer(JORDI);
    String number = opensTicket(jordi, "Tercera caída de la semana", "Otra vez no carga.");
    Page carmen = staff("carmen.ruiz");
    open(carmen, "/casos/" + number);
    carmen.getByText("Registrar una queja o escalar").click();
    carmen.getByLabel("Motivo").selectOption("COMPLAINT");
    press(carmen, "Escalar");
    assertThat(carmen.getByRole(AriaRole.ALERT).innerText()).contains("«Documentación»: es obligatoria en una queja");
    looked(carmen, "escalation-06-complaint-refused");
    carmen.getByLabel("Documentación").fill("Tres caídas en una semana y pide hablar con un responsable.");
    carmen.getByLabel("Texto para el cliente").fill("Sentimos lo ocurrido: lo lleva nuestro responsable.");
    press(carmen, "Escalar");
    assertThat(said(carmen)).isEqualTo("Escalado. Quien atiende el ticket sigue con él.");
    carmen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^S-\\d{4}-\\d{6}$"))).first().click();
    assertThat(mainOf(carmen)).contains("Queja", "Tres caídas en una semana", number, "Llevar el caso");
    looked(carmen, "escalation-07-csm-case");
    String csm = carmen.locator("main h1").innerText().substring(0, 13);

    Page andres = staff(CSM);
    TasklistPage form = tasklist(andres).take("Customer Success Managers", "Llevar el caso", csm);
    form.choose("Cerrar con solución y mejora").write("Evaluación de la situación", "El servidor se quedó pequeño.")
        .write("Solución", "Un servidor mayor, sin coste.").write("Medida de mejora", "Vigilancia de la memoria.");
    lookedAtForm(andres, "escalation-08-csm-form");
    form.complete();
    open(jordi, "/portal/tickets/" + number);
    assertThat(mainOf(jordi)).contains("Un servidor mayor, sin coste.").doesNotContain("Vigilancia de la memoria");
    open(andres, "/casos/" + csm);
    assertThat(mainOf(andres)).contains("Cerrado", "Vigilancia de la memoria.");
    looked(andres, "escalation-09-csm-closed");
  }

  private String classifiedIncident(Page marta, String subject) {
    String number = opensTicket(marta, subject, "Desde el lunes.");
    Page lucia = staff(LUCIA);
    tasklist(lucia).take("Mis tareas", "Revisar el ticket", number).choose("Todo en orden: clasificar").complete();
    tasklist(lucia).take("Mis tareas", "Clasificar el ticket", number)
        .choose("Incidencia: falla algo que ya está en funcionamiento").choose("Medio: degradación parcial")
        .select("Síntoma", "Lentitud importante").complete();
    return number;
  }
}
