package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.NextTask;
import io.ciclo.staff.NextTask.Reason;
import io.ciclo.staff.NextTasks;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.WorkAtHand;
import io.ciclo.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * One press gives the next task. Cases of these tests may be done by a group that has no other tasks, so that what other
 * tests left in the queue is not given out.
 */
class NextTasksIT extends TicketTraces {

  private static final int PRESSES = Integer.getInteger("ciclo.proof.nexts", 20);
  private static final StaffGroup GROUP = StaffGroup.TESTERS;
  private static final String WORK = "UserTask_AnswerQuery";

  @Autowired NextTasks next;
  @Autowired MockMvc mvc;

  private final List<String> numbers = new ArrayList<>();
  private final List<Customer> customers = new ArrayList<>();

  @AfterEach
  void nothingIsLeftInTheQueue() {
    for (int i = 0; i < numbers.size(); i++) {
      if (tickets.ticket(numbers.get(i)).open()) {
        tickets.customerWithdraws(numbers.get(i), customers.get(i).contact(), null);
      }
    }
  }

  private String person() {
    String id = "prueba." + UUID.randomUUID().toString().substring(0, 8);
    identities.create(new NewPerson(id, "Prueba", id.substring(7), id + "@ciclo.example", List.of(GROUP.id()),
        "una frase larga de prueba 7", false));
    return id;
  }

  /** A query that the group may answer. */
  private String waiting(boolean keyAccount) {
    Customer customer = customer(LEADER, IN_FORCE, keyAccount);
    String number = opened(customer, "Una duda");
    numbers.add(number);
    customers.add(customer);
    classifiedAs(number, TicketType.QUERY);
    tasks.deleteCandidateGroup(task(number).getId(), StaffGroup.CARE_AGENTS.id());
    tasks.addCandidateGroup(task(number).getId(), GROUP.id());
    return number;
  }

  private Task task(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(WORK).singleResult();
  }

  private String given(String person) {
    return next.take(person).map(given -> given.task().caseNumber()).orElse(null);
  }

  @Test
  @Requirement({"DW-04", "PR-19", "PR-21"})
  void theHighestScoreComesFirstAndAtEqualScoreTheEarlierArrival() {
    String early = waiting(false);
    String late = waiting(false);
    String ka = waiting(true);
    String pablo = person();
    assertThat(List.of(given(pablo), given(pablo), given(pablo))).containsExactly(ka, early, late);
    assertThat(task(ka).getAssignee()).isEqualTo(pablo);
    assertThat(next.of(pablo).inHand()).extracting(task -> task.caseNumber()).containsExactly(ka, early, late);
    assertThat(next.take(pablo)).as("nothing else waits").map(NextTask::why).contains(Reason.IN_HAND);
    assertThat(next.take(person())).as("nobody else gets them").isEmpty();
  }

  @Test
  @Requirement("DW-04")
  void whatWasGivenByNameStandsInTheSameQueue() {
    String free = waiting(false);
    String named = waiting(true);
    String lucia = person();
    tasks.setAssignee(task(named).getId(), lucia);
    assertThat(given(lucia)).isEqualTo(named);
    assertThat(given(lucia)).as("each once").isEqualTo(free);
    next.skip(lucia, task(named).getId(), "Lo hago después de comer");
    assertThat(task(named).getAssignee()).as("nobody else was asked to do it").isEqualTo(lucia);
  }

  @Test
  @Requirement("DW-04")
  void twoWhoPressAtTheSameInstantNeverGetTheSame() throws Exception {
    List<String> pool = List.of(waiting(false), waiting(false), waiting(false));
    List<String> people = List.of(person(), person());
    for (int press = 0; press < PRESSES; press++) {
      assertThat(pressAtOnce(people)).as("press %d", press).hasSize(2).doesNotHaveDuplicates().isSubsetOf(pool);
      backInTheQueue(pool);
    }
  }

  @Test
  @Requirement("DW-04")
  void ofManyWhoPressAtOnceAsManyGetOneAsThereAre() throws Exception {
    List<String> pool = List.of(waiting(false), waiting(true), waiting(false));
    List<String> people = Stream.generate(this::person).limit(5).toList();
    for (int press = 0; press < Math.max(3, PRESSES / 10); press++) {
      assertThat(pressAtOnce(people)).as("press %d", press).containsExactlyInAnyOrderElementsOf(pool);
      backInTheQueue(pool);
    }
  }

  private void backInTheQueue(List<String> pool) {
    pool.forEach(number -> tasks.setAssignee(task(number).getId(), null));
  }

  /** Each on a thread of their own, through the page; the cases to which they were led. */
  private List<String> pressAtOnce(List<String> people) throws Exception {
    CyclicBarrier together = new CyclicBarrier(people.size());
    ExecutorService threads = Executors.newFixedThreadPool(people.size());
    try {
      List<Callable<String>> presses = people.stream().map(person -> (Callable<String>) () -> {
        together.await();
        String page = mvc.perform(post("/siguiente").with(csrf()).with(signedIn(person))).andReturn().getResponse().getRedirectedUrl();
        return page.startsWith("/casos/") ? page.substring("/casos/".length()) : null;
      }).toList();
      List<String> given = new ArrayList<>();
      for (Future<String> press : threads.invokeAll(presses)) {
        given.add(press.get());
      }
      return given.stream().filter(Objects::nonNull).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static RequestPostProcessor signedIn(String person) {
    return authentication(new UsernamePasswordAuthenticationToken(
        new StaffPrincipal(person, person, List.of(GROUP.id()), false), null, List.of(new SimpleGrantedAuthority("ROLE_STAFF"))));
  }

  @Test
  @Requirement("DW-04")
  void lookingChangesNothing() throws Exception {
    String number = waiting(false);
    String pablo = person();
    mvc.perform(get("/siguiente").with(signedIn(pablo))).andExpect(result -> assertThat(result.getResponse().getStatus()).isEqualTo(200));
    assertThat(task(number).getAssignee()).isNull();
  }

  @Test
  @Requirement("DW-04")
  void skippingNeedsAReasonAndKeepsTheTaskAwayForAWhile() {
    String first = waiting(true);
    String second = waiting(false);
    String pablo = person();
    assertThat(given(pablo)).isEqualTo(first);
    String task = task(first).getId();
    assertRefused("«Motivo»: es obligatorio", () -> next.skip(pablo, task, " "));
    assertRefused("admite como máximo 500", () -> next.skip(pablo, task, "x".repeat(501)));
    assertRefused("ya no la tiene usted", () -> next.skip(person(), task, "No es mía"));
    assertThat(task(first).getAssignee()).isEqualTo(pablo);

    next.skip(pablo, task, "No conozco este ERP");
    assertThat(task(first).getAssignee()).isNull();
    assertThat(tickets.events(first)).filteredOn(event -> event.kind() == EventKind.TASK_SKIPPED).singleElement()
        .satisfies(event -> assertThat(event.details()).endsWith(": No conozco este ERP"));
    assertThat(given(pablo)).isEqualTo(second);
    assertThat(next.of(pablo).skipped()).extracting(WorkAtHand.Skipped::caseNumber).containsExactly(first);
    assertThat(given(person())).as("somebody else gets it").isEqualTo(first);

    tasks.setAssignee(task, null);
    itIs(at("2026-03-10T13:59"));
    assertThat(next.take(pablo)).map(NextTask::why).contains(Reason.IN_HAND);
    itIs(at("2026-03-10T14:00"));
    assertThat(given(pablo)).isEqualTo(first);
    assertThat(next.of(pablo).skipped()).isEmpty();
  }

  @Test
  @Requirement("DW-04")
  void whatIsPutOffComesBackAtItsInstantFirstOfAll() {
    String put = waiting(false);
    String other = waiting(true);
    String pablo = person();
    assertThat(List.of(given(pablo), given(pablo))).containsExactly(other, put);
    next.putOff(pablo, task(put).getId(), at("2026-03-10T12:00"));
    assertThat(task(put).getFollowUpDate()).as("Tasklist shows it").isEqualTo(Date.from(at("2026-03-10T12:00")));
    assertThat(next.of(pablo).putOff()).extracting(task -> task.caseNumber()).containsExactly(put);
    assertThat(next.of(pablo).inHand()).extracting(task -> task.caseNumber()).containsExactly(other);
    assertThat(tickets.events(put)).filteredOn(event -> event.kind() == EventKind.TASK_PUT_OFF).hasSize(1);
    String third = waiting(true);

    itIs(at("2026-03-10T11:59"));
    assertThat(given(pablo)).isEqualTo(third);
    itIs(at("2026-03-10T12:00"));
    assertThat(next.take(pablo)).hasValueSatisfying(given -> {
      assertThat(given.task().caseNumber()).isEqualTo(put);
      assertThat(given.why()).isEqualTo(Reason.TAKEN_UP_AGAIN);
    });
    assertThat(next.of(pablo).putOff()).isEmpty();
    assertThat(next.take(pablo)).as("first only once").map(NextTask::why).contains(Reason.IN_HAND);
  }

  @Test
  @Requirement("DW-04")
  void nothingIsPutOffPastItsDueDate() {
    String number = waiting(false);
    String pablo = person();
    given(pablo);
    String task = task(number).getId();
    Instant due = task(number).getDueDate().toInstant();
    assertRefused("elija un momento que esté por venir", () -> next.putOff(pablo, task, at("2026-03-10T10:00")));
    assertRefused("«Retomar el»: el caso vence el", () -> next.putOff(pablo, task, due.plusSeconds(60)));
    next.putOff(pablo, task, due.minusSeconds(60));
    // something nearer falls due meanwhile
    tasks.setDueDate(task, Date.from(at("2026-03-10T10:30")));
    itIs(at("2026-03-10T10:30"));
    assertThat(next.take(pablo)).map(NextTask::why).contains(Reason.TAKEN_UP_AGAIN);
    assertRefused("«Retomar el»: el caso venció el", () -> next.putOff(pablo, task, at("2026-03-10T10:31")));
    tasks.setDueDate(task, null);
    assertRefused("como mucho, dentro de 90 días", () -> next.putOff(pablo, task, at("2026-03-10T10:30").plus(Duration.ofDays(91))));
    next.putOff(pablo, task, at("2026-03-11T09:00"));
    next.takeUpNow(pablo, task);
    assertThat(next.of(pablo).inHand()).extracting(held -> held.caseNumber()).containsExactly(number);
  }

  private static void assertRefused(String sentence, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(InputRefused.class).hasMessageContaining(sentence);
  }
}
