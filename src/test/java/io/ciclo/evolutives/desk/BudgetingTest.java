package io.ciclo.evolutives.desk;

import static io.ciclo.evolutives.desk.Rooms.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ciclo.engine.InputRefused;
import io.ciclo.evolutives.Basis;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.Budget.Missing;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.BudgetLine.Kind;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Design;
import io.ciclo.evolutives.EstimateDraft.Effort;
import io.ciclo.evolutives.EstimateDraft.Meetings;
import io.ciclo.evolutives.EstimateDraft.WorkTask;
import io.ciclo.evolutives.SomeEstimate;
import io.ciclo.evolutives.TableRow;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each line of a budget says, and what is missing where a table leaves it to a person. */
class BudgetingTest {

  private static final EvolutiveTables TABLES = new EvolutiveTables();

  private final Budgeting budgeting = Rooms.budgeting(TABLES, "A", "CEILING");
  private final Budgeting byProject = Rooms.budgeting(TABLES, "B", "CEILING");
  private final BudgetWords words = new BudgetWords(VOCABULARY);

  @Test
  @Requirement({"EE-19", "EE-22", "EE-27"})
  void everyLineSaysWhatItIsAndWhereItComesFrom() {
    EstimateDraft draft = SomeEstimate.withTasks().tasks(
            new WorkTask("Formulario", "lucia.ferrer", new Effort(TPoints.of(8), TPoints.of(2), TPoints.parse("0.5"), TPoints.parse("1.5"))),
            SomeEstimate.task("Pasarela", "8"))
        .design("3", "").help("1").panel("0.5").draft();
    Budget budget = budgeting.budget(draft);
    assertThat(budget.lines()).extracting(BudgetLine::kind, words::line, line -> words.amount(line.amount()), line -> words.why(line, budget))
        .containsExactly(
            tuple(Kind.TASK, "Formulario", "12", "Programación 8, pruebas 2, revisiones 0,5, ajustes 1,5"),
            tuple(Kind.TASK, "Pasarela", "8", "Programación 8, pruebas 0, revisiones 0, ajustes 0"),
            tuple(Kind.DESIGN, "Diseño", "3", "Lo indica quien estima; el mínimo es 3"),
            tuple(Kind.DEFINITION_HELP, "Ayuda a definir lo que se pide", "1", "Lo indica quien estima"),
            tuple(Kind.PANEL_ACCESS, "Acceso al panel de una extensión", "1", "Se indicó 0,5 y el mínimo es 1"),
            tuple(Kind.CONTINGENCY, "Contingencia", "2,5", "10 % de 25"),
            tuple(Kind.MEETINGS, "Reuniones de seguimiento", "1", "Lo que corresponde a la categoría Moderado"));
    assertThat(words.total(budget)).isEqualTo("28,5 T-Points");
  }

  @Test
  @Requirement("EE-27")
  void figuresOfTablesNameTableVersionAndRowAndTheSettingsThatWereAsked() {
    EvolutiveTables changed = new EvolutiveTables();
    changed.change("contingency", "<text>10</text>", "<text>12.5</text>");
    Budget budget = Rooms.budgeting(changed, "A", "CEILING").budget(SomeEstimate.withTasks("20").panel("2").draft());
    assertThat(budget.lines()).extracting(line -> line.basis().table().map(row -> row.table() + " " + row.version() + " " + row.row())
            .orElse("-"))
        .containsExactly("-", "tpoint-tariff 1 Rule_TPointTariff_11", "contingency 2 Rule_Contingency_02",
            "followup-meeting-points 1 Rule_FollowupMeetingPoints_02");
    assertThat(budget.lines().get(2).amount()).hasToString("2.75");
    assertThat(budget.lines().get(3).basis()).isInstanceOfSatisfying(Basis.FromTable.class, basis ->
        assertThat(basis.settings()).containsExactly(new Basis.Setting("ciclo.evolutives.meeting-rule-set", "A"),
            new Basis.Setting("ciclo.evolutives.meeting-block-rounding", "CEILING")));
    assertThat(budget.assessment().row().table()).isEqualTo("evolutive-category");
    assertThat(budget.assessment().monitoringDays()).isEqualTo(5);
  }

  /** The row "Design minimum" of the check figures is the second. */
  @ParameterizedTest
  @Requirement("EE-21")
  @CsvSource(delimiter = '|', value = {
      "8|1.99|«Diseño»: en la categoría Simple el mínimo son 2 T-Points, y aquí hay 1,99 T-Points.",
      "60|3|«Diseño»: en la categoría Avanzado el mínimo son 4 T-Points, y aquí hay 3 T-Points."})
  void lessDesignThanTheMinimumIsRefused(String volume, String design, String sentence) {
    EstimateDraft draft = SomeEstimate.withTasks(volume).design(design, "").draft();
    assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> budgeting.budget(draft)).withMessage(sentence)
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("design.points"));
  }

  @Test
  @Requirement("EE-21")
  void designThatNobodyHasValuedCostsTheMinimumOfWhateverCategoryItIs() {
    SomeEstimate estimate = SomeEstimate.withTasks("8").design(new Design.AtMinimum());
    assertThat(design(budgeting.budget(estimate.draft()))).isEqualTo("2: El mínimo de la categoría Simple");
    assertThat(design(budgeting.budget(estimate.module("ERP", "30").draft()))).isEqualTo("4: El mínimo de la categoría Avanzado");
  }

  private String design(Budget budget) {
    return budget.lines().stream().filter(line -> line.kind() == Kind.DESIGN)
        .map(line -> words.amount(line.amount()) + ": " + words.why(line, budget)).findFirst().orElseThrow();
  }

  @Test
  @Requirement("EE-21")
  void aComplexOneHasNoTotalUntilSomebodyHasValuedItsDesignAndSaidWhy() {
    SomeEstimate complex = SomeEstimate.withTasks("60", "40").design(new Design.AtMinimum());
    Budget.Incomplete without = (Budget.Incomplete) budgeting.budget(complex.draft());
    assertThat(without.missing()).extracting(Missing::line, Missing::what).containsExactly(tuple(Kind.DESIGN, Missing.What.POINTS));
    assertThat(without.lines()).as("no margin on a subtotal that nobody knows").noneMatch(line -> line.kind() == Kind.CONTINGENCY);
    assertThat(without.soFar()).hasToString("110");
    assertThat(words.missing(without.missing().get(0), without))
        .isEqualTo("«Diseño»: en la categoría Complejo se valora a mano; escriba cuántos T-Points y por qué.");
    assertThat(words.total(without)).isEqualTo("Sin total todavía");

    Budget.Incomplete unexplained = (Budget.Incomplete) budgeting.budget(complex.design("15", " ").draft());
    assertThat(words.missing(unexplained.missing().get(0), unexplained))
        .isEqualTo("«Diseño»: en la categoría Complejo se valora a mano; escriba por qué son esos T-Points.");

    Budget.Complete complete = (Budget.Complete) budgeting.budget(complex.design("15", "Rediseño de toda la tienda").draft());
    assertThat(design(complete)).isEqualTo("15: Valorado a mano: Rediseño de toda la tienda");
    assertThat(complete.total()).hasToString("148");
  }

  @Test
  @Requirement("EE-25")
  void meetingsOfAComplexProjectAreValuedByAPersonWhereTheSecondRuleSetCounts() {
    SomeEstimate complex = SomeEstimate.withTasks("60", "40");
    Budget.Incomplete without = (Budget.Incomplete) byProject.budget(complex.draft());
    assertThat(without.missing()).extracting(Missing::line, Missing::what).containsExactly(tuple(Kind.MEETINGS, Missing.What.POINTS));
    assertThat(without.soFar()).as("tasks and margin are known").hasToString("120");
    Budget.Complete valued = (Budget.Complete) byProject.budget(
        complex.meetings(new Meetings.Valued(TPoints.of(6), "Una por semana")).draft());
    assertThat(valued.total()).hasToString("126");
    Budget.Complete byTable = (Budget.Complete) budgeting.budget(complex.draft());
    assertThat(byTable.sums().meetings()).as("where the table knows, nobody values").hasToString("10");
  }

  @Test
  @Requirement("EE-24")
  void meetingsThatAreNotHeldToBeConvenientCostNothing() {
    Budget.Complete budget = (Budget.Complete) budgeting.budget(SomeEstimate.withTasks("20").meetings(new Meetings.NotHeld()).draft());
    assertThat(budget.total()).hasToString("22");
    assertThat(words.why(budget.lines().get(2), budget)).isEqualTo("No se tienen por convenientes");
  }

  /** By default the number of people changes nothing; an owner's row may look at it. */
  @Test
  @Requirement("EE-11")
  void criticalAreaDependencyAndResourcesAllReachTheTableOfCategories() {
    EvolutiveTables changed = new EvolutiveTables();
    changed.change("evolutive-category", "<inputEntry id=\"InputEntry_Resources_01\">\n          <text></text>",
        "<inputEntry id=\"InputEntry_Resources_01\">\n          <text>&gt;= 3</text>");
    Budgeting owners = Rooms.budgeting(changed, "A", "CEILING");
    assertThat(owners.budget(SomeEstimate.withTasks("5").circumstances(true, true, 3).draft()).category()).isEqualTo(Category.MODERATE);
    assertThat(owners.budget(SomeEstimate.withTasks("5").circumstances(true, true, 2).draft()).category()).isEqualTo(Category.SIMPLE);
    assertThat(owners.budget(SomeEstimate.withTasks("5").circumstances(true, false, 3).draft()).category()).isEqualTo(Category.SIMPLE);
    assertThat(budgeting.budget(SomeEstimate.withTasks("5").circumstances(true, true, 1).draft()).category()).isEqualTo(Category.MODERATE);
  }

  @Test
  @Requirement("EE-27")
  void theCategoryFollowsTheTasksAndAPersonMayRaiseItButNeverLowerIt() {
    Budget raised = budgeting.budget(SomeEstimate.withTasks("8").raisedTo(Category.ADVANCED, "Código ajeno").draft());
    assertThat(raised.category()).isEqualTo(Category.ADVANCED);
    assertThat(raised.assessment().byTable()).isEqualTo(Category.SIMPLE);
    assertThat(raised.assessment().raised()).isTrue();
    Budget grown = budgeting.budget(SomeEstimate.withTasks("90").raisedTo(Category.ADVANCED, "Código ajeno").draft());
    assertThat(grown.category()).isEqualTo(Category.COMPLEX);
    assertThat(grown.assessment().raised()).isFalse();
  }

  /** Whoever adds a reason comes by here, and by {@link BudgetWords#why}. */
  @Test
  void everyReasonIsSaidInItsOwnWords() {
    Budget budget = budgeting.budget(SomeEstimate.withTasks("20").draft());
    TableRow row = new TableRow("t", 1, "r");
    BigDecimal one = BigDecimal.ONE;
    List<Basis> all = List.of(new Basis.Estimated(new Effort(TPoints.of(1), TPoints.of(1), TPoints.of(1), TPoints.of(1))),
        new Basis.Entered(), new Basis.LeftOut(), new Basis.EnteredAboveMinimum(one, row), new Basis.Valued("Porque sí", row),
        new Basis.Minimum(one, row), new Basis.RaisedToMinimum(TPoints.ZERO, one, row), new Basis.FromTable(row, List.of()),
        new Basis.Percentage(one, one, row));
    Stream<Class<?>> kinds = Stream.concat(Stream.of(Basis.class.getPermittedSubclasses()),
        Stream.of(Basis.OfTable.class.getPermittedSubclasses())).filter(Class::isRecord);
    assertThat(all).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(kinds.collect(Collectors.toList()));
    assertThat(all).extracting(basis -> words.why(BudgetLine.of(Kind.DESIGN, one, basis), budget)).doesNotHaveDuplicates()
        .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("{"));
    assertThat(all).filteredOn(basis -> basis.table().isPresent()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "help|-1|«Ayuda a definir lo que se pide»: de 0 a 10.000 T-Points; aquí hay -1.",
      "panel|-0.5|«Acceso al panel de una extensión»: de 0 a 10.000 T-Points; aquí hay -0,5.",
      "task|10000.01|«Programación de «Tarea 1»»: de 0 a 10.000 T-Points; aquí hay 10.000,01.",
      "design|0|«Diseño»: tiene que ser mayor que cero; si no lo incluye, quítelo.",
      "resources|0|«Personas o equipos»: de 1 a 100."})
  void whatNoEstimateMaySayIsRefusedWithASentence(String field, String amount, String sentence) {
    SomeEstimate estimate = SomeEstimate.withTasks(field.equals("task") ? amount : "5");
    switch (field) {
      case "help" -> estimate.help(amount);
      case "panel" -> estimate.panel(amount);
      case "design" -> estimate.design(amount, "");
      case "resources" -> estimate.circumstances(false, false, Integer.parseInt(amount));
      default -> { }
    }
    assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> DraftLimits.check(estimate.draft())).withMessage(sentence);
  }
}
