package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.engine.Appointment;
import io.ciclo.staff.StaffProfile;
import io.ciclo.staff.desk.Absences;
import io.ciclo.staff.store.PeopleStore;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.TasklistPage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("People of the team, on the pages of those who look after them")
class SickLeaveJourneyIT extends Journey {

  private static final String CARMEN = "carmen.ruiz";
  /** As docs/clics.md says. */
  private static final int CLICKS_TO_RECORD_AN_ABSENCE = 3;
  private static final int CLICKS_TO_REASSIGN_ALL = 5;

  @Autowired private Absences absences;
  @Autowired private PeopleStore store;
  @Autowired private TaskService tasks;
  @Autowired private List<Appointment> appointments;
  @Autowired private IdentityService identities;

  private int clicks;

  @AfterEach
  void everybodyIsBack() {
    absences.of(LUCIA).stream().filter(one -> one.endedAt() == null).forEach(one -> absences.end(one.id(), one.version(), CARMEN));
  }

  private void click(Locator what) {
    what.click();
    clicks++;
  }

  private void clickLink(Page page, String name) {
    click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first());
  }

  private void clickButton(Page page, String name) {
    click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)));
  }

  @Test
  @Requirement({"RO-19", "RO-03", "RO-02"})
  @DisplayName("somebody calls in sick: the manager records it, sees the tasks at the backups, and shares them out further")
  void somebodyCallsInSick() {
    String ofCompany = opensTicket(customer(MARTA), "El buscador no encuentra nada", "Desde ayer.");
    String lent = opensTicket(customer(GUADALUPE), "No llegan los correos de pedido", "Desde el lunes.");
    tasks.setAssignee(taskOf(lent), LUCIA);

    Page carmen = staff(CARMEN);
    clicks = 0;
    clickLink(carmen, "Personas");
    looked(carmen, "people-01-list");
    clickLink(carmen, "Lucía Ferrer");
    looked(carmen, "people-02-person");
    carmen.getByLabel("Nota de relevo").fill("Marta espera una llamada antes de las doce.");
    clickButton(carmen, "Registrar la ausencia");
    assertThat(clicks).as("clicks").isEqualTo(CLICKS_TO_RECORD_AN_ABSENCE);

    assertThat(said(carmen)).isEqualTo("Ausencia de Lucía Ferrer registrada. 2 tareas entregadas.");
    Locator handedOver = carmen.locator("section[aria-labelledby=entregado]");
    assertThat(handedOver.innerText()).contains(ofCompany, "Marc Soler suplente en la empresa", lent);
    assertThat(carmen.locator("section[aria-labelledby=tareas]").innerText()).contains("Ninguna tarea abierta");
    looked(carmen, "people-03-absent");

    open(carmen, "/casos/" + ofCompany);
    assertThat(mainOf(carmen)).contains("Relevo en «Revisar el ticket». Lucía Ferrer está ausente: la tarea pasa a Marc Soler, suplente en"
        + " esta empresa.", "Marta espera una llamada antes de las doce.").doesNotContain("Enfermedad");
    picture(carmen, "people-04-case");
    Page marc = staff(MARC);
    tasklist(marc).take("Mis tareas", "Revisar el ticket", ofCompany);
    marc.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Historial")).click();
    picture(marc, "people-05-tasklist");

    Page pablo = staff(AGENT);
    open(pablo, "/personas?ver=AUSENTES");
    assertThat(mainOf(pablo)).contains("Lucía Ferrer", "Ausente").doesNotContain("Enfermedad", "Carga");
    open(pablo, "/personas/ficha/" + LUCIA);
    assertThat(mainOf(pablo)).contains("Ausente").doesNotContain("Enfermedad", "Registrar", "Historial de cambios", ofCompany);
    looked(pablo, "people-06-seen-by-an-agent");
    assertThat(open(pablo, "/personas/carga").status()).isEqualTo(403);
    open(carmen, "/clientes");
    carmen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bodegas Altavera, S.A.")).click();
    assertThat(mainOf(carmen)).contains("Lucía Ferrer (ausente)");
    assertThat(carmen.locator("section[aria-labelledby=equipo]").innerText()).contains("Marc Soler", "Pablo Ortega", "Núria Vidal");
    looked(carmen, "people-07-company");

    clicks = 0;
    open(carmen, "/personas/carga");
    looked(carmen, "people-08-load");
    click(carmen.getByLabel("Reasignar tareas de Marc Soler"));
    looked(carmen, "people-09-tasks");
    click(carmen.getByLabel("Marcar todas"));
    clickButton(carmen, "Reasignar");
    assertThat(carmen.getByRole(AriaRole.ALERT).innerText()).isEqualTo("«Para quién»: elija a alguien, o que vuelvan a su grupo.");
    looked(carmen, "people-10-tasks-refused");
    // pressing too early is not part of the way
    clicks = 2;
    carmen.selectOption("select[name=to]", "elena.navarro");
    clicks += 2;
    carmen.getByLabel("Motivo").fill("Marc está con otra cosa.");
    clickButton(carmen, "Reasignar");
    assertThat(clicks).as("clicks").isEqualTo(CLICKS_TO_REASSIGN_ALL);
    assertThat(said(carmen)).isEqualTo("2 tareas reasignadas.");
    assertThat(mainOf(carmen)).contains(ofCompany, lent, "ahora de Elena Navarro");
    looked(carmen, "people-11-reassigned");

    open(carmen, "/personas/ficha/" + LUCIA);
    clickButton(carmen, "Ha vuelto");
    assertThat(said(carmen)).contains("La ausencia ha terminado.");
    assertThat(carmen.locator("section[aria-labelledby=entregado]").innerText()).contains("última ausencia", "Elena Navarro");
    looked(carmen, "people-12-back");
    Page lucia = staff(LUCIA);
    assertThat(mainOf(lucia)).contains("2 tareas pasaron a otras personas mientras no estaba.");
    clickLink(lucia, "2 tareas pasaron a otras personas");
    assertThat(mainOf(lucia)).contains(ofCompany, lent, "Elena Navarro").doesNotContain("Registrar una ausencia");
    looked(lucia, "people-13-her-own-page");
  }

  private static Locator profile(Page form, String name) {
    return form.locator("label", new Page.LocatorOptions().setHasText(name)).locator("input[name=profiles]").first();
  }

  private String taskOf(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
  }

  @Test
  @Requirement("RO-18")
  @DisplayName("a colleague is made in one place, signs in, and leaves again")
  void aNewColleague() {
    Page carmen = staff(CARMEN);
    open(carmen, "/personas");
    clickButton(carmen, "Nuevo colega");
    looked(carmen, "people-20-new");
    String id = "sara." + UUID.randomUUID().toString().substring(0, 6);
    carmen.getByLabel("Nombre").fill("Sara");
    carmen.getByLabel("Apellidos").fill("Puig");
    carmen.getByLabel("Usuario").fill(id);
    carmen.getByLabel("Correo").fill("sara");
    profile(carmen, "Agente del SAC").check();
    clickButton(carmen, "Crear colega");
    assertThat(carmen.getByRole(AriaRole.ALERT).innerText()).contains("«Correo»: escriba una dirección");
    assertThat(carmen.getByLabel("Apellidos").inputValue()).as("what was typed stays").isEqualTo("Puig");
    assertThat(profile(carmen, "Agente del SAC").isChecked()).isTrue();
    assertThat(mainOf(carmen)).as("a manager makes no administrators").doesNotContain("Administrador");
    looked(carmen, "people-21-new-refused");
    carmen.getByLabel("Correo").fill(id + "@ciclo.example");
    clickButton(carmen, "Crear colega");
    assertThat(mainOf(carmen)).contains("Contraseña de un solo uso", "Sara Puig", id);
    looked(carmen, "people-22-welcome");
    String password = carmen.locator("#contrasena").innerText();
    clickButton(carmen, "Ya la he anotado");
    assertThat(mainOf(carmen)).contains("Sara Puig", "Agentes del SAC", "Ninguna tarea abierta").doesNotContain(password);

    Page sara = window(1400, 1000);
    open(sara, "/login");
    sara.fill("input[name=username]", id);
    sara.fill("input[name=password]", password);
    sara.click("main button[type=submit]");
    assertThat(sara.url()).endsWith("/contrasena");

    open(carmen, "/personas/ficha/" + id);
    carmen.getByText("Dar de baja", new Page.GetByTextOptions().setExact(true)).first().click();
    looked(carmen, "people-23-leave");
    clickButton(carmen, "Dar de baja a Sara Puig");
    assertThat(said(carmen)).isEqualTo("Sara Puig ya no puede entrar; su historia se conserva.");
    assertThat(mainOf(carmen)).contains("De baja", "Ninguno");
    carmen.getByText("Historial de cambios").click();
    looked(carmen, "people-24-left");
    open(sara, "/contrasena");
    assertThat(sara.url()).endsWith("/login");

    store.profiles(id, Set.<StaffProfile>of());
    identities.deleteUser(id);
  }

  @Test
  @Requirement("RO-19")
  @DisplayName("a first review that nobody took is taken over by a reviewer in Tasklist")
  void anOfferedReviewIsTakenByAReviewer() {
    String number = opensTicket(customer(MARTA), "Nadie la toma", "Desde las nueve.");
    String task = taskOf(number);
    appointments.stream().filter(one -> one.name().equals("triage-offer")).findFirst().orElseThrow().keep(task + "@0");
    Page javier = staff("javier.molina");
    TasklistPage reviewer = tasklist(javier).take("Revisores de tickets", "Revisar el ticket", number);
    picture(javier, "people-40-offered");
    javier.locator("li.assignee .remove, li.assignee button.reset-assignee, li.assignee .glyphicon-remove").first().click();
    javier.locator("button.claim").click();
    picture(javier, "people-41-claimed");
    reviewer.choose("Todo en orden: clasificar").complete();
    assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
  }

  @Test
  @DisplayName("pages that are read, at a phone's width too")
  void pagesThatAreRead() {
    Page carmen = staff(CARMEN);
    open(carmen, "/personas/perfiles");
    assertThat(mainOf(carmen)).contains("Coordinación del SAC", "Revisores de tickets", "Formadores");
    looked(carmen, "people-30-profiles");
    open(carmen, "/clientes");
    carmen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mobiliario Riera, S.L.")).click();
    clickButton(carmen, "Cambiar quién la atiende");
    looked(carmen, "people-31-care-team");
    open(carmen, "/personas/ficha/pablo.ortega/editar");
    assertThat(profile(carmen, "Agente del SAC").isChecked()).isTrue();
    looked(carmen, "people-32-edit");
    Page phone = window(375, 760);
    signIn(phone, CARMEN);
    for (String page : new String[] {"/personas", "/personas/ficha/pablo.ortega", "/personas/carga", "/personas/tareas"}) {
      assertThat(open(phone, page).status()).as(page).isEqualTo(200);
      assertThat(phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("nothing to scroll sideways: " + page)
          .isEqualTo(true);
      looked(phone, "people-33-phone" + page.replace('/', '-').replace('.', '-'));
    }
  }
}
