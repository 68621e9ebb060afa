package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.CaseEvent;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.testing.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody changes a clock at the very moment at which its alarm is handled: neither fails, and nothing happens twice. */
class AlarmClashIT extends TicketTraces {

  private static final long A_WHILE = 400;
  private static final Duration LONG = Duration.ofSeconds(20);

  @Autowired DueAlarms alarms;
  @Autowired CaseClocks clocks;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  @Requirement("SL-29")
  void theLoopLeavesACaseAloneThatSomebodyIsChangingAndComesBack() throws Exception {
    String number = lateSince10();
    boolean handled = inATransaction(() -> {
      clocks.happened(number, at -> List.of(new CaseEvent.Noted(at)));
      return elsewhere(() -> alarms.handle(number)).get(LONG.toSeconds(), TimeUnit.SECONDS);
    });
    assertThat(handled).as("while somebody changes it").isFalse();
    assertThat(recorded(number)).isZero();
    assertThat(alarms.handle(number)).as("afterwards").isTrue();
    assertThat(alarms.handle(number)).isFalse();
  }

  @Test
  @Requirement("SL-29")
  void aChangeWaitsForTheAlarmThatIsBeingHandled() throws Exception {
    String number = lateSince10();
    CompletableFuture<Void> answer = inATransaction(() -> {
      assertThat(jdbc.sql("select case_number from next_alarm where case_number = ? for update").param(number)
          .query(String.class).list()).hasSize(1);
      CompletableFuture<Void> waits = elsewhere(() -> {
        clocks.happened(number, at -> List.of(new CaseEvent.Answered(at, true)));
        return null;
      });
      assertWaits(waits);
      return waits;
    });
    answer.get(LONG.toSeconds(), TimeUnit.SECONDS);
    assertThat(alarms.handle(number)).isTrue();
    alarms.follow(number);
    assertThat(openTasks(number)).containsExactly("UserTask_TriageTicket");
  }

  /** Were it judged without the lock, the task would come into being after the answer that should have ended it. */
  @Test
  @Requirement("SL-30")
  void anAnswerDuringTheJudgementFindsTheTaskAndEndsIt() throws Exception {
    String number = lateSince10();
    alarms.handle(number);
    CompletableFuture<Void> answer = inATransaction(() -> {
      alarms.follow(number);
      assertThat(openTasks(number)).contains("UserTask_AttendLateAnswer");
      CompletableFuture<Void> waits = elsewhere(() -> {
        tickets.staffAnswers(number, AGENT, "Lo vemos.", "Mediremos la base de datos.", List.of());
        return null;
      });
      assertWaits(waits);
      return waits;
    });
    answer.get(LONG.toSeconds(), TimeUnit.SECONDS);
    assertThat(openTasks(number)).containsExactly("UserTask_TriageTicket");
  }

  @Test
  @Requirement("SL-30")
  void aJudgementDuringTheAnswerWaitsAndFindsNothingToDo() throws Exception {
    String number = lateSince10();
    alarms.handle(number);
    CompletableFuture<Void> judgement = inATransaction(() -> {
      clocks.happened(number, at -> List.of(new CaseEvent.Answered(at, true)));
      CompletableFuture<Void> waits = elsewhere(() -> {
        alarms.follow(number);
        return null;
      });
      assertWaits(waits);
      return waits;
    });
    judgement.get(LONG.toSeconds(), TimeUnit.SECONDS);
    assertThat(openTasks(number)).containsExactly("UserTask_TriageTicket");
    assertThat(letters(number)).doesNotContain("AV-02");
  }

  private String lateSince10() {
    String number = opened(customer(), "La portada tarda mucho");
    itIs(at("2026-03-11T10:01"));
    return number;
  }

  private long recorded(String number) {
    return jdbc.sql("select count(*) from service_level_alarm where case_number = ?").param(number).query(Long.class).single();
  }

  private interface Work<T> {
    T run() throws Exception;
  }

  private <T> T inATransaction(Work<T> work) {
    return new TransactionTemplate(transactions).execute(transaction -> quietly(work));
  }

  private static <T> CompletableFuture<T> elsewhere(Work<T> work) {
    return CompletableFuture.supplyAsync(() -> quietly(work));
  }

  private static void assertWaits(CompletableFuture<?> work) throws Exception {
    try {
      work.get(A_WHILE, TimeUnit.MILLISECONDS);
    } catch (TimeoutException itWaits) {
      return;
    }
    throw new AssertionError("It did not wait");
  }

  private static <T> T quietly(Work<T> work) {
    try {
      return work.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
