package io.ciclo.evolutives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ciclo.engine.DecisionSheets;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.testing.CicloIT;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Estimates in the whole application: its deployed tables, its transactions, its second tries. */
class EstimatesInTheHouseIT extends CicloIT {

  @Autowired
  private Estimates estimates;

  @Autowired
  private DecisionSheets sheets;

  @Autowired
  private SafeWrite safely;

  @Autowired
  private JdbcClient jdbc;

  private final String number = "E-" + UUID.randomUUID().toString().substring(0, 12);

  @Test
  void deployedTablesAnswerAndTheirRowsCanBeShown() {
    EstimateDraft draft = SomeEstimate.withTasks("12.5", "7.5").design("3", "").help("1").panel("0.5").draft();
    EstimateVersion saved = safely.write(() -> estimates.save(number, draft, Seen.NOTHING, "ana"));
    assertThat(estimates.newest(number)).contains(saved);
    Budget.Complete budget = (Budget.Complete) saved.budget();
    assertThat(budget.total()).hasToString("28.5");
    assertThat(budget.lines()).filteredOn(line -> line.basis().table().isPresent()).hasSize(4)
        .allSatisfy(line -> assertThat(annotation(line.basis().table().orElseThrow())).isNotBlank());
    assertThat(annotation(budget.assessment().row())).contains("EE-16");
    EstimateVersion sent = safely.write(() -> estimates.send(number, saved.seen(), "ana").orRefused());
    assertThat(estimates.latestSent(number)).contains(sent);
  }

  private String annotation(TableRow row) {
    return sheets.row(row.table(), row.version(), row.row()).orElseThrow().annotation();
  }

  @Test
  void whoeverIsSlowerReadsThatSomebodyWasFasterAndLosesNothingThatWasKept() throws Exception {
    EstimateVersion first = safely.write(() -> estimates.save(number, SomeEstimate.withTasks("1").draft(), Seen.NOTHING, "ana"));
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Object>> both = List.of(() -> saves(first, "2", "ana", start), () -> saves(first, "3", "luis", start));
      List<Future<Object>> answers = two.invokeAll(both, 60, TimeUnit.SECONDS);
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .satisfiesOnlyOnce(answer -> assertThat(answer).isInstanceOf(EstimateVersion.class))
          .satisfiesOnlyOnce(answer -> assertThat(answer).asString().startsWith("«Estimación»: ").contains("la ha guardado"));
    } finally {
      two.shutdownNow();
    }
    assertThat(estimates.versions(number)).singleElement().satisfies(last -> assertThat(last.key().revision()).isEqualTo(2));
  }

  private Object saves(EstimateVersion seen, String points, String person, CyclicBarrier start) throws Exception {
    start.await(30, TimeUnit.SECONDS);
    try {
      return safely.write(() -> estimates.save(number, SomeEstimate.withTasks(points).draft(), seen.seen(), person));
    } catch (InputRefused refused) {
      return refused.getMessage();
    }
  }

  @Test
  void whatIsRefusedLeavesNothingBehind() {
    EstimateDraft draft = SomeEstimate.withTasks("30").design("1", "").draft();
    assertThatExceptionOfType(InputRefused.class)
        .isThrownBy(() -> safely.write(() -> estimates.save(number, draft, Seen.NOTHING, "ana")));
    assertThat(jdbc.sql("select count(*) from evolutive_estimate where case_number = ?").param(number).query(Long.class).single()).isZero();
  }
}
