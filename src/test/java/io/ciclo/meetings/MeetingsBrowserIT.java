package io.ciclo.meetings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.SomeCompany;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.meetings.Survey.Answer;
import io.ciclo.meetings.Survey.Question;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings before the eyes of staff and customers. */
class MeetingsBrowserIT extends BrowserIT {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final String LUCIA = "lucia.ferrer";

  @Autowired private Meetings meetings;
  @Autowired private Surveys surveys;
  @Autowired private MeetingParties parties;
  @Autowired private CustomerRegistry registry;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  /** A Monday in the future, so that the browser's sessions do not care. */
  private final LocalDate monday = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), MADRID).plusWeeks(2)
      .with(DayOfWeek.MONDAY);
  private long company;
  private Member ana;
  private Member joan;

  @BeforeEach
  void aCustomer() {
    company = registry.register(SomeCompany.general());
    ana = member(company, "Ana Prat", true);
    joan = member(company, "Joan Mas", false);
  }

  @AfterEach
  void today() {
    ClockUtil.reset();
  }

  @Test
  @Requirement("BD-03")
  void aMeetingIsPlannedMovedAndHeldWithoutScriptsAndItsDecisionSignedByAContact() {
    Page page = staffIn(Browser.newContextWithoutScripts(1400, 1000), LUCIA);
    open(page, "/reuniones");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Planificar una reunión")).click();
    page.getByLabel("Cliente").selectOption(String.valueOf(company));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Seguir")).click();
    page.getByLabel("Asunto").fill("Decisión sobre la propuesta " + unique);
    page.getByLabel("Finalidad").selectOption("DECISION");
    assertThat(page.locator("select[name=kind] option")).hasText(
        new String[] {"Elija…", "Visita de observación", "Encuesta", "Reunión de levantamiento", "Otra"});
    page.getByLabel("Tipo").selectOption("NEEDS_GATHERING");
    page.getByLabel("Cuándo").fill(monday + "T10:00");
    page.getByLabel("Duración").fill("2");
    page.getByLabel("Enlace o lugar").fill("https://reuniones.example/" + unique);
    page.getByLabel("Ana Prat").check();
    page.getByLabel("Otras personas").fill("Pere Font <pere@" + unique + ".example>");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Planificar e invitar")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("«Duración»: escriba entre 5 y 720 minutos.");
    assertThat(page.getByLabel("Ana Prat")).isChecked();
    assertThat(page.getByLabel("Otras personas")).hasValue("Pere Font <pere@" + unique + ".example>");
    picture(page, "meetings-new");
    page.getByLabel("Duración").fill("60");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Planificar e invitar")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("las invitaciones han salido");
    Meeting planned = meetings.ofCompany(company).get(0);
    assertThat(planned.attendees()).extracting(Attendee::name).containsExactlyInAnyOrder("Ana Prat", "Lucía Ferrer", "Pere Font");
    picture(page, "meetings-planned");
    Page mails = staff("sergio.campos");
    open(mails, "/operacion/correos");
    mails.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decisión sobre la propuesta " + unique)).first().click();
    assertThat(mails.frameLocator("iframe").locator("body")).containsText("programa de calendario puede aceptar la invitación");
    picture(mails, "meetings-mail");

    page.locator("form[action$=mover]").getByLabel("Cuándo").fill(monday + "T12:00");
    page.getByText("Cambiar a quién se invita").click();
    page.locator("form[action$=mover]").getByLabel("Joan Mas").check();
    picture(page, "meetings-change");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cambiar y avisar")).click();
    assertThat(page.locator("dl.facts").first()).containsText("de 12:00 a 13:00 (hora de Madrid)");
    assertThat(page.locator("main")).containsText("Antes: ");
    assertThat(page.locator("main")).containsText("Se suma: Joan Mas");

    Page customer = customer(ana.email());
    open(customer, "/portal/reuniones/" + planned.id());
    assertThat(customer.locator("main")).containsText("de 12:00 a 13:00 (hora de Madrid)");
    assertThat(customer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Firmar la decisión"))).hasCount(0);

    ClockUtil.setCurrentTime(Date.from(monday.atTime(13, 30).atZone(MADRID).toInstant()));
    open(page, "/reuniones?dia=" + monday);
    assertThat(page.locator("ol.week")).containsText("Falta el acta");
    picture(page, "meetings-week-plain");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decisión sobre la propuesta " + unique)).click();
    Locator minutes = page.locator("form[action$=acta]");
    minutes.getByLabel("Otras personas").fill("");
    assertThat(minutes.getByLabel("Joan Mas")).isChecked();
    page.locator("textarea[name=minutes]").fill("Se revisó la propuesta.\n\nQueda claro el alcance.");
    page.locator("textarea[name=decision]").fill("Se sigue adelante con la prueba de concepto.");
    picture(page, "meetings-minutes");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar el acta")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Acta guardada.");
    assertThat(page.locator("main")).containsText("Falta la firma del cliente");
    assertThat(meetings.meeting(planned.id()).orElseThrow().minutes().present()).extracting(Attendee::name)
        .containsExactlyInAnyOrder("Ana Prat", "Lucía Ferrer", "Joan Mas");

    open(customer, "/portal");
    assertThat(customer.locator("section:has(#reuniones)")).containsText("Falta su firma");
    look(customer, "meetings-portal-home");
    customer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decisión de «Decisión sobre la propuesta " + unique + "»")).click();
    look(customer, "meetings-portal-decision");
    assertThat(meetings.meeting(planned.id()).orElseThrow().signature()).as("reading decides nothing").isNull();
    customer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Firmar la decisión")).click();
    assertThat(customer.locator("main")).containsText("Firmada por Ana Prat el ");
    Signature signature = meetings.meeting(planned.id()).orElseThrow().signature();
    assertThat(signature.contact()).isEqualTo(ana.contact());
    assertThat(signature.address()).isNotBlank();
    look(customer, "meetings-portal-signed");

    Page eyes = staff(LUCIA);
    open(eyes, "/reuniones/" + planned.id());
    assertThat(eyes.locator("main")).containsText("Firmada por Ana Prat");
    look(eyes, "meetings-held");
    long elsewhere = registry.register(SomeCompany.general());
    assertThat(open(customer(member(elsewhere, "Otra Persona", true).email()), "/portal/reuniones/" + planned.id()).status())
        .as("nobody else's").isEqualTo(404);
  }

  @Test
  void theCalendarShowsOwnAndAllByWeekAndAsAListAtADeskAndOnAPhone() {
    Meeting own = meetings.plan(meeting("Apertura " + unique, monday.plusDays(1), 9), LUCIA);
    meetings.plan(meeting("Retro " + unique, monday.plusDays(1), 12), "carmen.ruiz");
    meetings.plan(meeting("Sesión a la vez " + unique, monday.plusDays(1), 12), "carmen.ruiz");
    meetings.plan(meeting("Seguimiento de la prueba de concepto " + unique, monday.plusDays(4), 17), "carmen.ruiz");
    Meeting off = meetings.plan(meeting("Cierre " + unique, monday.plusDays(3), 16), LUCIA);
    meetings.cancel(off.id(), "El cliente no puede", LUCIA);
    Page page = staff(LUCIA);
    open(page, "/reuniones?dia=" + monday);
    assertThat(page.locator("ol.week")).containsText("Apertura " + unique);
    assertThat(page.locator("ol.week")).not().containsText("Retro " + unique);
    look(page, "meetings-week-own");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ver las de todo el equipo")).click();
    assertThat(page.locator("ol.week")).containsText("Retro " + unique);
    look(page, "meetings-week-all");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lista").setExact(true)).click();
    assertThat(page.locator("section:has(#lista)")).containsText("Retro " + unique);
    look(page, "meetings-list");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anuladas")).click();
    assertThat(page.locator("section:has(#lista)")).containsText("Cierre " + unique);
    open(page, "/reuniones?ver=mes&de=todas&dia=" + monday);
    assertThat(page.locator("ol.month-days")).containsText("Retro " + unique);
    look(page, "meetings-month");
    open(page, "/clientes/" + company);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reuniones con el cliente")).click();
    assertThat(page.locator("section:has(#previstas)")).containsText("Retro " + unique);
    assertThat(page.locator("section:has(#anteriores)")).containsText("Cierre " + unique);
    look(page, "meetings-company");
    page.setViewportSize(390, 844);
    look(page, "meetings-company-phone");
    open(page, "/reuniones?ver=mes&de=todas&dia=" + monday);
    look(page, "meetings-month-phone");
    open(page, "/reuniones?ver=lista&de=todas");
    look(page, "meetings-list-phone");
    open(page, "/reuniones?dia=" + monday);
    look(page, "meetings-week-phone");
    open(page, "/reuniones/" + own.id());
    look(page, "meetings-meeting-phone");
    open(page, "/reuniones/nueva?company=" + company);
    look(page, "meetings-new-phone");
    page.setViewportSize(1400, 1000);
    open(page, "/reuniones/nueva?celebrada=si&company=" + company);
    look(page, "meetings-noted");
    page.getByLabel("Asunto").fill("Visita " + unique);
    page.getByLabel("Finalidad").selectOption("OPENING");
    page.getByLabel("Tipo").selectOption("OBSERVATION_VISIT");
    page.getByLabel("Cuándo").fill(LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), MADRID).minusDays(1) + "T10:00");
    page.getByLabel("Joan Mas").check();
    page.locator("textarea[name=minutes]").fill("Se vio cómo trabajan.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar la reunión y su acta")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Reunión anotada con su acta.");
  }

  @Test
  @Requirement("BD-03")
  void aSurveyIsSentAndAnsweredOnAPhoneWithoutScripts() {
    Page page = staff(LUCIA);
    open(page, "/reuniones/encuestas/nueva?company=" + company);
    page.getByLabel("Asunto").fill("Cómo trabajan hoy " + unique);
    page.getByLabel("A quién").selectOption(String.valueOf(ana.contact()));
    page.locator("input[name=question1]").fill("¿Cómo atienden hoy a sus clientes?");
    page.locator("input[name=question2]").fill("¿Tienen chat en la tienda?");
    page.locator("select[name=answer2]").selectOption("YES_NO");
    page.locator("input[name=question3]").fill("¿Qué tal les va con él?");
    page.locator("select[name=answer3]").selectOption("SCORE");
    page.locator("input[name=required1]").check();
    look(page, "meetings-survey-new");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar la encuesta")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Encuesta enviada.");
    long id = surveys.ofCompany(company).get(0).id();

    Page eyes = customerIn(Browser.newPhone(), ana.email());
    open(eyes, "/portal/encuestas/" + id);
    look(eyes, "meetings-survey-phone");
    meetings.plan(meeting("Apertura " + unique, monday, 9), LUCIA);
    open(eyes, "/portal/reuniones");
    assertThat(eyes.locator("section:has(#encuestas)")).containsText("Esperamos su respuesta");
    look(eyes, "meetings-portal-list-phone");
    open(eyes, "/portal");
    look(eyes, "meetings-portal-home-phone");
    Page phone = customerIn(Browser.newPhoneWithoutScripts(), ana.email());
    open(phone, "/portal");
    phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Encuesta: Cómo trabajan hoy " + unique)).click();
    phone.locator("textarea[name=answer1]").fill("Por teléfono y por correo.");
    phone.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
    phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar las respuestas")).click();
    assertThat(phone.getByRole(AriaRole.STATUS)).containsText("Hemos recibido sus respuestas.");
    assertThat(surveys.survey(id).orElseThrow().answers()).containsExactly("Por teléfono y por correo.", "no", "");

    open(page, "/reuniones/encuestas/" + id);
    assertThat(page.locator("main")).containsText("Por teléfono y por correo.");
    look(page, "meetings-survey-answered");
    open(page, "/reuniones/encuestas");
    look(page, "meetings-surveys");
    surveys.ask(null, company, null, "Otra", joan.contact(), List.of(new Question("¿Sí?", Answer.YES_NO, true)), LUCIA);
    assertThat(open(eyes, "/portal/encuestas/" + surveys.ofCompany(company).get(1).id()).status()).as("a colleague's").isEqualTo(404);
  }

  private void look(Page page, String name) {
    Accessibility.check(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits without scrolling sideways", name).isTrue();
    picture(page, name);
  }

  private NewMeeting meeting(String subject, LocalDate day, int hour) {
    Instant start = day.atTime(hour, 0).atZone(MADRID).toInstant();
    return new NewMeeting(null, company, "1", Purpose.OPENING, MeetingKind.OTHER, subject, start, Duration.ofHours(1), "Sala de reuniones 2",
        List.of(Attendee.contact(ana.contact(), ana.name(), ana.email())));
  }

  private Member member(long of, String name, boolean seesCompany) {
    String address = name.toLowerCase().replace(' ', '.') + "@" + unique + ".example";
    return parties.member(registry.invite(new Contact(0, of, name, address, "", seesCompany, null, false, false, true, 0))
        .contactId()).orElseThrow();
  }
}
