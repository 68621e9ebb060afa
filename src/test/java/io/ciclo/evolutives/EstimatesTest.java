package io.ciclo.evolutives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ciclo.engine.InputRefused;
import io.ciclo.evolutives.EstimateDraft.Conditions;
import io.ciclo.evolutives.EstimateDraft.Design;
import io.ciclo.evolutives.EstimateDraft.Meetings;
import io.ciclo.evolutives.EstimateDraft.Presentation;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.evolutives.EstimateVersion.State;
import io.ciclo.evolutives.desk.EstimateRoom;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.TPoints;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DuplicateKeyException;

/** Estimates from the first word to what the customer has, each time in a case of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EstimatesTest {

  static final String MON_2026_03_23 = "2026-03-23 10:00";

  private static final AtomicInteger CASES = new AtomicInteger();
  private static final String ANA = "ana";
  private static final String LUIS = "luis";

  private EstimateRoom room;
  private Estimates estimates;
  private String number;

  EstimateRoom room() {
    return EstimateRoom.onH2(MON_2026_03_23);
  }

  @BeforeAll
  void openRoom() {
    room = room();
    estimates = room.estimates;
  }

  @AfterAll
  void closeRoom() {
    room.close();
  }

  @BeforeEach
  void aNewCaseOnMonday() {
    room.itIs(MON_2026_03_23);
    number = "E-2026-%06d".formatted(CASES.incrementAndGet());
  }

  // saving

  @Test
  void whatWasSavedIsReadAsItWasWritten() {
    EstimateDraft draft = SomeEstimate.withTasks("10.25", "9.75").module("Área de usuario", "3").design("4", "Tres pantallas").help("1.5")
        .panel("0.5").circumstances(true, true, 3).raisedTo(Category.COMPLEX, "Código muy antiguo")
        .meetings(new Meetings.Valued(TPoints.of(6), "Una por semana")).draft();
    EstimateVersion saved = estimates.save(number, draft, Seen.NOTHING, ANA);
    EstimateVersion read = estimates.draft(number).orElseThrow();
    assertThat(read).isEqualTo(saved);
    assertThat(read.draft()).isEqualTo(draft);
    assertThat(read.budget()).isEqualTo(estimates.preview(draft));
    assertThat(read.key()).isEqualTo(new EstimateVersion.Key(number, 1, 1));
    assertThat(read.author()).isEqualTo(ANA);
  }

  @Test
  void aDraftMayBeHalfDoneAndEvenEmpty() {
    EstimateVersion empty = estimates.save(number, EstimateDraft.EMPTY, Seen.NOTHING, ANA);
    assertThat(estimates.draft(number)).contains(empty);
    EstimateVersion noTotal = estimates.save(number, SomeEstimate.withTasks("90").design(new Design.AtMinimum()).draft(), empty.seen(), ANA);
    assertThat(estimates.draft(number).orElseThrow().budget()).isEqualTo(noTotal.budget()).isInstanceOf(Budget.Incomplete.class);
  }

  @Test
  void theSameAgainChangesNothing() {
    EstimateDraft draft = SomeEstimate.withTasks("4").draft();
    EstimateVersion first = estimates.save(number, draft, Seen.NOTHING, ANA);
    room.itIs("2026-03-23 11:00");
    assertThat(estimates.save(number, draft, first.seen(), LUIS)).isEqualTo(first);
    assertThat(rows()).hasSize(1);
  }

  @Test
  void previewKeepsNothing() {
    assertThat(estimates.preview(SomeEstimate.withTasks("4").draft())).isInstanceOf(Budget.Complete.class);
    assertThat(rows()).isEmpty();
    assertThat(estimates.newest(number)).isEmpty();
  }

  @Test
  @Requirement("EE-21")
  void whatIsRefusedIsNotKept() {
    refused(() -> estimates.save(number, SomeEstimate.withTasks("30").design("3", "").draft(), Seen.NOTHING, ANA),
        "«Diseño»: en la categoría Avanzado el mínimo son 4 T-Points, y aquí hay 3 T-Points.");
    assertThat(rows()).isEmpty();
  }

  // two people

  @Test
  void whoSavesOnTopOfSomethingOlderIsToldWhoWasFasterAndNothingIsOverwritten() {
    EstimateVersion first = estimates.save(number, SomeEstimate.withTasks("4").draft(), Seen.NOTHING, ANA);
    room.itIs("2026-03-23 10:30");
    EstimateVersion second = estimates.save(number, SomeEstimate.withTasks("5").draft(), first.seen(), LUIS);
    refused(() -> estimates.save(number, SomeEstimate.withTasks("6").draft(), first.seen(), ANA),
        "«Estimación»: LUIS la ha guardado (23 mar 2026, 10:30 CET), después de que usted la abriera. Ábrala otra vez y repita su cambio.");
    refused(() -> estimates.save(number, SomeEstimate.withTasks("6").draft(), Seen.NOTHING, ANA),
        "«Estimación»: LUIS la ha guardado (23 mar 2026, 10:30 CET), después de que usted la abriera. Ábrala otra vez y repita su cambio.");
    assertThat(estimates.draft(number)).contains(second);
  }

  @Test
  void ofTwoWhoSaveAtTheSameMomentOneIsLetIn() throws Exception {
    EstimateVersion first = estimates.save(number, SomeEstimate.withTasks("4").draft(), Seen.NOTHING, ANA);
    List<Object> answers = bothAtOnce(
        () -> estimates.save(number, SomeEstimate.withTasks("5").draft(), first.seen(), ANA),
        () -> estimates.save(number, SomeEstimate.withTasks("6").draft(), first.seen(), LUIS));
    assertOneWon(answers);
    assertThat(rows()).hasSize(2);
  }

  /** Otherwise the customer would have something that is not the last word of the version. */
  @Test
  void ofASaveAndASendAtTheSameMomentOneIsLetIn() throws Exception {
    EstimateVersion first = estimates.save(number, SomeEstimate.withTasks("4").draft(), Seen.NOTHING, ANA);
    List<Object> answers = bothAtOnce(
        () -> estimates.save(number, SomeEstimate.withTasks("5").draft(), first.seen(), ANA),
        () -> estimates.send(number, first.seen(), LUIS));
    assertOneWon(answers);
    assertThat(estimates.versions(number)).hasSize(1);
    assertThat(rows()).hasSize(2);
  }

  /** Both have read before either writes: they meet between the two. */
  private List<Object> bothAtOnce(Supplier<?> one, Supplier<?> other) throws Exception {
    CyclicBarrier meeting = new CyclicBarrier(2);
    ThreadLocal<Boolean> met = ThreadLocal.withInitial(() -> false);
    room.whenSomebodyAsksForTheTime(() -> {
      if (!met.get()) {
        met.set(true);
        meet(meeting);
      }
    });
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<Object>> answers = two.invokeAll(List.of(() -> answer(one), () -> answer(other)), 30, TimeUnit.SECONDS);
      return List.of(answers.get(0).get(), answers.get(1).get());
    } finally {
      two.shutdownNow();
      room.whenSomebodyAsksForTheTime(() -> { });
    }
  }

  private static void meet(CyclicBarrier meeting) {
    try {
      meeting.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object answer(Supplier<?> work) {
    try {
      return work.get();
    } catch (DuplicateKeyException e) {
      return e;
    }
  }

  /** Pages write through SafeWrite, which tries again then, and reads who was faster. */
  private static void assertOneWon(List<Object> answers) {
    assertThat(answers).filteredOn(answer -> answer instanceof DuplicateKeyException).as("%s", answers).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer instanceof EstimateVersion || answer instanceof Sending.Sent).hasSize(1);
  }

  // sending

  @Test
  @Requirement("EE-33")
  void whatIsSentIsFrozenAndValidForThirtyDays() {
    EstimateVersion draft = estimates.save(number, SomeEstimate.withTasks("4").draft(), Seen.NOTHING, ANA);
    room.itIs("2026-03-23 23:30");
    EstimateVersion sent = estimates.send(number, draft.seen(), LUIS).orRefused();
    assertThat(sent.state()).isEqualTo(new State.Sent(LocalDate.of(2026, 4, 22)));
    assertThat(sent.draft()).isEqualTo(draft.draft());
    assertThat(sent.budget()).isEqualTo(draft.budget());
    assertThat(estimates.latestSent(number)).contains(sent);
    assertThat(estimates.draft(number)).isEmpty();
    refused(() -> estimates.send(number, sent.seen(), LUIS), "«Estimación»: en " + number + " no hay ninguna sin enviar.");
    refused(() -> estimates.send(number, draft.seen(), LUIS),
        "«Estimación»: LUIS la ha enviado (23 mar 2026, 23:30 CET), después de que usted la abriera. Ábrala otra vez y repita su cambio.");
  }

  @Test
  void whateverHappensLaterWhatWasSentStaysAsItWas() {
    EstimateVersion sent = sent("4", "5");
    List<Map<String, Object>> before = rows();
    room.tables.change("contingency", "<text>10</text>", "<text>50</text>");
    try {
      EstimateVersion next = estimates.save(number, SomeEstimate.withTasks("6", "7").draft(), sent.seen(), ANA);
      assertThat(next.key()).isEqualTo(new EstimateVersion.Key(number, 2, 1));
      assertThat(((Budget.Complete) next.budget()).sums().contingency()).as("by the table of now").hasToString("6.5");
      assertThat(estimates.latestSent(number)).contains(sent);
      assertThat(((Budget.Complete) sent.budget()).sums().contingency()).as("by the table of then").hasToString("0.9");
      EstimateVersion sentAgain = estimates.send(number, next.seen(), ANA).orRefused();
      assertThat(estimates.latestSent(number)).contains(sentAgain);
      assertThat(estimates.versions(number)).containsExactly(sent, sentAgain);
      assertThat(rows()).as("rows are only added").startsWith(before.toArray(Map[]::new)).hasSize(before.size() + 2);
    } finally {
      room.tables.change("contingency", "<text>50</text>", "<text>10</text>");
    }
  }

  @Test
  void whereATableHasChangedSinceItWasSavedSomebodyLooksAgainBeforeItLeaves() {
    EstimateVersion draft = estimates.save(number, SomeEstimate.withTasks("10", "10").draft(), Seen.NOTHING, ANA);
    room.tables.change("contingency", "<text>10</text>", "<text>25</text>");
    try {
      Sending answer = estimates.send(number, draft.seen(), ANA);
      assertThat(answer).isInstanceOf(Sending.NotYet.class);
      refused(answer::orRefused, "«Presupuesto»: las tablas o los ajustes han cambiado desde que se guardó (23 T-Points; hoy, 26 T-Points)."
          + " Guárdelo otra vez y revise el resultado.");
      EstimateVersion again = estimates.save(number, draft.draft(), draft.seen(), ANA);
      assertThat(again.key().revision()).as("the same words with other figures are another revision").isEqualTo(2);
      assertThat(estimates.send(number, again.seen(), ANA)).isInstanceOf(Sending.Sent.class);
    } finally {
      room.tables.change("contingency", "<text>25</text>", "<text>10</text>");
    }
  }

  @Test
  @Requirement({"EE-17", "EE-18", "EE-27"})
  void whatIsMissingIsSaidAllAtOnceAndNothingIsSent() {
    EstimateDraft draft = SomeEstimate.withTasks("90").presentation(new Presentation("Tienda nueva", " ", "", "", "")).design(new Design.AtMinimum())
        .conditions(new Conditions(List.of(), "", List.of(), List.of(), "", null, null)).draft();
    EstimateVersion saved = estimates.save(number, draft, Seen.NOTHING, ANA);
    List<Obstacle> expected = List.of(
        new Obstacle("presentation.description", "«Descripción»: falta, y el cliente lo lee."),
        new Obstacle("presentation.reach", "«Alcance»: falta, y el cliente lo lee."),
        new Obstacle("presentation.impact", "«Impacto»: falta, y el cliente lo lee."),
        new Obstacle("presentation.benefit", "«Beneficio»: falta, y el cliente lo lee."),
        new Obstacle("conditions.justification", "«Justificación de la duración»: falta, y el cliente lo lee."),
        new Obstacle("conditions.priority", "«Prioridad»: elija la que pide el cliente."),
        new Obstacle("modules", "«Tareas»: en la categoría Complejo se divide en módulos o en tareas más pequeñas; ponga al menos 2."),
        new Obstacle("design.points", "«Diseño»: en la categoría Complejo se valora a mano; escriba cuántos T-Points y por qué."),
        new Obstacle("review", "«Revisión»: en la categoría Complejo la revisa otra persona, tal como está ahora, antes de enviarla."));
    assertThat(estimates.obstacles(number)).isEqualTo(expected);
    assertThat(estimates.send(number, saved.seen(), ANA)).isEqualTo(new Sending.NotYet(expected));
    assertThat(estimates.latestSent(number)).isEmpty();
  }

  @Test
  void tasksNeedNamesAndPointsAndARaisedCategoryItsReason() {
    estimates.save(number, SomeEstimate.withTasks().tasks(SomeEstimate.task("", "3"), SomeEstimate.task("Pasarela", "0"))
        .raisedTo(Category.MODERATE, "").draft(), Seen.NOTHING, ANA);
    assertThat(estimates.obstacles(number)).containsExactly(
        new Obstacle("modules[0].tasks[0].name", "«Tarea»: a una le falta el nombre."),
        new Obstacle("modules[0].tasks[1].programming", "«Tarea Pasarela»: no tiene T-Points."),
        new Obstacle("raise.reason", "«Motivo de la categoría»: diga por qué la sube a Moderado."));
    String other = number + "-0";
    estimates.save(other, SomeEstimate.withTasks().draft(), Seen.NOTHING, ANA);
    assertThat(estimates.obstacles(other)).containsExactly(new Obstacle("modules", "«Tareas»: no hay ninguna."));
  }

  @Test
  @Requirement("EE-18")
  void aModerateOneIsSplitByTasksOrByModulesAndASimpleOneNeedNotBe() {
    estimates.save(number, SomeEstimate.withTasks("20").draft(), Seen.NOTHING, ANA);
    assertThat(estimates.obstacles(number)).extracting(Obstacle::field).containsExactly("modules");
    EstimateVersion split = estimates.save(number, SomeEstimate.withTasks("10").module("ERP", "10").draft(),
        estimates.draft(number).orElseThrow().seen(), ANA);
    assertThat(estimates.obstacles(number)).isEmpty();
    estimates.save(number, SomeEstimate.withTasks("8").draft(), split.seen(), ANA);
    assertThat(estimates.obstacles(number)).isEmpty();
  }

  // review

  @Test
  @Requirement("EE-20")
  void anAdvancedOneIsReviewedBySomebodyWhoDidNotWriteInIt() {
    EstimateVersion first = estimates.save(number, SomeEstimate.withTasks("20", "20").draft(), Seen.NOTHING, ANA);
    EstimateVersion second = estimates.save(number, SomeEstimate.withTasks("20", "21").draft(), first.seen(), LUIS);
    String own = "«Revisión»: esta estimación es suya; la revisa otra persona.";
    refused(() -> estimates.review(number, second.seen(), ANA), own);
    refused(() -> estimates.review(number, second.seen(), LUIS), own);
    assertThat(estimates.send(number, second.seen(), ANA)).isInstanceOf(Sending.NotYet.class);

    Review review = estimates.review(number, second.seen(), "marta");
    room.itIs("2026-03-23 12:00");
    assertThat(estimates.review(number, second.seen(), "marta")).as("once").isEqualTo(review);
    assertThat(estimates.reviews(number)).containsExactly(review);
    assertThat(review.of()).isEqualTo(second.key());
    EstimateVersion sent = estimates.send(number, second.seen(), ANA).orRefused();
    refused(() -> estimates.review(number, sent.seen(), "marta"), "«Estimación»: en " + number + " no hay ninguna sin enviar.");
  }

  @Test
  @Requirement("EE-20")
  void whoeverCorrectsWhatAnotherHoldsForFinishedMayApproveIt() {
    EstimateVersion first = estimates.save(number, SomeEstimate.withTasks("20", "20").draft(), Seen.NOTHING, ANA);
    estimates.finished(number, first.seen(), ANA);
    assertThat(estimates.finishedBy(number)).contains(ANA);
    EstimateVersion corrected = estimates.save(number, SomeEstimate.withTasks("20", "21").draft(), first.seen(), LUIS);
    refused(() -> estimates.review(number, corrected.seen(), ANA), "«Revisión»: esta estimación es suya; la revisa otra persona.");
    assertThat(estimates.obstacles(number)).extracting(Obstacle::field).containsExactly("review");
    estimates.review(number, corrected.seen(), LUIS);
    assertThat(estimates.obstacles(number)).isEmpty();
    assertThat(estimates.send(number, corrected.seen(), LUIS)).isInstanceOf(Sending.Sent.class);
  }

  @Test
  @Requirement("EE-20")
  void whoeverReviewedAndThenHoldsItForFinishedIsNotAnother() {
    EstimateVersion first = estimates.save(number, SomeEstimate.withTasks("20", "20").draft(), Seen.NOTHING, ANA);
    estimates.finished(number, first.seen(), ANA);
    EstimateVersion theirs = estimates.save(number, SomeEstimate.withTasks("30", "30").draft(), first.seen(), LUIS);
    estimates.review(number, theirs.seen(), LUIS);
    estimates.finished(number, theirs.seen(), LUIS);
    assertThat(estimates.obstacles(number)).extracting(Obstacle::field).containsExactly("review");
    estimates.review(number, theirs.seen(), ANA);
    assertThat(estimates.obstacles(number)).isEmpty();
  }

  @Test
  @Requirement("EE-20")
  void whatIsChangedAfterTheReviewIsReviewedAgain() {
    EstimateVersion first = estimates.save(number, SomeEstimate.withTasks("20", "20").draft(), Seen.NOTHING, ANA);
    estimates.review(number, first.seen(), "marta");
    assertThat(estimates.obstacles(number)).isEmpty();
    EstimateVersion second = estimates.save(number, SomeEstimate.withTasks("20", "30").draft(), first.seen(), ANA);
    assertThat(estimates.obstacles(number)).extracting(Obstacle::field).containsExactly("review");
    refused(() -> estimates.review(number, first.seen(), "marta"),
        "«Estimación»: ANA la ha guardado (23 mar 2026, 10:00 CET), después de que usted la abriera. Ábrala otra vez y repita su cambio.");
    estimates.review(number, second.seen(), "marta");
    assertThat(estimates.obstacles(number)).isEmpty();
  }

  // versions beside each other

  @Test
  void twoVersionsAreComparedLineByLine() {
    EstimateVersion before = sent("4", "4");
    EstimateVersion after = estimates.save(number, SomeEstimate.withTasks("4", "6").module("ERP", "3").design("3", "")
        .presentation(new Presentation("Pago y ERP", before.draft().presentation().description(), "Tienda y área de usuario",
            "Menos pasos al pagar", "Más pedidos terminados")).draft(), before.seen(), ANA);
    assertThat(estimates.differences(before, after)).satisfiesExactly(
        title -> assertThat(title).isEqualTo(new Difference.TextChanged(Difference.Part.TITLE, "Pago con tarjeta guardada", "Pago y ERP")),
        category -> assertThat(category).isEqualTo(new Difference.CategoryChanged(Category.SIMPLE, Category.MODERATE)),
        changed -> assertThat(changed).isInstanceOfSatisfying(Difference.LineChanged.class, line ->
            assertThat(line.before().name() + ": " + line.before().amount() + " -> " + line.after().amount()).isEqualTo("Tarea 2: 4 -> 6")),
        added -> assertThat(added).isInstanceOfSatisfying(Difference.LineAdded.class, line -> assertThat(line.line().module()).isEqualTo("ERP")),
        design -> assertThat(design).isInstanceOfSatisfying(Difference.LineAdded.class, line ->
            assertThat(line.line().kind()).isEqualTo(BudgetLine.Kind.DESIGN)),
        margin -> assertThat(margin).isInstanceOfSatisfying(Difference.LineChanged.class, line ->
            assertThat(line.before().amount() + " -> " + line.after().amount()).isEqualTo("0 -> 1.6")),
        meetings -> assertThat(meetings).isInstanceOfSatisfying(Difference.LineChanged.class, line ->
            assertThat(line.after().kind()).isEqualTo(BudgetLine.Kind.MEETINGS)),
        total -> assertThat(total).isInstanceOfSatisfying(Difference.TotalChanged.class, change ->
            assertThat(change.before() + " -> " + change.after()).isEqualTo("8 -> 19")));
    assertThat(estimates.differences(after, before)).hasSize(8)
        .filteredOn(difference -> difference instanceof Difference.LineRemoved).hasSize(2);
    assertThat(estimates.differences(before, before)).isEmpty();
  }

  @Test
  void anotherTableThatSaysTheSameMakesNoDifferenceButAnotherDivisionOfATaskDoes() {
    EstimateVersion before = estimates.save(number, SomeEstimate.withTasks("4").draft(), Seen.NOTHING, ANA);
    EstimateDraft.WorkTask divided = new EstimateDraft.WorkTask("Tarea 1", "",
        new EstimateDraft.Effort(TPoints.of(3), TPoints.of(1), TPoints.ZERO, TPoints.ZERO));
    EstimateVersion after = estimates.save(number, SomeEstimate.withTasks().tasks(divided).draft(), before.seen(), ANA);
    assertThat(estimates.differences(before, after)).singleElement().isInstanceOf(Difference.LineChanged.class);
    room.tables.change("contingency", "D", "D");
    assertThat(estimates.obstacles(number)).as("a new version of a table with the same figures").isEmpty();
  }

  @Test
  void theWorkOfEstimatingHasItsPrice() {
    assertThat(estimates.priceOfValuation(Category.ADVANCED)).isEqualTo(TPoints.of(3));
  }

  private EstimateVersion sent(String... tasks) {
    EstimateVersion draft = estimates.save(number, SomeEstimate.withTasks(tasks).draft(), Seen.NOTHING, ANA);
    return estimates.send(number, draft.seen(), ANA).orRefused();
  }

  private List<Map<String, Object>> rows() {
    return room.database.sql("select * from evolutive_estimate where case_number = ? order by version, revision").param(number)
        .query((row, ignored) -> Map.<String, Object>of("key", row.getInt("version") + "." + row.getInt("revision"),
            "state", row.getString("state"), "draft", row.getString("draft"), "budget", row.getString("budget"),
            "total", String.valueOf(row.getObject("total")), "category", row.getString("category"))).list();
  }

  private static void refused(Runnable work, String sentence) {
    assertThatExceptionOfType(InputRefused.class).isThrownBy(work::run).withMessage(sentence);
  }
}
