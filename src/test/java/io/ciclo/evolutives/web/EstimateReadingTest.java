package io.ciclo.evolutives.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Meetings;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.evolutives.SomeEstimate;
import io.ciclo.tpoints.TPoints;
import org.junit.jupiter.api.Test;

class EstimateReadingTest {

  @Test
  void whatIsShownIsReadAsTheSame() {
    EstimateDraft draft = SomeEstimate.withTasks("12.5", "1250.75").module("Panel", "3").design("4.25", "Dos pantallas").help("1").panel("0.5")
        .circumstances(true, true, 3).raisedTo(Category.COMPLEX, "Nadie lo ha hecho antes")
        .meetings(new Meetings.Valued(TPoints.parse("6"), "Cada semana")).draft();
    EstimateForm form = EstimateForm.of(draft, new Seen(2, 5));
    assertThat(EstimateReading.read(form)).isEqualTo(new EstimateReading.Read(draft, java.util.Map.of()));
    assertThat(form.seen()).isEqualTo(new Seen(2, 5));
  }

  @Test
  void anEmptyEstimateOffersARowThatIsNobodysWorkUntilItIsFilledIn() {
    EstimateForm form = EstimateForm.of(EstimateDraft.EMPTY, Seen.NOTHING);
    assertThat(form.modules).hasSize(1);
    form.withoutUntouchedRows();
    assertThat(EstimateReading.read(form)).isEqualTo(new EstimateReading.Read(EstimateDraft.EMPTY, java.util.Map.of()));
  }

  @Test
  void allThatCannotBeReadIsToldAtOnceWithFieldAndReason() {
    EstimateForm form = EstimateForm.of(SomeEstimate.withTasks("1").draft(), Seen.NOTHING);
    form.modules.get(0).tasks.get(0).testing = "dos";
    form.panelAccess = "1.250,5";
    form.circumstances.resources = "";
    form.conditions.plannedDelivery = "mañana";
    assertThat(EstimateReading.read(form).problems()).containsOnlyKeys("modules[0].tasks[0].testing", "panelAccess",
        "circumstances.resources", "conditions.plannedDelivery")
        .containsEntry("modules[0].tasks[0].testing",
            "«Pruebas de «Tarea 1»»: escriba una cantidad como 2,5, con dos decimales como mucho.")
        .containsEntry("conditions.plannedDelivery", "«Entrega prevista»: escriba una fecha con día, mes y año.");
  }

  @Test
  void lineEndsOfBrowsersAndBlankLinesMakeNoDifference() {
    EstimateForm form = EstimateForm.of(SomeEstimate.withTasks("1").draft(), Seen.NOTHING);
    form.presentation.description = "Uno\r\nDos\0\r\n";
    form.conditions.risks = "La pasarela\r\n\r\n  El ERP ";
    EstimateDraft draft = EstimateReading.read(form).draft();
    assertThat(draft.presentation().description()).isEqualTo("Uno\nDos");
    assertThat(draft.conditions().risks()).containsExactly("La pasarela", "El ERP");
  }
}
