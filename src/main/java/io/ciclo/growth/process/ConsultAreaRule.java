package io.ciclo.growth.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.growth.FarmingConsultation.Verdict;
import io.ciclo.growth.desk.FarmingFacts;
import io.ciclo.growth.desk.FarmingWork;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an area of support says; there is a task for each (FF-12). */
@Component
class ConsultAreaRule extends FarmingRule {

  private final FarmingWork work;

  ConsultAreaRule(FarmingFacts facts, FarmingWork work) {
    super("UserTask_ConsultArea", facts);
    this.work = work;
  }

  @Override
  public Optional<String> about() {
    return Optional.of("supportArea");
  }

  @Override
  public Map<String, Object> facts(String number, Object area) {
    Map<String, Object> shown = facts(number);
    shown.put("factArea", facts.group(String.valueOf(area)));
    return shown;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factQuestion", facts.question(number));
    shown.put("factAttributes", facts.attributes(number));
    shown.put("factKnowledge", facts.knowledge(number));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    work.areaAnswers(form.caseNumber(), String.valueOf(form.thing().orElseThrow()), form.requiredChoice("areaVerdict", "¿Se puede hacer?", Verdict.class),
        form.requiredText("areaAnswer", "Qué hace falta", LONGEST_NOTE), form.person());
    return Map.of();
  }
}
