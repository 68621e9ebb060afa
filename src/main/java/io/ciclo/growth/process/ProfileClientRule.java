package io.ciclo.growth.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.growth.desk.FarmingFacts;
import io.ciclo.growth.desk.FarmingWork;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the customer values and pays for is written on its page; here it is said to be ready (FF-13 to FF-16). */
@Component
class ProfileClientRule extends FarmingRule {

  private final FarmingWork work;

  ProfileClientRule(FarmingFacts facts, FarmingWork work) {
    super("UserTask_ProfileClient", facts);
    this.work = work;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factAttributes", facts.attributes(number));
    shown.put("factAnswers", facts.answers(number));
    shown.put("factProfile", facts.profile(number));
    shown.put("factProfileLink", facts.profileLink(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("READY", "Dar el perfil por listo"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    work.profileReady(form.caseNumber(), form.person());
    return Map.of();
  }
}
