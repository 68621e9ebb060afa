package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.desk.Proposals;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the prospect does, and whether it needs us (BD-05, BD-06). */
@Component
class StudyBusinessRule extends ProspectRule {

  enum NeedAnswer { NEED, NO_NEED }

  private final Proposals proposals;

  StudyBusinessRule(ProspectFacts facts, Proposals proposals) {
    super("UserTask_StudyBusiness", facts);
    this.proposals = proposals;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factNeeds", facts.needs(number));
    shown.put("factAnswer", facts.answer(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("findings", facts.findings(number), "needs", facts.lastNeeds(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("NEED", "Hay necesidad").answering("needExists", "NEED").asking("findings", "needs"),
        CaseAction.of("NO_NEED", "No hay necesidad").answering("needExists", "NO_NEED").asking("findings", "noNeedReason"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    boolean need = form.requiredChoice("needExists", "¿Necesita nuestros servicios?", NeedAnswer.class) == NeedAnswer.NEED;
    proposals.study(form.caseNumber(), form.requiredText("findings", "Qué hemos encontrado", LONGEST_TEXT),
        need ? form.text("needs").orElse("") : "", need ? null : form.requiredText("noNeedReason", "Por qué no", LONGEST_NOTE), form.person());
    return Map.of("needExists", need);
  }
}
