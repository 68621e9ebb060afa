package io.ciclo.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.ciclo.staff.Rota;
import io.ciclo.staff.Shift;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rota, and an alert in the hand of whoever was woken, on a phone's width. */
class OnCallBrowserIT extends BrowserIT {

  private static final int PHONE_WIDTH = 375;
  private static final int PHONE_HEIGHT = 760;
  private static final String MANAGER = "carmen.ruiz";
  private static final String AGENT = "pablo.ortega";

  @Autowired private Tickets tickets;
  @Autowired private Rota rota;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient jdbc;

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Madrid")).toInstant();
  }

  @AfterEach
  void clockGoesOn() {
    ClockUtil.reset();
    rota.between(at("2031-01-01T00:00"), at("2032-01-01T00:00")).forEach(shift -> rota.remove(shift.id()));
  }

  /** The ticket of a shop that nobody can enter, and the link that the first person on duty has received. */
  private record Woken(String number, String link) {}

  /** People sign in before: the throttle would keep everybody who tried in 2031 waiting until then. */
  private Woken saturdayNight() {
    ClockUtil.setCurrentTime(Date.from(at("2031-03-15T23:30")));
    rota.save(new Shift(0, at("2031-03-15T08:00"), at("2031-03-17T08:00"), AGENT, "nuria.vidal", 0));
    long contact = jdbc.sql("select id from contact where email = 'marta.iglesias@altavera.example'").query(Long.class).single();
    long company = jdbc.sql("select company_id from contact where id = ?").param(contact).query(Long.class).single();
    String number = tickets.open(new NewTicket(company, contact, "No se puede entrar en la tienda desde las once",
        "Sale una página en blanco.", Urgency.HIGH, null, null, null, null, new ShopCheck(false, false, false)), List.of());
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKey("on-call-alert").singleResult().getId();
    management.executeJob(management.createJobQuery().processInstanceId(instance).singleResult().getId());
    String token = jdbc.sql("select token from on_call_called c join on_call_alert a on a.id = c.alert_id where a.case_number = ?")
        .param(number).query(String.class).single();
    return new Woken(number, "/guardia/" + token);
  }

  @Test
  @Requirement("SL-32")
  void anAlertIsAttendedFromAPhoneWithoutSigningIn() {
    Page agent = staff(AGENT);
    Woken woken = saturdayNight();
    Page phone = window(PHONE_WIDTH, PHONE_HEIGHT);
    open(phone, woken.link());
    assertThat(phone.locator("main").innerText()).contains(woken.number(), "Bodegas Altavera", "No se puede entrar en la tienda",
        "15 mar 2031, 23:30 CET", "Pablo Ortega");
    fits(phone);
    Locator button = phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lo atiendo yo"));
    assertThat(button.boundingBox().height).as("a thumb's size").isGreaterThanOrEqualTo(44);
    assertThat(button.boundingBox().y + button.boundingBox().height).as("seen without scrolling").isLessThan(PHONE_HEIGHT);
    Accessibility.check(phone);
    picture(phone, "on-call-alert-phone");

    button.click();
    assertThat(phone.getByRole(AriaRole.STATUS).innerText())
        .isEqualTo("Lo atiende Pablo Ortega desde el 15 mar 2031, 23:30 CET. No se avisa a nadie más.");
    assertThat(button.count()).isZero();
    fits(phone);
    Accessibility.check(phone);
    picture(phone, "on-call-alert-phone-attended");

    open(phone, "/guardia/no-existe");
    assertThat(phone.locator("h1").innerText()).isEqualTo("Este enlace ya no vale");
    fits(phone);
    Accessibility.check(phone);
    picture(phone, "on-call-alert-phone-unknown");

    open(agent, "/casos/" + woken.number());
    Locator section = agent.locator("section[aria-labelledby=guardia]");
    assertThat(section.innerText()).contains("Aviso enviado · Pablo Ortega · Correo", "Lo atiende · Pablo Ortega");
    Accessibility.check(agent);
    picture(agent, "on-call-case-page");
  }

  @Test
  void whoReadsTheCaseMayAttendItThere() {
    Page agent = staff("nuria.vidal");
    Woken woken = saturdayNight();
    open(agent, "/guardias");
    assertThat(agent.locator("section[aria-labelledby=avisos]").innerText()).contains(woken.number());
    agent.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(woken.number() + " ·")).click();
    Accessibility.check(agent);
    picture(agent, "on-call-case-page-open");
    agent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lo atiendo yo")).click();
    assertThat(agent.locator("section[aria-labelledby=guardia]").innerText()).contains("Lo atiende · Núria Vidal");
  }

  @Test
  void theRotaIsKeptOnAPhone() {
    staff(MANAGER);
    Page phone = window(PHONE_WIDTH, PHONE_HEIGHT);
    signIn(phone, MANAGER);
    open(phone, "/guardias");
    fits(phone);
    Accessibility.check(phone);
    picture(phone, "on-call-rota-phone");

    open(phone, "/guardias?semana=2031-05-05");
    assertThat(phone.locator("h2#semana").innerText()).isEqualTo("Semana del 5 may 2031 al 11 may 2031");
    fills(phone, "2031-05-05T09:00", "2031-05-12T09:00", "Pablo Ortega", "Pablo Ortega");
    press(phone, "Añadir");
    assertThat(phone.getByRole(AriaRole.ALERT).innerText()).isEqualTo("«Segunda persona»: elija a alguien distinto de la primera.");
    assertThat(phone.inputValue("input[name=start]")).as("what was typed stays").isEqualTo("2031-05-05T09:00");
    Accessibility.check(phone);
    picture(phone, "on-call-rota-refused-phone");

    phone.selectOption("select[name=second]", new SelectOption().setLabel("Núria Vidal"));
    press(phone, "Añadir");
    assertThat(phone.getByRole(AriaRole.STATUS).first().innerText()).isEqualTo("Turno añadido.");
    assertThat(phone.locator("article.entry").innerText()).contains("lun 5 may, 09:00", "lun 12 may, 09:00", "Pablo Ortega", "Núria Vidal");
    fits(phone);
    picture(phone, "on-call-rota-week-phone");

    phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cambiar el turno")).click();
    phone.selectOption("select[name=second]", "");
    Accessibility.check(phone);
    press(phone, "Guardar");
    assertThat(phone.locator("article.entry").innerText()).contains("Nadie");
    phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Quitar el turno")).click();
    assertThat(phone.locator("main").innerText()).contains("No hay ningún turno en esta semana.");
  }

  @Test
  void everybodyOfStaffReadsTheRotaAndOnlyManagersWriteIt() {
    rota.save(new Shift(0, at("2031-05-05T09:00"), at("2031-05-12T09:00"), AGENT, null, 0));
    Page agent = staff(AGENT);
    open(agent, "/guardias?semana=2031-05-05");
    assertThat(agent.locator("article.entry").innerText()).contains("Pablo Ortega");
    assertThat(agent.locator("section[aria-labelledby=nuevo], article.entry a, article.entry button").count()).isZero();
    Accessibility.check(agent);
    picture(agent, "on-call-rota-agent");
    assertThat(open(agent, "/guardias/turnos/" + rota.at(at("2031-05-06T09:00")).orElseThrow().id()).status()).isEqualTo(403);

    Page customer = customer("marta.iglesias@altavera.example");
    assertThat(open(customer, "/guardias").status()).isEqualTo(403);
  }

  private static void fills(Page page, String start, String end, String first, String second) {
    page.fill("input[name=start]", start);
    page.fill("input[name=end]", end);
    page.selectOption("select[name=first]", new SelectOption().setLabel(first));
    page.selectOption("select[name=second]", new SelectOption().setLabel(second));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  /** Once the page has its style sheets. */
  private static void fits(Page page) {
    page.waitForLoadState();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("nothing to scroll sideways")
        .isEqualTo(true);
  }
}
