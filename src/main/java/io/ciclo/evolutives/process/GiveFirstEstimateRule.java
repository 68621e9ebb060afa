package io.ciclo.evolutives.process;

import io.ciclo.customers.AgreedChange;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.evolutives.desk.Estimation;
import io.ciclo.evolutives.desk.EvolutiveFacts;
import io.ciclo.tpoints.TPoints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The first figure, which gives the category (EE-05, EE-11, EE-16, EE-31). */
@Component
class GiveFirstEstimateRule extends EvolutiveRule {

  private final Estimation estimation;

  GiveFirstEstimateRule(EvolutiveFacts facts, Estimation estimation) {
    super("UserTask_GiveFirstEstimate", facts);
    this.estimation = estimation;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factEarlier", facts.earlier(caseNumber));
    shown.put("factPaidValuation", facts.paidValuation(caseNumber));
    shown.put("factSimilar", facts.similar(caseNumber));
    shown.put("factAgreed", facts.agreedChanges(caseNumber).stream().map(AgreedChange::description).collect(Collectors.joining("\n")));
  }

  @Override
  public Map<String, List<Choice>> choices(String caseNumber) {
    return Map.of("choicesAgreedChanges", facts.agreedChanges(caseNumber).stream()
        .map(change -> new Choice(change.description(), String.valueOf(change.id()))).toList());
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    CaseAction give = CaseAction.of("GIVE", "Dar la primera estimación").asking("firstVolume", "publicText")
        .offering("criticalArea", "externalDependency", "internalNote").toCustomer("publicText");
    return List.of(facts.agreedChanges(caseNumber).isEmpty() ? give : give.offering("agreedChange"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    String number = form.caseNumber();
    TPoints volume = TPoints.typed("firstVolume", "T-Points aproximados", form.text("firstVolume").orElse(""));
    estimation.agreedAs(number, form.text("agreedChange").map(GiveFirstEstimateRule::id).orElse(null));
    Optional<Estimation.PaidValuation> paid = estimation.firstEstimate(number, form.person(), volume, form.checked("criticalArea"),
        form.checked("externalDependency"), form.requiredText("publicText", "Texto para el cliente", LONGEST_TEXT));
    form.optionalText("internalNote", "Nota interna", LONGEST_NOTE).ifPresent(note -> estimation.note(number, form.person(), note));
    Map<String, Object> next = new HashMap<>();
    next.put("paidValuation", paid.isPresent());
    paid.ifPresent(valuation -> {
      next.put("valuationPoints", valuation.points().toString());
      next.put("valuationWork", "valuation-" + valuation.request());
      next.put("tpointRequest", valuation.request());
    });
    return next;
  }

  private static long id(String chosen) {
    try {
      return Long.parseLong(chosen);
    } catch (NumberFormatException e) {
      throw new InputRefused("agreedChange", "«Cambio pactado»: elija uno de los pactados con la empresa.");
    }
  }
}
