package io.ciclo.evolutives.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.desk.Estimation;
import io.ciclo.evolutives.desk.EvolutiveFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What it does to what is there, and what may go wrong (EE-10, EE-11). */
@Component
class AnalyseImpactRule extends EvolutiveRule {

  private final Estimation estimation;

  AnalyseImpactRule(EvolutiveFacts facts, Estimation estimation) {
    super("UserTask_AnalyseImpact", facts);
    this.estimation = estimation;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factRequirements", facts.requirements(caseNumber));
    shown.put("factFirstEstimate", facts.firstEstimate(caseNumber));
  }

  @Override
  public Map<String, Object> known(String caseNumber) {
    EstimateDraft draft = facts.written(caseNumber);
    return Map.of("impact", facts.effect(caseNumber), "dependencies", facts.dependencies(caseNumber),
        "risks", String.join("\n", draft.conditions().risks()), "criticalArea", draft.circumstances().criticalArea(),
        "externalDependency", draft.circumstances().externalDependency());
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(CaseAction.of("ANALYSE", "Anotar el impacto").asking("impact")
        .offering("criticalArea", "externalDependency", "dependencies", "risks"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    List<String> risks = form.optionalText("risks", "Riesgos", LONGEST_NOTE).stream().flatMap(String::lines)
        .map(line -> line.replaceFirst("^[-•*]\\s*", "").strip()).filter(line -> !line.isEmpty()).toList();
    estimation.impact(form.caseNumber(), form.person(), form.requiredText("impact", "Efecto técnico y operativo", LONGEST_TEXT),
        form.checked("criticalArea"), form.checked("externalDependency"),
        form.optionalText("dependencies", "Dependencias y recursos", LONGEST_NOTE), risks);
    return Map.of();
  }
}
