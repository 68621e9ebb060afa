package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.prospects.Counterpart;
import io.ciclo.prospects.CounterpartRole;
import io.ciclo.prospects.desk.Proof;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whoever leads the project on the other side, with three confirmations (BD-13, BD-14). */
@Component
class NameProjectResponsibleRule extends ProspectRule {

  private final Proof proof;

  NameProjectResponsibleRule(ProspectFacts facts, Proof proof) {
    super("UserTask_NameProjectResponsible", facts);
    this.proof = proof;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    // the glance says all
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("counterpartName", facts.contactName(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("NAME", "Nombrar al responsable").asking("counterpartName", "counterpartArea", "counterpartEmail", "knowsStaff", "mayDecide",
        "proposesImprovements"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    confirmed(form, "knowsStaff", "Conoce a todo el personal");
    confirmed(form, "mayDecide", "Puede tomar decisiones");
    confirmed(form, "proposesImprovements", "Puede proponer mejoras");
    proof.name(form.caseNumber(), new Counterpart(CounterpartRole.PROJECT_RESPONSIBLE, form.requiredText("counterpartName", "Nombre", LONGEST_LINE),
        form.requiredText("counterpartArea", "Departamento o área", LONGEST_LINE), email(form, "counterpartEmail", "Correo"), null),
        "counterpartName", "Nombre", form.person());
    return Map.of();
  }

  private static void confirmed(FormSubmission form, String field, String label) {
    if (!form.checked(field)) {
      throw new InputRefused(field, "«" + label + "»: hace falta confirmarlo; si no es así, el cliente tiene que nombrar a otra persona.");
    }
  }
}
