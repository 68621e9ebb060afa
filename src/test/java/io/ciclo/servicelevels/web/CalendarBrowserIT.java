package io.ciclo.servicelevels.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year on a manager's desk and on a phone. */
class CalendarBrowserIT extends BrowserIT {

  private static final int PHONE_WIDTH = 375;
  private static final String SANT_CRIST = "#dia-2027-03-30";
  private static final String SANT_JOAN = "#dia-2027-06-24";

  @Autowired JdbcClient jdbc;

  @BeforeEach
  void threeWeeksBeforeSantCrist() {
    forget();
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-10T09:00:00Z")));
  }

  @AfterEach
  void forget() {
    ClockUtil.reset();
    jdbc.sql("delete from holiday_cover").update();
    jdbc.sql("delete from holiday_plan").update();
  }

  @Test
  @Requirement({"SL-03", "SL-06"})
  void holidaysFindPeopleAndPeopleMoveTheirDayOff() {
    Page manager = staff("carmen.ruiz");
    manager.waitForURL(address -> !address.contains("/login"));
    open(manager, "/");
    assertThat(manager.locator("a.card", new Page.LocatorOptions().setHasText("Calendario")).innerText())
        .contains("Sin cubrir", "Un festivo próximo: el martes, 30 de marzo.");
    Accessibility.check(manager);

    manager.locator("header details summary").click();
    manager.locator("header nav a", new Page.LocatorOptions().setHasText("Calendario")).click();
    manager.waitForURL("**/calendario/2027");
    assertThat(manager.locator("main").innerText()).contains("Faltan 3 festivos por cubrir de 3");
    assertThat(manager.locator(SANT_CRIST).innerText()).contains("Martes, 30 de marzo · Sant Crist d'Igualada",
        "Sin cubrir y ya se acerca", "Nadie asignado");
    assertThat(manager.locator("#dia-2027-09-11").count()).as("a Saturday").isZero();
    assertThat(manager.locator(".month").count()).isEqualTo(12);
    Accessibility.check(manager);
    picture(manager, "calendar-uncovered");

    choose(manager, SANT_CRIST, "nuria.vidal", "Asignar y confirmar");
    assertThat(manager.locator(".notice.done").innerText()).isEqualTo("Confirmado: el festivo está cubierto.");
    choose(manager, SANT_JOAN, "pablo.ortega", "Asignar");
    assertThat(manager.locator(SANT_JOAN).innerText()).contains("Pablo Ortega", "por confirmar", "Sin cubrir");
    choose(manager, SANT_JOAN, "pablo.ortega", "Asignar");
    assertThat(manager.locator(".notice.refused[role=alert]").innerText()).startsWith("«Persona»: Pablo Ortega ya está en el");

    Page phone = phone("nuria.vidal");
    open(phone, "/calendario/2027" + SANT_CRIST);
    assertThat(phone.locator(SANT_CRIST + " .assign").count()).as("assigns nobody").isZero();
    restsOn(phone, "2027-04-03");
    assertThat(phone.locator(".notice.refused[role=alert]").innerText())
        .isEqualTo("«Día de descanso»: el sábado, 3 de abril de 2027 no se trabaja; elija un día laborable.");
    restsOn(phone, "2027-04-02");
    assertThat(phone.locator(SANT_CRIST).innerText())
        .contains("descansa el viernes, 2 de abril de 2027", "(lo movió Núria Vidal; falta aprobarlo)", "Acordado: Hablado con Carmen");
    phone.locator("#dia-2027-08-30").getByText("Lo cubro yo").click();
    assertThat(phone.locator("#dia-2027-08-30").innerText()).contains("✓ Cubierto");
    phone.waitForLoadState();
    assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(PHONE_WIDTH);
    Accessibility.check(phone);
    picture(phone, "calendar-phone");

    open(manager, "/calendario/2027");
    manager.getByText("Aprobar el descanso").click();
    // what is read here is as the stylesheet shows it
    manager.waitForLoadState();
    assertThat(manager.locator(SANT_CRIST).innerText()).contains("(aprobado por Carmen Ruiz)");
    assertThat(manager.locator(".month", new Page.LocatorOptions().setHasText("Abril")).innerText())
        .contains("2 descansa Núria Vidal");
    assertThat(manager.locator(".month .day.covered").count()).isEqualTo(2);
    assertThat(manager.locator(".month a.day.uncovered").getAttribute("href")).isEqualTo(SANT_JOAN);
    manager.locator(SANT_CRIST + " details summary").click();
    Accessibility.check(manager);
    picture(manager, "calendar");
    open(manager, "/");
    assertThat(manager.locator("main").innerText()).doesNotContain("Sin cubrir");
  }

  private static void choose(Page page, String day, String person, String button) {
    page.locator(day + " .assign select").selectOption(new SelectOption().setValue(person));
    page.locator(day + " .assign").getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
    page.waitForLoadState();
  }

  private static void restsOn(Page page, String date) {
    page.locator(SANT_CRIST + " details summary").click();
    page.locator(SANT_CRIST + " input[name=descanso]").fill(date);
    page.locator(SANT_CRIST + " input[name=nota]").fill("Hablado con Carmen");
    page.locator(SANT_CRIST).getByText("Guardar el descanso").click();
    page.waitForLoadState();
  }

  private Page phone(String person) {
    staff(person);
    Page phone = window(PHONE_WIDTH, 800);
    signIn(phone, person);
    phone.waitForURL(address -> !address.contains("/login"));
    return phone;
  }
}
