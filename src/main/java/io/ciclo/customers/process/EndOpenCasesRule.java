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

/** The last day is over, and something is still open: nobody has left before it is ended (CL-06). */
@Component
class EndOpenCasesRule extends LeavingRule {

  enum LastCasesStep { LOOK_AGAIN, END }

  private final Leavings leavings;

  EndOpenCasesRule(LeavingFacts facts, Leavings leavings) {
    super("UserTask_EndOpenCases", facts);
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
    if (facts.anyOpen(number)) {
      all.add(CaseAction.of("END", "Cancelar un caso").answering("lastCasesStep", "END").asking("caseToEnd", "caseEndReason")
          .toCustomer("caseEndReason"));
    }
    all.add(CaseAction.of("LOOK_AGAIN", "Ya está resuelto: mirar otra vez").answering("lastCasesStep", "LOOK_AGAIN"));
    return all;
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    if (form.requiredChoice("lastCasesStep", "¿Qué se hace?", LastCasesStep.class) == LastCasesStep.END) {
      leavings.endCase(form.caseNumber(), form.requiredText("caseToEnd", "Caso que se cancela", 40),
          form.requiredText("caseEndReason", "Qué se le dice al cliente", LONGEST_TEXT), form.person());
    }
    return Map.of();
  }
}
