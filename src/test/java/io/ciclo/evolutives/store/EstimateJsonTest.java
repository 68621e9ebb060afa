package io.ciclo.evolutives.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ciclo.evolutives.Assessment;
import io.ciclo.evolutives.Basis;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.Budget.Missing;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.BudgetLine.Kind;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Circumstances;
import io.ciclo.evolutives.EstimateDraft.Conditions;
import io.ciclo.evolutives.EstimateDraft.Design;
import io.ciclo.evolutives.EstimateDraft.Effort;
import io.ciclo.evolutives.EstimateDraft.Meetings;
import io.ciclo.evolutives.EstimateDraft.Presentation;
import io.ciclo.evolutives.EstimateDraft.Raise;
import io.ciclo.evolutives.EstimateDraft.WorkModule;
import io.ciclo.evolutives.EstimateDraft.WorkTask;
import io.ciclo.evolutives.TableRow;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in a table must be readable for ever: texts of the first format, word by word. */
class EstimateJsonTest {

  private static final String DRAFT = """
      {"presentation":{"title":"Pago","description":"Se paga antes.","reach":"Tienda","impact":"Menos pasos","benefit":"Más pedidos"},\
      "modules":[{"name":"Tienda","tasks":[{"name":"Formulario","technician":"ana","effort":{"programming":"8.25","testing":"2",\
      "reviews":"0.5","adjustments":"0"}}]}],"design":{"is":"VALUED","points":"3","reason":"Tres pantallas"},"definitionHelp":"1",\
      "panelAccess":"0.5","circumstances":{"criticalArea":true,"externalDependency":false,"resources":2},\
      "raise":{"is":"TO","category":"COMPLEX","reason":"Código antiguo"},"meetings":{"is":"VALUED","points":"6","reason":"Una por semana"},\
      "conditions":{"risks":["La pasarela"],"justification":"Dos tareas","exclusions":["El ERP"],"materials":["Claves"],\
      "schedule":"Tres semanas","plannedDelivery":"2026-05-29","priority":"URGENT"}}""";

  private static final String COMPLETE = """
      {"is":"COMPLETE","assessment":{"volume":"10.75","byTable":"MODERATE","row":{"table":"evolutive-category","version":3,"row":"Rule_5"},\
      "category":"MODERATE","raise":{"is":"NONE"},"monitoringDays":5,"monitoringRow":{"table":"monitoring-period","version":1,"row":"Rule_2"}},\
      "lines":[{"kind":"TASK","module":"Tienda","name":"Formulario","amount":"10.75","basis":{"is":"ESTIMATED","effort":{"programming":"8.25",\
      "testing":"2","reviews":"0.5","adjustments":"0"}}},\
      {"kind":"DESIGN","module":"","name":"","amount":"3","basis":{"is":"MINIMUM","minimum":"3","row":{"table":"t","version":1,"row":"r"}}},\
      {"kind":"DESIGN","module":"","name":"","amount":"3","basis":{"is":"ENTERED_ABOVE_MINIMUM","minimum":"3","row":{"table":"t","version":1,\
      "row":"r"}}},\
      {"kind":"DESIGN","module":"","name":"","amount":"3","basis":{"is":"VALUED","reason":"Tres","row":{"table":"t","version":1,"row":"r"}}},\
      {"kind":"DEFINITION_HELP","module":"","name":"","amount":"1","basis":{"is":"ENTERED"}},\
      {"kind":"PANEL_ACCESS","module":"","name":"","amount":"1","basis":{"is":"RAISED_TO_MINIMUM","entered":"0.5","minimum":"1",\
      "row":{"table":"t","version":1,"row":"r"}}},\
      {"kind":"CONTINGENCY","module":"","name":"","amount":"1.575","basis":{"is":"PERCENTAGE","percent":"10","of":"15.75",\
      "row":{"table":"t","version":1,"row":"r"}}},\
      {"kind":"MEETINGS","module":"","name":"","amount":"1","basis":{"is":"FROM_TABLE","row":{"table":"t","version":1,"row":"r"},\
      "settings":[{"key":"k","value":"A"}]}},\
      {"kind":"MEETINGS","module":"","name":"","amount":"0","basis":{"is":"LEFT_OUT"}}],\
      "sums":{"subtotal":"21.75","contingency":"1.575","meetings":"1","exact":"24.325","total":"24.5"}}""";

  private static final String INCOMPLETE = """
      {"is":"INCOMPLETE","assessment":{"volume":"0","byTable":"SIMPLE","row":{"table":"t","version":1,"row":"r"},"category":"COMPLEX",\
      "raise":{"is":"TO","category":"COMPLEX","reason":""},"monitoringDays":15,"monitoringRow":{"table":"t","version":1,"row":"r"}},"lines":[],\
      "missing":[{"line":"DESIGN","what":"POINTS","row":{"table":"t","version":1,"row":"r"}}]}""";

  private static final TableRow ROW = new TableRow("t", 1, "r");
  private static final Effort EFFORT = new Effort(TPoints.parse("8.25"), TPoints.of(2), TPoints.parse("0.5"), TPoints.ZERO);

  @Test
  void draftsOfTheFirstFormatAreReadAndWritten() {
    EstimateDraft draft = new EstimateDraft(new Presentation("Pago", "Se paga antes.", "Tienda", "Menos pasos", "Más pedidos"),
        List.of(new WorkModule("Tienda", List.of(new WorkTask("Formulario", "ana", EFFORT)))),
        new Design.Valued(TPoints.of(3), "Tres pantallas"), TPoints.of(1), TPoints.parse("0.5"), new Circumstances(true, false, 2),
        new Raise.To(Category.COMPLEX, "Código antiguo"), new Meetings.Valued(TPoints.of(6), "Una por semana"),
        new Conditions(List.of("La pasarela"), "Dos tareas", List.of("El ERP"), List.of("Claves"), "Tres semanas",
            LocalDate.of(2026, 5, 29), DemandedPriority.URGENT));
    assertThat(EstimateJson.draft(1, DRAFT)).isEqualTo(draft);
    assertThat(EstimateJson.text(draft)).isEqualTo(DRAFT);
    assertThat(EstimateJson.draft(1, EstimateJson.text(EstimateDraft.EMPTY))).isEqualTo(EstimateDraft.EMPTY);
    assertThat(EstimateJson.text(EstimateDraft.EMPTY)).contains("{\"is\":\"NOT_INCLUDED\"}", "{\"is\":\"NONE\"}", "{\"is\":\"AS_TABLE\"}");
    String others = DRAFT.replaceAll("\"design\":\\{[^}]*}", "\"design\":{\"is\":\"AT_MINIMUM\"}")
        .replaceAll("\"meetings\":\\{[^}]*}", "\"meetings\":{\"is\":\"NOT_HELD\"}");
    assertThat(EstimateJson.draft(1, others).design()).isEqualTo(new Design.AtMinimum());
    assertThat(EstimateJson.draft(1, others).meetings()).isEqualTo(new Meetings.NotHeld());
  }

  @Test
  void budgetsOfTheFirstFormatAreReadAndWritten() {
    Budget budget = Budget.Complete.of(
        new Assessment(TPoints.parse("10.75"), Category.MODERATE, new TableRow("evolutive-category", 3, "Rule_5"), Category.MODERATE,
            new Raise.None(), 5, new TableRow("monitoring-period", 1, "Rule_2")),
        List.of(new BudgetLine(Kind.TASK, "Tienda", "Formulario", number("10.75"), new Basis.Estimated(EFFORT)),
            line(Kind.DESIGN, "3", new Basis.Minimum(number("3"), ROW)),
            line(Kind.DESIGN, "3", new Basis.EnteredAboveMinimum(number("3.00"), ROW)),
            line(Kind.DESIGN, "3", new Basis.Valued("Tres", ROW)),
            line(Kind.DEFINITION_HELP, "1", new Basis.Entered()),
            line(Kind.PANEL_ACCESS, "1", new Basis.RaisedToMinimum(TPoints.parse("0.5"), number("1"), ROW)),
            line(Kind.CONTINGENCY, "1.575", new Basis.Percentage(number("10"), number("15.75"), ROW)),
            line(Kind.MEETINGS, "1.0", new Basis.FromTable(ROW, List.of(new Basis.Setting("k", "A")))),
            line(Kind.MEETINGS, "0", new Basis.LeftOut())));
    assertThat(EstimateJson.budget(1, COMPLETE)).isEqualTo(budget);
    assertThat(EstimateJson.text(budget)).isEqualTo(COMPLETE);

    Budget incomplete = new Budget.Incomplete(new Assessment(TPoints.ZERO, Category.SIMPLE, ROW, Category.COMPLEX,
        new Raise.To(Category.COMPLEX, ""), 15, ROW), List.of(), List.of(new Missing(Kind.DESIGN, Missing.What.POINTS, ROW)));
    assertThat(EstimateJson.budget(1, INCOMPLETE)).isEqualTo(incomplete);
    assertThat(EstimateJson.text(incomplete)).isEqualTo(INCOMPLETE);
  }

  @Test
  void aFormatThatThisReleaseDoesNotKnowIsNotGuessed() {
    assertThatIllegalStateException().isThrownBy(() -> EstimateJson.draft(2, DRAFT))
        .withMessage("An estimate of format 2 cannot be read by this release, which knows 1");
  }

  private static BudgetLine line(Kind kind, String amount, Basis basis) {
    return BudgetLine.of(kind, number(amount), basis);
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }
}
