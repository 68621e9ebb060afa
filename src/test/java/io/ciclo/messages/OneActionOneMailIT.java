package io.ciclo.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.SafeWrite;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.mail.MailProperties;

/** One action, one mail: what a step writes together, what waits for others, and what nobody needs any more. */
class OneActionOneMailIT extends CicloIT {

  private static final Instant TUE_2026_03_10_10H = at("2026-03-10T10:00");

  @RegisterExtension
  static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  @Autowired private Messages messages;
  @Autowired private UnsentLetters unsent;
  @Autowired private Deliveries deliveries;
  @Autowired private MailRhythms rhythms;
  @Autowired private MessageFigures figures;
  @Autowired private MailProperties server;
  @Autowired private Identities identities;
  @Autowired private SafeWrite step;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String reader = "marta@" + unique + ".example";
  private final String first = caseNumber(1);
  private final String second = caseNumber(2);
  private final String third = caseNumber(3);
  private String hostBefore;
  private Integer portBefore;

  @BeforeEach
  void aTuesdayWithAMailServer() {
    hostBefore = server.getHost();
    portBefore = server.getPort();
    server.setHost("127.0.0.1");
    server.setPort(SMTP.getSmtp().getPort());
    ClockUtil.setCurrentTime(Date.from(TUE_2026_03_10_10H));
  }

  @AfterEach
  void asBefore() {
    ClockUtil.reset();
    server.setHost(hostBefore);
    server.setPort(portBefore);
    deliveryInstances().forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of test"));
  }

  @Test
  @Requirement("DW-07")
  void whatOneStepWritesToOneReaderAboutOneCaseIsOneMail() throws Exception {
    List<Long> ids = step.write(() -> List.of(messages.send(reception(first)), messages.send(answer(first, "Lo vemos hoy."))));
    fireAll();

    MimeMessage mail = onlyMail();
    assertThat(mail.getSubject()).as("the more important one's").isEqualTo("Respuesta en el ticket " + first + ": La portada");
    OutboxEntry carrier = deliveries.entry(entry(ids.get(0)).carriedBy()).orElseThrow();
    assertThat(mail.getMessageID()).isEqualTo(carrier.messageId());
    assertThat(carrier.plain().split("Estimado/a Marta Soler:", -1)).as("one greeting").hasSize(2);
    assertThat(carrier.plain().split("Un saludo,", -1)).as("one signature").hasSize(2);
    assertThat(carrier.plain()).containsSubsequence("## Ticket " + first + " recibido: La portada", "la hemos registrado",
        "## Respuesta en el ticket " + first, "Lo vemos hoy.", "Un saludo,");
    assertThat(carrier.html()).contains("<h2", "Lo vemos hoy.").doesNotContain("## ");
    assertThat(ids).allSatisfy(id -> {
      assertThat(entry(id).status()).isEqualTo(DeliveryStatus.JOINED);
      assertThat(entry(id).carriedBy()).isEqualTo(carrier.id());
      assertThat(entry(id).reason()).isEqualTo("Varios mensajes de la misma acción son un solo correo.");
    });
    assertThat(messages.ofCase(first)).as("each text stays readable").extracting(OutboxEntry::text)
        .containsExactly("MT-01", "AV-01");
    assertThat(deliveries.carriedBy(carrier.id())).extracting(OutboxEntry::id).containsExactlyElementsOf(ids);
  }

  @Test
  void theJoinedMailIsTheSameAtEveryTry() throws Exception {
    server.setPort(1);
    step.run(() -> {
      messages.send(reception(first));
      messages.send(answer(first, "Lo vemos hoy."));
    });
    Job delivery = jobs().get(0);
    assertThatThrownBy(() -> management.executeJob(delivery.getId()));
    OutboxEntry carrier = deliveries.entry(messages.ofCase(first).get(0).carriedBy()).orElseThrow();
    assertThat(carrier.status()).isEqualTo(DeliveryStatus.PENDING);
    assertThat(carrier.attempts()).isEqualTo(1);

    server.setPort(SMTP.getSmtp().getPort());
    management.executeJob(delivery.getId());
    assertThat(onlyMail().getMessageID()).isEqualTo(carrier.messageId());
  }

  @Test
  void otherReadersOtherCasesAndLaterStepsHaveMailsOfTheirOwn() {
    step.run(() -> {
      messages.send(answer(first, "Uno."));
      messages.send(answer(second, "Dos."));
      messages.send(new Letter("AV-01", first, new Addressee("Pau", "pau@" + unique + ".example", FormOfAddress.FORMAL, "es"),
          values("Uno.")));
    });
    step.run(() -> messages.send(answer(first, "Otra cosa.")));
    fireAll();
    assertThat(SMTP.getReceivedMessages()).hasSize(4);
    assertThat(messages.ofCase(first)).hasSize(3).allMatch(letter -> letter.status() == DeliveryStatus.SENT);
  }

  @Test
  void theSameWordsInOneStepAreDroppedOnceWithTheirReason() {
    step.run(() -> {
      messages.send(answer(first, "Lo vemos hoy."));
      messages.send(answer(first, "Lo vemos hoy."));
    });
    fireAll();
    assertThat(SMTP.getReceivedMessages()).hasSize(1);
    assertThat(messages.ofCase(first)).extracting(OutboxEntry::status)
        .containsExactly(DeliveryStatus.SENT, DeliveryStatus.DROPPED);
    assertThat(messages.ofCase(first).get(1).reason()).isEqualTo("La misma acción ya le decía exactamente lo mismo.");
  }

  @Test
  void aStepThatFailsLeavesNeitherLettersNorTheirMail() {
    assertThatThrownBy(() -> step.run(() -> {
      messages.send(reception(first));
      messages.send(answer(first, "Lo vemos hoy."));
      throw new IllegalStateException("the step fails");
    })).hasMessage("the step fails");
    assertThat(messages.ofCase(first)).isEmpty();
    assertThat(jobs()).isEmpty();
  }

  @Test
  @Requirement("DW-07")
  void theRemindersOfADayAreOneMailThatListsThem() throws Exception {
    reminds("2026-03-10T10:00", first);
    reminds("2026-03-10T11:30", second);
    reminds("2026-03-10T15:10", third);
    assertThat(messages.ofCase(first)).singleElement().satisfies(reminder -> {
      assertThat(reminder.status()).isEqualTo(DeliveryStatus.WAITING);
      assertThat(reminder.leavesAt()).isEqualTo(at("2026-03-10T16:00"));
      assertThat(reminder.reason()).isEqualTo("Sale con los recordatorios del día.");
    });
    assertThat(jobs()).as("one delivery waits, however many letters do").hasSize(1);

    itIs("2026-03-10T16:00");
    fireAll();

    MimeMessage mail = onlyMail();
    assertThat(mail.getSubject()).isEqualTo("Falta una respuesta en 3 tickets");
    OutboxEntry carrier = deliveries.entry(messages.ofCase(first).get(0).carriedBy()).orElseThrow();
    assertThat(carrier.plain()).containsSubsequence("Para seguir con 3 de sus tickets",
        "## Seguimos esperando su respuesta en el ticket " + first, "/portal/tickets/" + first,
        "## Seguimos esperando su respuesta en el ticket " + second, "/portal/tickets/" + second,
        "## Seguimos esperando su respuesta en el ticket " + third, "/portal/tickets/" + third, "Un saludo,");
    assertThat(Stream.of(first, second, third).flatMap(number -> messages.ofCase(number).stream()))
        .hasSize(3).allMatch(reminder -> reminder.status() == DeliveryStatus.JOINED);
  }

  @Test
  void aReminderAloneLeavesAsItself() throws Exception {
    reminds("2026-03-10T10:00", first);
    itIs("2026-03-10T16:00");
    fireAll();
    assertThat(onlyMail().getSubject()).isEqualTo("Seguimos esperando su respuesta en el ticket " + first + ": La portada");
    assertThat(messages.ofCase(first).get(0).status()).isEqualTo(DeliveryStatus.SENT);
  }

  @Test
  void aReminderWrittenInTheEveningWaitsForTheNextWorkingDay() {
    reminds("2026-03-13T20:00", first);
    assertThat(messages.ofCase(first).get(0).leavesAt()).as("over the weekend").isEqualTo(at("2026-03-16T16:00"));
  }

  @Test
  @Requirement("DW-07")
  void whatAnAnswerMakesNeedlessNeverLeavesAndSaysWhy() throws Exception {
    reminds("2026-03-10T10:00", first);
    reminds("2026-03-10T11:30", second);
    assertThat(step.<Integer>write(() -> unsent.noLongerNeeded(first, Occasion.CUSTOMER_WROTE))).isEqualTo(1);
    assertThat(messages.ofCase(first)).singleElement().satisfies(reminder -> {
      assertThat(reminder.status()).isEqualTo(DeliveryStatus.DROPPED);
      assertThat(reminder.reason()).isEqualTo("Ya no hacía falta: el cliente ha escrito antes de que saliera.");
    });
    itIs("2026-03-10T16:00");
    fireAll();
    assertThat(onlyMail().getSubject()).contains(second);

    reminds("2026-03-11T10:00", third);
    step.run(() -> unsent.noLongerNeeded(third, Occasion.WE_WROTE));
    itIs("2026-03-11T16:00");
    fireAll();
    assertThat(SMTP.getReceivedMessages()).as("nothing was left to send").hasSize(1);
    assertThat(jobs()).isEmpty();
  }

  @Test
  void aNeedlessReminderThatTheServerRefusedEndsItsIncident() {
    reminds("2026-03-10T10:00", first);
    itIs("2026-03-10T16:00");
    fire(jobs().get(0));
    server.setPort(1);
    for (int tries = 1; tries <= 5; tries++) {
      assertThatThrownBy(() -> fire(jobs().get(0)));
    }
    assertThat(management.createJobQuery().jobId(jobs().get(0).getId()).noRetriesLeft().count()).isEqualTo(1);

    step.run(() -> unsent.noLongerNeeded(first, Occasion.CUSTOMER_WROTE));
    fireAll();
    assertThat(jobs()).isEmpty();
    server.setPort(SMTP.getSmtp().getPort());
    assertThat(SMTP.getReceivedMessages()).isEmpty();
    assertThat(messages.ofCase(first).get(0).status()).isEqualTo(DeliveryStatus.DROPPED);
  }

  @Test
  void theLastWarningDoesNotWaitAndTakesTheOthersAlong() throws Exception {
    reminds("2026-03-10T10:00", first);
    reminds("2026-03-10T11:00", second);
    itIs("2026-03-10T11:30");
    step.run(() -> messages.send(new Letter("MT-29", first, marta(), Map.of("asunto", "La portada", "pregunta", "¿Qué página?",
        "fechaLimite", "viernes", "consecuencia", "cerraremos el ticket"))));
    fireAll();
    MimeMessage mail = onlyMail();
    assertThat(mail.getSubject()).isEqualTo("Último aviso sobre el ticket " + first + ": La portada");
    OutboxEntry carrier = deliveries.entry(messages.ofCase(second).get(0).carriedBy()).orElseThrow();
    assertThat(carrier.plain()).containsSubsequence("Le esperamos",
        "## Seguimos esperando su respuesta en el ticket " + second).doesNotContain("respuesta en el ticket " + first);
    assertThat(messages.ofCase(first)).extracting(OutboxEntry::status)
        .containsExactly(DeliveryStatus.DROPPED, DeliveryStatus.JOINED);

    itIs("2026-03-10T16:00");
    fireAll();
    assertThat(SMTP.getReceivedMessages()).hasSize(1);
  }

  @Test
  @Requirement("DW-07")
  void staffChooseAtOnceHourlyOrDaily() throws Exception {
    String person = colleague();
    alarms("2026-03-10T10:05", first, person);
    fireAll();
    assertThat(SMTP.getReceivedMessages()).as("at once, as long as nobody chooses").hasSize(1);

    rhythms.choose(person, MailRhythm.HOURLY);
    alarms("2026-03-10T10:10", first, person);
    alarms("2026-03-10T10:50", second, person);
    assertThat(last(first).leavesAt()).isEqualTo(at("2026-03-10T11:00"));
    itIs("2026-03-10T11:00");
    fireAll();
    assertThat(SMTP.getReceivedMessages()).hasSize(2);
    assertThat(SMTP.getReceivedMessages()[1].getSubject()).isEqualTo("Resumen: 2 avisos");
    OutboxEntry digest = deliveries.entry(last(first).carriedBy()).orElseThrow();
    assertThat(digest.plain()).containsSubsequence("Hola, Pau Vidal:", "desde tu último resumen",
        "## Plazo del ticket " + first, "/casos/" + first, "## Plazo del ticket " + second, "/casos/" + second);
    assertThat(digest.html()).contains(">Abrir el caso</a>");

    alarms("2026-03-10T16:20", first, person);
    assertThat(last(first).leavesAt()).as("closing time counts").isEqualTo(at("2026-03-10T17:00"));
    alarms("2026-03-10T19:20", second, person);
    assertThat(last(second).leavesAt()).isEqualTo(at("2026-03-11T08:00"));

    rhythms.choose(person, MailRhythm.DAILY);
    alarms("2026-03-13T10:00", third, person);
    assertThat(last(third).leavesAt()).as("the next working morning").isEqualTo(at("2026-03-16T08:30"));

    rhythms.choose(person, MailRhythm.AT_ONCE);
    alarms("2026-03-13T10:01", third, person);
    assertThat(last(third).status()).isEqualTo(DeliveryStatus.PENDING);
  }

  @Test
  void onCallAlertsNeverWaitAndGoAlone() {
    String person = colleague();
    rhythms.choose(person, MailRhythm.DAILY);
    Addressee pau = new Addressee("Pau Vidal", person + "@ciclo.example", FormOfAddress.INFORMAL, "es");
    step.run(() -> {
      messages.send(new Letter("AV-10", first, pau, Map.of("empresa", "Aceros", "asunto", "No se vende", "desde", "23:31",
          "enlaceAviso", "http://localhost/guardia/x")));
      messages.send(alarm(first, person));
    });
    fireAll();
    assertThat(SMTP.getReceivedMessages()).hasSize(1);
    assertThat(messages.ofCase(first)).extracting(OutboxEntry::status)
        .containsExactly(DeliveryStatus.SENT, DeliveryStatus.WAITING);
  }

  @Test
  @Requirement("DW-07")
  void howManyMailsACaseTakesIsCountedByMonth() {
    itIs("2034-03-14T10:00");
    step.run(() -> {
      messages.send(reception(first));
      messages.send(answer(first, "Lo vemos hoy."));
    });
    step.run(() -> messages.send(alarm(first, colleague())));
    for (int mail = 1; mail <= 7; mail++) {
      String words = "Noticia " + mail;
      step.run(() -> messages.send(answer(second, words)));
    }
    step.run(() -> messages.send(new Letter("AV-01", second, new Addressee("Pau", "pau@" + unique + ".example",
        FormOfAddress.FORMAL, "es"), values("Para quien también lo sigue."))));
    reminds("2034-04-03T10:00", second);
    assertThat(figures.perCase(2)).as("joined letters are one mail, a colleague's is none, the reader with most counts")
        .containsExactly(new MessageFigures.Month(YearMonth.of(2034, 3), 2, 4.0, 1));
    assertThat(figures.perCase(2).get(0).shareOver()).isEqualTo(50);
    assertThat(figures.perCase(1)).as("no case began in April").isEmpty();
  }

  private void reminds(String when, String number) {
    itIs(when);
    step.run(() -> messages.send(new Letter("MT-29-INFORMACION", number, marta(),
        Map.of("asunto", "La portada", "pregunta", "¿Qué página?", "fechaLimite", "viernes"))));
  }

  private void alarms(String when, String number, String person) {
    itIs(when);
    step.run(() -> messages.send(alarm(number, person)));
  }

  private static Letter alarm(String number, String person) {
    return new Letter("AV-02", number, new Addressee("Pau Vidal", person + "@ciclo.example", FormOfAddress.INFORMAL, "es"),
        Map.of("asunto", "La portada", "empresa", "Aceros", "plazo", "Primera respuesta", "situacion", "vence hoy",
            "enlaceCaso", "http://localhost:8080/casos/" + number));
  }

  private String colleague() {
    String id = "pau." + unique;
    identities.create(new NewPerson(id, "Pau", "Vidal", id + "@ciclo.example", List.of("care-agents"),
        "una frase larga de prueba 7", false));
    return id;
  }

  private Letter reception(String number) {
    return new Letter("MT-01", number, marta(),
        Map.of("asunto", "La portada", "siguientePaso", "La miramos", "fechaProxima", "lunes"));
  }

  private Letter answer(String number, String text) {
    return new Letter("AV-01", number, marta(), values(text));
  }

  private static Map<String, String> values(String text) {
    return Map.of("asunto", "La portada", "texto", text, "siguientePaso", "Mañana más.");
  }

  private Addressee marta() {
    return new Addressee("Marta Soler", reader, FormOfAddress.FORMAL, "es");
  }

  private String caseNumber(int which) {
    return "T-2026-" + which + String.format("%05d", Math.abs(unique.hashCode() % 100_000));
  }

  private OutboxEntry entry(long id) {
    return deliveries.entry(id).orElseThrow();
  }

  private OutboxEntry last(String number) {
    List<OutboxEntry> letters = messages.ofCase(number);
    return letters.get(letters.size() - 1);
  }

  /** Those of this test: of its cases, or of a letter of theirs that waits for others. */
  private List<ProcessInstance> deliveryInstances() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("message-delivery").list().stream()
        .filter(instance -> Stream.of(first, second, third).anyMatch(number -> number.equals(instance.getBusinessKey())
            || messages.ofCase(number).stream().anyMatch(letter -> String.valueOf(letter.id()).equals(instance.getBusinessKey()))))
        .toList();
  }

  private List<Job> jobs() {
    return deliveryInstances().stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream()).toList();
  }

  private void fire(Job job) {
    management.executeJob(job.getId());
  }

  /** All that is due, and what follows from it. */
  private void fireAll() {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    for (int round = 0; round < 20; round++) {
      List<Job> due = jobs().stream().filter(job -> job.getRetries() > 0)
          .filter(job -> job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(now)).toList();
      if (due.isEmpty()) {
        return;
      }
      fire(due.get(0));
    }
  }

  private static MimeMessage onlyMail() throws MessagingException {
    assertThat(SMTP.getReceivedMessages()).hasSize(1);
    return SMTP.getReceivedMessages()[0];
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Madrid")).toInstant();
  }

  private static void itIs(String local) {
    ClockUtil.setCurrentTime(Date.from(at(local)));
  }
}
