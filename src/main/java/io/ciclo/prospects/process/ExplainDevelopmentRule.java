package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.prospects.desk.Production;
import io.ciclo.prospects.desk.ProspectFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Before anything is developed, the prospect knows how we develop and how long it takes (BD-24). */
@Component
class ExplainDevelopmentRule extends ProspectRule {

  private final Production production;

  ExplainDevelopmentRule(ProspectFacts facts, Production production) {
    super("UserTask_ExplainDevelopment", facts);
    this.production = production;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factAnswer", facts.answer(number));
    shown.put("factWishes", facts.wishes(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("acknowledgedBy", facts.contactName(number), "acknowledgedOn", facts.today(number).toString());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("EXPLAINED", "Explicado: empezar")
        .asking("featureTitle", "featureDescription", "estimatedTime", "acknowledgedBy", "acknowledgedOn"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    LocalDate on = day(form, "acknowledgedOn", "Explicado el");
    if (on.isAfter(facts.today(form.caseNumber()))) {
      throw new InputRefused("acknowledgedOn", "«Explicado el»: no puede ser una fecha futura.");
    }
    return Map.of("featureCase", production.begin(form.caseNumber(), form.requiredText("featureTitle", "Característica", LONGEST_LINE),
        form.requiredText("featureDescription", "Qué tiene que hacer", LONGEST_TEXT),
        form.requiredText("estimatedTime", "Tiempo que implica", LONGEST_LINE),
        form.requiredText("acknowledgedBy", "Quién se da por enterado", LONGEST_LINE), on, form.person()));
  }
}
