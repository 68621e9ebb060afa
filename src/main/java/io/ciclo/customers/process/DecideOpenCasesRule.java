package io.ciclo.customers.process;

import io.ciclo.customers.desk.LeavingFacts;
import io.ciclo.customers.desk.Leavings;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Case by case: resolved until the last day, or ended with notice (CL-06). */
@Component
class DecideOpenCasesRule extends LeavingRule {

  enum OpenCasesStep { RESOLVE, END }

  private final Leavings leavings;

  DecideOpenCasesRule(LeavingFacts facts, Leavings leavings) {
    super("UserTask_DecideOpenCases", facts);
    this.leavings = leavings;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factLastDay", facts.lastDay(number));
    shown.put("factOpenCases", facts.openCases(number));
  }

  @Override
  public Map<String, List<Choice>> choices(String number) {
    return Map.of("choicesCases", facts.casesToEnd(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    List<CaseAction> all = new ArrayList<>();
    all.add(CaseAction.of("RESOLVE", "Resolver lo que queda hasta el último día").answering("openCasesStep", "RESOLVE"));
    if (facts.anyOpen(number)) {
      all.add(CaseAction.of("END", "Cancelar un caso").answering("openCasesStep", "END").asking("caseToEnd", "caseEndReason")
          .toCustomer("caseEndReason"));
    }
    return all;
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    if (form.requiredChoice("openCasesStep", "¿Qué se hace?", OpenCasesStep.class) == OpenCasesStep.RESOLVE) {
      leavings.casesDecided(form.caseNumber(), form.person());
      return Map.of("casesDecided", true);
    }
    leavings.endCase(form.caseNumber(), form.requiredText("caseToEnd", "Caso que se cancela", 40),
        form.requiredText("caseEndReason", "Qué se le dice al cliente", LONGEST_TEXT), form.person());
    return Map.of("casesDecided", !facts.anyOpen(form.caseNumber()));
  }
}
