package io.ciclo.evolutives.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Times;
import io.ciclo.evolutives.desk.Estimation;
import io.ciclo.evolutives.desk.EvolutiveFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The estimate is finished, or something is missing to finish it (EE-17 to EE-27). */
@Component
class EstimateEvolutiveRule extends EvolutiveRule {

  enum EstimateStep { FINISH, ASK }

  private final Estimation estimation;

  EstimateEvolutiveRule(EvolutiveFacts facts, Estimation estimation) {
    super("UserTask_EstimateEvolutive", facts);
    this.estimation = estimation;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factEstimate", facts.estimate(caseNumber));
    shown.put("factGaps", facts.gaps(caseNumber));
    Estimation.Told told = estimation.told(caseNumber);
    shown.put("factDescribed", told.description());
    shown.put("factJustified", told.justification());
    shown.put("factDelivery", told.plannedDelivery() == null ? "" : Times.spokenDay(told.plannedDelivery()));
    shown.put("factReview", facts.review(caseNumber));
    shown.put("factRenegotiation", facts.renegotiation(caseNumber));
    shown.put("factRequirements", facts.requirements(caseNumber));
    shown.put("factImpact", facts.impact(caseNumber));
    shown.put("factSimilar", facts.similar(caseNumber));
    shown.put("factEditorLink", facts.editorLink(caseNumber));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(
        CaseAction.of("FINISH", "Dar por lista").answering("estimateStep", "FINISH").asking(missing(estimation.told(caseNumber))),
        CaseAction.of("ASK", "Falta información").answering("estimateStep", "ASK").asking("missing"));
  }

  /** What the editor says already is not asked again (DW-12). */
  private static String[] missing(Estimation.Told told) {
    return Stream.of(told.description() == null ? "description" : null, told.justification() == null ? "justification" : null,
        told.plannedDelivery() == null ? "plannedDelivery" : null).filter(Objects::nonNull).toArray(String[]::new);
  }

  /** FINISH is what people choose; whether another person looks at it first is said by a table. */
  @Override
  Map<String, Object> act(FormSubmission form) {
    String number = form.caseNumber();
    if (form.requiredChoice("estimateStep", "¿Qué sigue?", EstimateStep.class) == EstimateStep.ASK) {
      estimation.note(number, form.person(), form.requiredText("missing", "Qué falta", LONGEST_NOTE));
      return Map.of("estimateStep", "ASK");
    }
    Estimation.Told told = estimation.told(number);
    LocalDate delivery = form.date("plannedDelivery").or(() -> Optional.ofNullable(told.plannedDelivery()))
        .orElseThrow(() -> new InputRefused("plannedDelivery", "«Entrega prevista»: es obligatoria; el cliente la lee."));
    return Map.of("estimateStep", estimation.finish(number, form.person(),
        text(form, "description", "Descripción para el cliente", LONGEST_TEXT, told.description()),
        text(form, "justification", "Por qué dura lo que dura", LONGEST_NOTE, told.justification()), delivery).name());
  }

  /** @param known null: it has to be given now */
  private static String text(FormSubmission form, String field, String label, int longest, String known) {
    return form.optionalText(field, label, longest).or(() -> Optional.ofNullable(known))
        .orElseGet(() -> form.requiredText(field, label, longest));
  }
}
