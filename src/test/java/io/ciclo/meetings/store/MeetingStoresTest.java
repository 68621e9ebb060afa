package io.ciclo.meetings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingKind;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.Purpose;
import io.ciclo.meetings.Signature;
import io.ciclo.meetings.Survey;
import io.ciclo.meetings.Survey.Answer;
import io.ciclo.meetings.Survey.Question;
import io.ciclo.meetings.store.MeetingStore.Event;
import io.ciclo.meetings.store.MeetingStore.Shelf;
import io.ciclo.meetings.store.MeetingStore.Whose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room's tables alone, on a new database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingStoresTest {

  private static final Instant FRI_2026_04_03_10H = Instant.parse("2026-04-03T08:00:00Z");
  private static final Attendee ANA = Attendee.contact(10, "Ana Prat", "ana@riera.example");
  private static final Attendee LUCIA = Attendee.colleague("lucia.ferrer", "Lucía Ferrer", null);
  private static final Attendee PERE = Attendee.guest("Pere Font", "pere@riera.example");

  private HikariDataSource source;
  private MeetingStore meetings;
  private SurveyStore surveys;

  HikariDataSource database() {
    HikariDataSource memory = new HikariDataSource();
    memory.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    memory.setUsername("sa");
    return memory;
  }

  @BeforeAll
  void openRoom() {
    source = database();
    JdbcTemplate template = new JdbcTemplate(source);
    template.execute(migration("V251__meetings.sql"));
    template.execute(migration("V252__surveys.sql"));
    meetings = new MeetingStore(JdbcClient.create(source));
    surveys = new SurveyStore(JdbcClient.create(source));
  }

  @AfterAll
  void closeRoom() {
    source.close();
  }

  @Test
  void aMeetingComesBackAsItWasWithWhoWasInvitedAndWhoCame() {
    Meeting planned = planned(1, "Apertura", FRI_2026_04_03_10H, ANA, LUCIA);
    assertThat(planned.attendees()).containsExactly(ANA, LUCIA);
    meetings.invited(planned.id(), List.of(LUCIA, ANA));
    assertThat(meetings.get(planned.id()).attendees()).containsExactly(LUCIA, ANA);
    meetings.came(planned.id(), ANA);
    meetings.add(planned.id(), PERE, false, true);
    Signature signature = new Signature(10, "Ana Prat", FRI_2026_04_03_10H.plusSeconds(7200), "192.0.2.7");
    Meeting held = meetings.update(as(meetings.get(planned.id()), MeetingState.HELD, new Minutes("Se habló.", List.of(), "Adelante."), signature));
    assertThat(held.attendees()).as("who was invited").containsExactly(LUCIA, ANA);
    assertThat(held.minutes()).isEqualTo(new Minutes("Se habló.", List.of(ANA, PERE), "Adelante."));
    assertThat(held.signature()).isEqualTo(signature);
    assertThat(held.version()).isEqualTo(1);
    assertThat(meetings.find(planned.id())).contains(held);
    assertThatExceptionOfType(OptimisticLockingFailureException.class).as("as it was read before").isThrownBy(() -> meetings.update(planned));
    meetings.add(held.id(), new Event(Event.Kind.INVITED, FRI_2026_04_03_10H, "lucia.ferrer", "Se suma: Ana Prat"));
    assertThat(meetings.events(held.id())).containsExactly(new Event(Event.Kind.INVITED, FRI_2026_04_03_10H, "lucia.ferrer", "Se suma: Ana Prat"));
  }

  @Test
  void listsAreByWhatBecameOfThemByWhomTheyConcernAndByPages() {
    Instant now = FRI_2026_04_03_10H.plus(Duration.ofMinutes(30));
    Meeting over = planned(2, "Pasada", FRI_2026_04_03_10H.minus(Duration.ofHours(2)), ANA);
    Meeting running = planned(2, "En curso", FRI_2026_04_03_10H, LUCIA);
    Meeting coming = planned(2, "Próxima", FRI_2026_04_03_10H.plus(Duration.ofHours(2)), PERE);
    Meeting off = meetings.update(as(planned(2, "Anulada", FRI_2026_04_03_10H, ANA), MeetingState.CANCELLED, null, null));
    Meeting held = meetings.update(as(planned(2, "Celebrada", FRI_2026_04_03_10H.minus(Duration.ofDays(1)), ANA), MeetingState.HELD,
        new Minutes("Acta", List.of(), null), null));
    Whose theirs = Whose.ofCompany(2);
    assertThat(meetings.list(Shelf.OVERDUE, theirs, now, 0)).containsExactly(over);
    assertThat(meetings.list(Shelf.COMING, theirs, now, 0)).containsExactly(running, coming);
    assertThat(meetings.list(Shelf.PLANNED, theirs, now, 0)).containsExactly(over, running, coming);
    assertThat(meetings.list(Shelf.HELD, theirs, now, 0)).containsExactly(held);
    assertThat(meetings.list(Shelf.CANCELLED, theirs, now, 0)).containsExactly(off);
    assertThat(meetings.list(Shelf.PAST, theirs, now, 0)).containsExactly(off, held);
    assertThat(meetings.list(Shelf.PAST, new Whose(2L, 10L, null), now, 0)).containsExactly(off, held);
    assertThat(meetings.list(Shelf.PAST, new Whose(2L, 11L, null), now, 0)).isEmpty();
    assertThat(meetings.list(Shelf.COMING, new Whose(2L, null, "lucia.ferrer"), now, 0)).containsExactly(running);
    assertThat(meetings.list(Shelf.COMING, new Whose(2L, null, "carmen.ruiz"), now, 0)).as("who planned them").containsExactly(running, coming);
    assertThat(meetings.between(FRI_2026_04_03_10H, now, theirs)).containsExactly(running, off);
    assertThat(meetings.openOf(2, now)).containsExactly(over, running, coming);
    assertThat(meetings.ofCompany(2)).hasSize(5);

    for (int i = 0; i <= MeetingStore.PAGE_SIZE; i++) {
      planned(3, "Una de muchas", FRI_2026_04_03_10H.plus(Duration.ofDays(i + 1)), ANA);
    }
    assertThat(meetings.list(Shelf.COMING, Whose.ofCompany(3), now, 0)).as("one more says that there is a page more")
        .hasSize(MeetingStore.PAGE_SIZE + 1);
    assertThat(meetings.list(Shelf.COMING, Whose.ofCompany(3), now, 1)).hasSize(1);
    assertThat(meetings.list(Shelf.COMING, Whose.EVERYBODYS, now, 0)).hasSize(MeetingStore.PAGE_SIZE + 1);
  }

  @Test
  void aSurveyIsAnsweredOnce() {
    Survey asked = surveys.get(surveys.insert(new Survey(0, "N-2026-000001", 1, "1", "Cómo trabajan", 10,
        List.of(new Question("¿Qué?", Answer.TEXT, true), new Question("¿Sí?", Answer.YES_NO, false)), List.of(), "lucia.ferrer",
        FRI_2026_04_03_10H, null)));
    assertThat(asked.answers()).isEmpty();
    assertThat(surveys.openOf(10)).containsExactly(asked);
    assertThat(surveys.answer(asked.id(), Arrays.asList("Por correo", null), FRI_2026_04_03_10H, "192.0.2.7")).isTrue();
    assertThat(surveys.answer(asked.id(), List.of("Otra", "no"), FRI_2026_04_03_10H, "192.0.2.7")).isFalse();
    Survey answered = surveys.get(asked.id());
    assertThat(answered.answers()).containsExactly("Por correo", "");
    assertThat(surveys.openOf(10)).isEmpty();
    assertThat(surveys.ofContact(10)).containsExactly(answered);
    assertThat(surveys.ofCase("N-2026-000001")).containsExactly(answered);
    assertThat(surveys.ofCompany(1)).containsExactly(answered);
    assertThat(surveys.list(0)).containsExactly(answered);
    assertThat(surveys.list(1)).isEmpty();
  }

  private Meeting planned(long company, String subject, Instant start, Attendee... attendees) {
    return meetings.get(meetings.insert(new Meeting(0, UUID.randomUUID().toString(), null, company, null, Purpose.OPENING, MeetingKind.OTHER,
        subject, start, Duration.ofHours(1), null, List.of(attendees), MeetingState.PLANNED, 0, null, null, null, "carmen.ruiz", 0)));
  }

  private static Meeting as(Meeting meeting, MeetingState state, Minutes minutes, Signature signature) {
    return new Meeting(meeting.id(), meeting.uid(), null, meeting.company(), null, meeting.purpose(), meeting.kind(), meeting.subject(),
        meeting.start(), meeting.length(), null, meeting.attendees(), state, 1, null, minutes, signature, meeting.planner(), meeting.version());
  }

  private static String migration(String file) {
    try {
      return Files.readString(Path.of("src/main/resources/db/migration/common", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
