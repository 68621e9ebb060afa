package io.ciclo.messages;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.EngineSettings;
import io.ciclo.messages.Dispatch.Envelope;
import io.ciclo.messages.Rendering.Section;
import io.ciclo.messages.process.MessagesProcesses;
import io.ciclo.messages.store.OutboxStore;
import io.ciclo.messages.store.OutboxStore.Waiting;
import io.ciclo.worktime.Rhythm;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Mails that wait for others: the day's reminders to a customer, and what somebody of staff wants hourly or daily (DW-07). */
@Component
class Rounds {

  private final OutboxStore store;
  private final MailRhythms rhythms;
  private final ObjectProvider<CaseCorrespondence> rooms;
  private final Dispatch dispatch;
  private final StoredTexts texts;
  private final Rendering rendering;
  private final MessagesProcesses processes;
  private final WorkCalendars calendars;
  private final EngineSettings service;
  private final RoundSettings settings;
  private final Clock clock;

  Rounds(OutboxStore store, MailRhythms rhythms, ObjectProvider<CaseCorrespondence> rooms, Dispatch dispatch,
      StoredTexts texts, Rendering rendering, MessagesProcesses processes, WorkCalendars calendars, EngineSettings service,
      RoundSettings settings, Clock clock) {
    this.store = store;
    this.rhythms = rhythms;
    this.rooms = rooms;
    this.dispatch = dispatch;
    this.texts = texts;
    this.rendering = rendering;
    this.processes = processes;
    this.calendars = calendars;
    this.service = service;
    this.settings = settings;
    this.clock = clock;
  }

  /** When a letter leaves. */
  sealed interface Timing {

    record Now() implements Timing {}

    /** @param why Spanish sentence */
    record Later(Instant at, String why) implements Timing {}
  }

  Timing timing(Envelope envelope, JoiningRule rule) {
    return switch (rule.leaves()) {
      case NOW, NOW_WITH_WAITING -> new Timing.Now();
      case ROUND -> new Timing.Later(eachWorkingDay(settings.remindersAt()), "Sale con los recordatorios del día.");
      case CHOSEN -> envelope.staffId() == null || urgent(envelope.caseNumber()) ? new Timing.Now()
          : chosen(envelope.staffId());
    };
  }

  private Timing chosen(String staffId) {
    return switch (rhythms.of(staffId)) {
      case AT_ONCE -> new Timing.Now();
      case HOURLY -> new Timing.Later(nextHour(), "Quien lo recibe quiere un resumen cada hora.");
      case DAILY -> new Timing.Later(eachWorkingDay(settings.dailyAt()), "Quien lo recibe quiere un resumen cada día.");
    };
  }

  private boolean urgent(String caseNumber) {
    Optional<CasePrefix> kind = CasePrefix.of(caseNumber);
    return kind.isPresent() && rooms.stream().filter(room -> room.prefix() == kind.get()).anyMatch(room -> room.urgent(caseNumber));
  }

  private Instant eachWorkingDay(LocalTime time) {
    return Rhythm.eachWorkingDay(calendar(), time).next(clock.instant());
  }

  /** The next full hour within service hours, closing time included, else the next opening. */
  private Instant nextHour() {
    Instant hour = clock.instant().atZone(calendar().zone()).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
    return calendar().isOpen(hour.minusMillis(1)) ? hour : calendar().nextOpening(hour);
  }

  private WorkCalendar calendar() {
    return calendars.get(service.calendar());
  }

  /** One delivery waits for a reader and an hour, however many letters do. */
  void waits(StepMails.Draft letter, Timing.Later later) {
    boolean awaited = store.roundBegun(letter.envelope().to().email(), later.at());
    store.waits(letter.id(), later.at(), letter.parts().core(), later.why());
    if (!awaited) {
      store.deliveredBy(letter.id(), processes.lettersWait(letter.id(), later.at()));
    }
  }

  /** All that waits for the reader of this letter and is due leaves as one mail; nothing when it has left or is needless. */
  Collected collect(long id) {
    OutboxEntry asked = store.find(id).orElseThrow(() -> new IllegalArgumentException("No outbox row " + id));
    List<Waiting> due = store.takeDue(asked.recipient(), clock.instant());
    if (due.isEmpty()) {
      return new Collected.Nothing();
    }
    boolean deliverable = dispatch.leaving() == DeliveryStatus.PENDING;
    if (due.size() == 1) {
      store.released(due.get(0).id(), dispatch.leaving());
      return new Collected.Mail(due.get(0).id(), deliverable);
    }
    Addressee reader = due.get(0).to();
    MessageText text = asked.staffId() == null ? MessageText.AV_RECORDATORIOS : MessageText.AV_RESUMEN;
    TextVersion version = texts.newest(text, reader.language());
    String sections = due.stream().map(letter -> new Section(letter.subject(), letter.core()).toString())
        .collect(Collectors.joining("\n\n"));
    Rendered mail = rendering.render(version, new Letter(text.key(), null, reader,
        Map.of(Placeholder.TOTAL.key(), String.valueOf(due.size()), Placeholder.MENSAJES.key(), sections)));
    List<String> cases = due.stream().map(Waiting::caseNumber).distinct().toList();
    long carrier = dispatch.compose(new Envelope(cases.size() == 1 ? cases.get(0) : null, reader, asked.staffId()), version,
        mail, due.stream().map(Waiting::id).toList(), "Los mensajes que esperaban al mismo envío son un solo correo.");
    return new Collected.Mail(carrier, deliverable);
  }
}
