package io.ciclo.servicelevels.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.CaseEvent;
import io.ciclo.servicelevels.ClockId;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Counting;
import io.ciclo.servicelevels.DecisionRow;
import io.ciclo.servicelevels.Excuse;
import io.ciclo.servicelevels.PromisedDate;
import io.ciclo.servicelevels.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventLogTest {

  private static final Instant AT = Instant.parse("2026-04-03T10:00:00.123Z");
  private static final List<Target> TARGETS = List.of(new Target(ClockKind.RESOLUTION, Binding.INTERNAL,
      Duration.parse("PT28H48M"), Duration.parse("PT21H36M"), Counting.OPEN_HOURS, "customer-care", "a1b2",
      new DecisionRow("sla-incident-saas", 3, "Rule_07")));
  private static final PromisedDate DATE = new PromisedDate(AT.plusSeconds(60), null);

  static Stream<CaseEvent> events() {
    return Stream.of(new CaseEvent.Opened(AT, TARGETS), new CaseEvent.Classified(AT, TARGETS),
        new CaseEvent.PriorityChanged(AT, TARGETS), new CaseEvent.PlanChanged(AT, List.of()),
        new CaseEvent.CalendarChanged(AT, TARGETS), new CaseEvent.WaitingStarted(AT, "IN_VALIDATION", true, true, true),
        new CaseEvent.WaitingEnded(AT, "IN_VALIDATION"), new CaseEvent.Answered(AT, true),
        new CaseEvent.AutomaticMailSent(AT, "MT-01"), new CaseEvent.Noted(AT), new CaseEvent.CustomerWrote(AT),
        new CaseEvent.NoAnswerNeeded(AT, "lucia.ferrer"), new CaseEvent.Attended(AT, "pablo.ortega"),
        new CaseEvent.EscalatedToProvider(AT, "Pasarela", null), new CaseEvent.EscalatedToProvider(AT, "Pasarela", DATE),
        new CaseEvent.ProviderAnswered(AT, "Pasarela"), new CaseEvent.CommitmentGiven(AT, "1", DATE),
        new CaseEvent.CommitmentRenewed(AT, "1", DATE), new CaseEvent.CommitmentFulfilled(AT, "1"),
        new CaseEvent.TermStarted(AT, ClockKind.ESTIMATE), new CaseEvent.TermEnded(AT, ClockKind.ESTIMATE),
        new CaseEvent.TermRevised(AT, ClockKind.DEVELOPMENT, DATE),
        new CaseEvent.Resolved(AT), new CaseEvent.Rejected(AT), new CaseEvent.Reopened(AT),
        new CaseEvent.Merged(AT, "T-2026-000002"), new CaseEvent.Absorbed(AT, "T-2026-000001", AT.minusSeconds(9)),
        new CaseEvent.Closed(AT), new CaseEvent.Withdrawn(AT), new CaseEvent.Excused(AT,
            new ClockId(ClockKind.REPLY, Binding.INTERNAL, "", 2), new Excuse("Corte eléctrico", "carmen.ruiz")));
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatIsWrittenIsReadAsItWas(CaseEvent event) {
    assertThat(EventLog.read(EventLog.written(event))).isEqualTo(event);
  }

  @Test
  void everyKindOfEventIsTriedHere() {
    assertThat(events().<Class<?>>map(CaseEvent::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(EventLog.kinds().toList());
  }

  /** The stored form is a promise to every release that comes later. */
  @Test
  void theStoredFormStays() {
    assertThat(EventLog.read("""
        {"kind":"Classified","at":"2026-04-03T10:00:00.123Z","targets":[{"clock":"RESOLUTION","binding":"INTERNAL",
         "duration":"PT28H48M","warnAfter":"PT21H36M","counting":"OPEN_HOURS","calendar":"customer-care",
         "calendarVersion":"a1b2","row":{"decision":"sla-incident-saas","version":3,"row":"Rule_07"}}]}"""))
        .isEqualTo(new CaseEvent.Classified(AT, TARGETS));
  }
}
