package io.ciclo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.SomeCompany;
import io.ciclo.engine.InputRefused;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.meetings.Survey.Answer;
import io.ciclo.meetings.Survey.Question;
import io.ciclo.meetings.desk.MeetingDesk;
import io.ciclo.meetings.desk.SurveyDesk;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Mailbox;
import io.ciclo.testing.Requirement;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Meetings from their planning to a signed decision, with the mails as they arrive. */
@RecordApplicationEvents
class MeetingsIT extends CicloIT {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Instant FRI_2026_03_20 = Instant.parse("2026-03-20T09:00:00Z");
  private static final String LUCIA = "lucia.ferrer";

  @RegisterExtension
  final Mailbox mailbox = new Mailbox();

  @Autowired private Meetings meetings;
  @Autowired private MeetingDesk desk;
  @Autowired private Surveys surveys;
  @Autowired private SurveyDesk surveyDesk;
  @Autowired private MeetingParties parties;
  @Autowired private CustomerRegistry registry;
  @Autowired private ApplicationEvents events;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String number = "N-2026-" + (100_000 + Math.abs(unique.hashCode() % 900_000));
  private long company;
  private Member ana;
  private Member joan;
  private Attendee lucia;

  @BeforeEach
  void aCustomerInMexico() {
    ClockUtil.setCurrentTime(Date.from(FRI_2026_03_20));
    company = registry.register(inZone(SomeCompany.general(), "America/Mexico_City"));
    ana = member(company, "Ana Prat", true);
    joan = member(company, "Joan Mas", false);
    lucia = Attendee.colleague(LUCIA, "Lucía Ferrer", LUCIA + "-" + unique + "@ciclo.example");
  }

  @AfterEach
  void today() {
    ClockUtil.reset();
  }

  @Test
  @Requirement("CL-14")
  void invitationsFollowTheMeetingIntoEveryCalendarAndEverybodyReadsTheirOwnClock() throws Exception {
    Meeting planned = meetings.plan(opening(at("2026-03-27T10:00")), LUCIA);
    assertThat(planned.attendees()).hasSize(3);
    Mailbox.Mail mail = mailbox.lastTo(ana.email());
    assertThat(mail.subject()).contains("Apertura de la fase 1");
    assertThat(mail.plain()).contains("viernes, 27 de marzo de 2026, de 03:00 a 04:00 (hora de Ciudad de México)",
        "Dónde: https://reuniones.example/uno", "/portal/reuniones/" + planned.id());
    assertThat(mailbox.lastTo(lucia.email()).plain()).contains("de 10:00 a 11:00 (hora de Madrid)", "/reuniones/" + planned.id())
        .doesNotContain("/portal/reuniones/");
    VEvent first = event(mail);
    assertThat(calendar(mail).getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(first.getUid().orElseThrow().getValue()).isEqualTo(planned.uid());
    assertThat(Instant.from(first.getDateTimeStart().getDate())).isEqualTo(Instant.parse("2026-03-27T09:00:00Z"));

    // behind the change to summer time in Madrid; Mexico has none
    Meeting moved = meetings.move(planned.id(), at("2026-03-30T10:00"), Duration.ofMinutes(90), "Sala 2", LUCIA);
    Mailbox.Mail change = mailbox.lastTo(ana.email());
    assertThat(change.plain()).contains("lunes, 30 de marzo de 2026, de 02:00 a 03:30 (hora de Ciudad de México)", "Dónde: Sala 2");
    VEvent second = event(change);
    assertThat(second.getUid().orElseThrow().getValue()).as("the same entry changes").isEqualTo(planned.uid());
    assertThat(second.getSequence().getSequenceNo()).isEqualTo(1);
    assertThat(Instant.from(second.getDateTimeStart().getDate())).isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
    assertThat(Instant.from(second.getDateTimeEnd().getDate())).isEqualTo(Instant.parse("2026-03-30T09:30:00Z"));
    assertThat(meetings.next(number)).contains(moved);

    meetings.cancel(planned.id(), "El cliente está de viaje", LUCIA);
    Mailbox.Mail cancellation = mailbox.lastTo(joan.email());
    assertThat(cancellation.plain()).contains("Motivo: El cliente está de viaje");
    assertThat(calendar(cancellation).getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(event(cancellation).getUid().orElseThrow().getValue()).isEqualTo(planned.uid());
    assertThat(event(cancellation).getSequence().getSequenceNo()).isEqualTo(2);
    assertThat(meetings.next(number)).isEmpty();
    assertThat(meetings.meeting(planned.id()).orElseThrow().state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(mailbox.to(joan.email())).hasSize(3);
  }

  @Test
  @Requirement("CL-14")
  void otherInviteesAreToldAndTheRestOnlyOfAnotherTimeOrPlace() throws Exception {
    Attendee pere = Attendee.guest("Pere Font", "pere@" + unique + ".example");
    Instant start = at("2026-03-27T10:00");
    Meeting planned = meetings.plan(opening(start), LUCIA);
    Meeting changed = meetings.change(planned.id(), start, planned.length(), planned.link(), List.of(of(ana), lucia, pere), LUCIA);
    assertThat(changed.attendees()).extracting(Attendee::name).containsExactly("Ana Prat", "Lucía Ferrer", "Pere Font");
    assertThat(mailbox.to(ana.email())).as("nothing changes for her").hasSize(1);
    assertThat(calendar(mailbox.lastTo(pere.email())).getMethod().getValue()).isEqualTo("REQUEST");
    Mailbox.Mail gone = mailbox.lastTo(joan.email());
    assertThat(gone.plain()).contains("ya no hace falta que venga usted").doesNotContain("anulado");
    assertThat(calendar(gone).getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(event(gone).getUid().orElseThrow().getValue()).isEqualTo(planned.uid());
    assertThat(event(gone).getSequence().getSequenceNo()).isEqualTo(1);
    assertThat(event(gone).getAttendees()).extracting(one -> one.getCalAddress().getSchemeSpecificPart()).containsExactly(joan.email());

    Meeting moved = meetings.change(planned.id(), at("2026-03-28T10:00"), planned.length(), planned.link(), List.of(of(ana), of(joan), lucia),
        LUCIA);
    assertThat(mailbox.lastTo(ana.email()).subject()).contains("Cambia la reunión");
    assertThat(mailbox.lastTo(joan.email()).subject()).contains("Reunión con");
    assertThat(mailbox.lastTo(pere.email()).plain()).contains("ya no hace falta");
    assertThat(event(mailbox.lastTo(joan.email())).getSequence().getSequenceNo()).isEqualTo(2);
    refused(() -> meetings.change(planned.id(), moved.start(), moved.length(), moved.link(), moved.attendees(), LUCIA), "está como estaba");
    refused(() -> meetings.change(planned.id(), moved.start(), moved.length(), moved.link(), List.of(), LUCIA),
        "«Asistentes»: elija al menos a una persona.");
    assertThat(meetings.meeting(planned.id())).contains(moved);
  }

  @Test
  void aMeetingThatWasHeldKeepsWhoCameWhatWasSaidAndTheDecisionThatAContactSigns() {
    Meeting planned = meetings.plan(decision(at("2026-03-24T10:00")), LUCIA);
    ClockUtil.setCurrentTime(Date.from(at("2026-03-24T11:00")));
    Meeting held = meetings.hold(planned.id(), new Minutes("Se revisó la propuesta.", List.of(of(ana), lucia,
        Attendee.guest("Pere Font", null)), "Se sigue adelante."), LUCIA);
    assertThat(held.state()).isEqualTo(MeetingState.HELD);
    assertThat(held.attendees()).extracting(Attendee::name).containsExactly("Ana Prat", "Joan Mas", "Lucía Ferrer");
    assertThat(held.minutes().present()).extracting(Attendee::name).containsExactly("Ana Prat", "Lucía Ferrer", "Pere Font");
    assertThat(events.stream(MeetingHeld.class).filter(one -> one.meeting().id() == held.id())).hasSize(1);
    assertThat(meetings.ofCase(number)).containsExactly(held);
    assertThat(held.awaitsSignature()).isTrue();
    assertThat(mailbox.lastTo(ana.email()).plain()).contains("Se sigue adelante.", "/portal/reuniones/" + held.id());
    assertThat(mailbox.to(ana.email())).as("invitation and decision").hasSize(2);

    ClockUtil.setCurrentTime(Date.from(at("2026-03-25T09:00")));
    Meeting signed = desk.sign(held.id(), ana, "192.0.2.7");
    assertThat(signed.signature()).isEqualTo(new Signature(ana.contact(), "Ana Prat", at("2026-03-25T09:00"), "192.0.2.7"));
    assertThat(events.stream(DecisionSigned.class).filter(one -> one.meeting().id() == held.id())).hasSize(1);
    refused(() -> desk.sign(held.id(), joan, "192.0.2.8"), "«Firmar»: la decisión ya la firmó Ana Prat.");
    refused(() -> meetings.hold(held.id(), new Minutes("Otra vez", List.of(of(ana)), null), LUCIA), "ya se celebró");
    refused(() -> meetings.move(held.id(), at("2026-04-01T10:00"), Duration.ofHours(1), null, LUCIA), "ya se celebró");
    refused(() -> meetings.cancel(held.id(), "No", LUCIA), "ya se celebró");
  }

  @Test
  void whatNobodyPlannedIsWrittenDownAfterwardsAndNobodyIsInvited() {
    Meeting held = meetings.held(new NewMeeting(number, company, "1", Purpose.CLOSING, MeetingKind.OTHER, "Cierre de la fase 1",
        at("2026-03-19T10:00"), Duration.ofMinutes(30), null, List.of(of(ana), lucia)),
        new Minutes("Se cerró la fase.", List.of(of(ana)), null), LUCIA);
    assertThat(held.state()).isEqualTo(MeetingState.HELD);
    assertThat(held.minutes().present()).extracting(Attendee::name).containsExactly("Ana Prat");
    assertThat(held.awaitsSignature()).isFalse();
    assertThat(mailbox.to(ana.email())).isEmpty();
    refused(() -> desk.sign(held.id(), ana, "192.0.2.7"), "«Firmar»: esta reunión no tiene ninguna decisión que firmar.");
  }

  @Test
  void onlyThoseWhoTookPartOrSeeTheWholeCompanySign() {
    Meeting held = meetings.held(new NewMeeting(null, company, null, Purpose.DECISION, MeetingKind.OTHER, "Decisión", at("2026-03-19T10:00"),
        Duration.ofMinutes(30), null, List.of(of(ana))), new Minutes("Se decidió.", List.of(of(ana)), "Adelante."), LUCIA);
    refused(() -> desk.sign(held.id(), joan, "192.0.2.7"), "«Reunión»: no existe.");
    long elsewhere = registry.register(SomeCompany.general());
    refused(() -> desk.sign(held.id(), member(elsewhere, "Otra Persona", true), "192.0.2.7"), "«Reunión»: no existe.");
    assertThat(meetings.meeting(held.id()).orElseThrow().signature()).isNull();
  }

  @Test
  void whatCannotBeIsRefusedAndNothingOfItIsKept() {
    long elsewhere = registry.register(SomeCompany.general());
    Member stranger = member(elsewhere, "Otra Persona", true);
    Instant start = at("2026-03-27T10:00");
    Duration hour = Duration.ofHours(1);
    refused(plan(null, hour, "Asunto", of(ana)), "«Cuándo»: escriba día y hora.");
    refused(plan(at("2026-03-20T10:00"), hour, "Asunto", of(ana)), "«Cuándo»: el 20 mar 2026, 10:00 CET ya ha pasado");
    refused(plan(at("2029-03-20T10:00"), hour, "Asunto", of(ana)), "«Cuándo»: faltan más de dos años");
    refused(plan(start, Duration.ofMinutes(2), "Asunto", of(ana)), "«Duración»: escriba entre 5 y 720 minutos.");
    refused(plan(start, hour, "  ", of(ana)), "«Asunto»: escriba de qué trata la reunión.");
    refused(plan(start, hour, "x".repeat(201), of(ana)), "«Asunto»: admite como máximo 200 caracteres y tiene 201.");
    refused(plan(start, hour, "Asunto"), "«Asistentes»: elija al menos a una persona.");
    refused(plan(start, hour, "Asunto", of(stranger)), "«Asistentes»: Otra Persona no es un contacto activo de este cliente.");
    refused(plan(start, hour, "Asunto", Attendee.guest("Pere", "pere@@ejemplo")), "«Asistentes»: «pere@@ejemplo» no es una dirección de correo.");
    refused(plan(start, hour, "Asunto", Attendee.guest("Pere", "pere@ejemplo.example, ana@ejemplo.example")), "no es una dirección de correo.");
    refused(plan(start, hour, "Asunto", Attendee.colleague("nadie", "Nadie", null)), "«Asistentes»: no hay nadie en el equipo");
    refused(() -> meetings.plan(new NewMeeting("caso 3", company, null, Purpose.OPENING, MeetingKind.OTHER, "Asunto", start, hour, null,
        List.of(of(ana))), LUCIA), "«Caso»: «caso 3» no es un número de caso");
    refused(() -> meetings.plan(new NewMeeting(null, company, null, Purpose.OPENING, "PARTY", "Asunto", start, hour, null,
        List.of(of(ana))), LUCIA), "«Tipo»: elija uno de la lista.");
    refused(() -> meetings.plan(new NewMeeting(null, company, null, null, MeetingKind.OTHER, "Asunto", start, hour, null,
        List.of(of(ana))), LUCIA), "«Finalidad»");
    refused(() -> meetings.plan(new NewMeeting(null, 999_999_999L, null, Purpose.OPENING, MeetingKind.OTHER, "Asunto", start, hour, null,
        List.of(of(ana))), LUCIA), "«Cliente»: elija uno de la lista.");
    refused(() -> meetings.held(opening(start), new Minutes("Acta", List.of(of(ana)), null), LUCIA), "«Cuándo»: todavía no ha llegado");
    refused(() -> meetings.cancel(999_999_999L, "No", LUCIA), "«Reunión»: no existe.");
    assertThat(meetings.ofCompany(company)).isEmpty();
    assertThat(mailbox.to(ana.email())).isEmpty();

    Meeting planned = meetings.plan(opening(start), LUCIA);
    refused(() -> meetings.hold(planned.id(), new Minutes("Acta", List.of(of(ana)), null), LUCIA), "si se ha adelantado, cámbiela primero a hoy");
    refused(() -> meetings.cancel(planned.id(), " ", LUCIA), "«Motivo»: escriba por qué se anula");
    ClockUtil.setCurrentTime(Date.from(start));
    refused(() -> meetings.hold(planned.id(), new Minutes(" ", List.of(of(ana)), null), LUCIA), "«Acta»: escriba qué se habló.");
    refused(() -> meetings.hold(planned.id(), new Minutes("Acta", List.of(), null), LUCIA), "«Quién vino»: señale al menos a una persona.");
    assertThat(meetings.meeting(planned.id())).contains(planned);
  }

  @Test
  @Requirement("BD-03")
  void aSurveyIsAskedByMailAndAnsweredOnce() {
    List<Question> questions = List.of(new Question("¿Cómo atienden hoy?", Answer.TEXT, true), new Question("¿Tienen chat?", Answer.YES_NO, true),
        new Question("¿Qué tal les va?", Answer.SCORE, false));
    Survey survey = surveys.ask(number, company, "1", "Cómo trabajan hoy", ana.contact(), questions, LUCIA);
    assertThat(mailbox.lastTo(ana.email()).plain()).contains("Cómo trabajan hoy", "/portal/encuestas/" + survey.id());
    refused(() -> surveyDesk.answer(survey.id(), ana, List.of("", "sí", "3"), "192.0.2.7"), "«Pregunta 1»: falta la respuesta.");
    refused(() -> surveyDesk.answer(survey.id(), ana, List.of("Por teléfono", "quizá", "3"), "192.0.2.7"), "«Pregunta 2»: elija sí o no.");
    refused(() -> surveyDesk.answer(survey.id(), ana, List.of("Por teléfono", "no", "9"), "192.0.2.7"), "«Pregunta 3»: elija un número del 1 al 5.");
    refused(() -> surveyDesk.answer(survey.id(), joan, List.of("Por teléfono", "no", "3"), "192.0.2.7"), "«Encuesta»: no existe.");
    assertThat(surveys.survey(survey.id()).orElseThrow().answered()).isNull();
    Survey answered = surveyDesk.answer(survey.id(), ana, List.of("Por teléfono", "no", ""), "192.0.2.7");
    assertThat(answered.answers()).containsExactly("Por teléfono", "no", "");
    assertThat(answered.answered()).isEqualTo(FRI_2026_03_20);
    assertThat(events.stream(SurveyAnswered.class).filter(one -> one.survey().id() == survey.id())).hasSize(1);
    refused(() -> surveyDesk.answer(survey.id(), ana, List.of("Otra", "no", ""), "192.0.2.7"), "«Encuesta»: ya la ha contestado");
    assertThat(surveys.ofCase(number)).containsExactly(answered);
    refused(() -> surveys.ask(number, company, "1", "Nada", ana.contact(), List.of(), LUCIA), "«Preguntas»: escriba al menos una.");
    refused(() -> surveys.ask(number, company, "1", "Nada", 999_999_999L, questions, LUCIA), "«A quién»: elija un contacto activo");
  }

  private Runnable plan(Instant start, Duration length, String subject, Attendee... attendees) {
    return () -> meetings.plan(new NewMeeting(null, company, null, Purpose.OPENING, MeetingKind.OTHER, subject, start, length, null,
        Arrays.asList(attendees)), LUCIA);
  }

  private static void refused(Runnable work, String reason) {
    assertThatThrownBy(work::run).isInstanceOf(InputRefused.class).hasMessageContaining(reason);
  }

  private NewMeeting opening(Instant start) {
    return new NewMeeting(number, company, "1", Purpose.OPENING, "OBSERVATION_VISIT", "Apertura de la fase 1", start, Duration.ofHours(1),
        "https://reuniones.example/uno", List.of(of(ana), of(joan), lucia));
  }

  private NewMeeting decision(Instant start) {
    return new NewMeeting(number, company, "3", Purpose.DECISION, MeetingKind.OTHER, "Decisión sobre la propuesta", start, Duration.ofHours(1),
        null, List.of(of(ana), of(joan), lucia));
  }

  private static Attendee of(Member member) {
    return Attendee.contact(member.contact(), member.name(), member.email());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(MADRID).toInstant();
  }

  private static VEvent event(Mailbox.Mail mail) throws Exception {
    return (VEvent) calendar(mail).getComponents().get(0);
  }

  private static Calendar calendar(Mailbox.Mail mail) throws Exception {
    return new CalendarBuilder().build(new StringReader(mail.calendar()));
  }

  private Member member(long of, String name, boolean seesCompany) {
    String address = name.toLowerCase().replace(' ', '.') + "@" + unique + ".example";
    return parties.member(registry.invite(new Contact(0, of, name, address, "", seesCompany, null, false, false, true, 0))
        .contactId()).orElseThrow();
  }

  private static Company inZone(Company company, String zone) {
    return new Company(company.id(), company.legalName(), company.taxId(), company.platformKind(), company.product(), company.plan(),
        company.keyAccount(), company.accountType(), company.accountLeader(), company.csm(), company.phoneService(),
        company.eServicePolicy(), company.paidValuation(), company.formOfAddress(), company.language(), company.calendar(),
        ZoneId.of(zone), company.csmNotes(), company.status(), company.version());
  }
}
