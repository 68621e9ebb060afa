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
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who organises the training, and who helps with technical things (BD-13, BD-15, BD-17). */
@Component
class NameSupportRule extends ProspectRule {

  private final Proof proof;

  NameSupportRule(ProspectFacts facts, Proof proof) {
    super("UserTask_NameSupport", facts);
    this.proof = proof;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factCounterparts", facts.counterparts(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("NAME", "Nombrar los apoyos").offering("trainingName", "trainingArea", "trainingEmail", "trainingWaived", "itName", "itEmail",
        "itWaived"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    proof.name(form.caseNumber(), named(form, CounterpartRole.TRAINING_RESPONSIBLE, "training", "Responsable del Entrenamiento"),
        "trainingWaived", "Responsable del Entrenamiento", form.person());
    proof.name(form.caseNumber(), named(form, CounterpartRole.IT_SUPPORT, "it", "Soporte de TI"), "itWaived", "Soporte de TI", form.person());
    return Map.of();
  }

  /** Somebody with an address, or the reason why nobody is needed; never both, never neither. */
  private static Counterpart named(FormSubmission form, CounterpartRole role, String field, String label) {
    Optional<String> name = form.optionalText(field + "Name", label, LONGEST_LINE);
    Optional<String> waived = form.optionalText(field + "Waived", label, 1000);
    if (name.isPresent() == waived.isPresent()) {
      throw new InputRefused(field + "Name", "«" + label + "»: escriba su nombre, o la razón por la que se prescinde de él.");
    }
    return waived.map(reason -> new Counterpart(role, null, null, null, reason)).orElseGet(() -> new Counterpart(role, name.get(),
        form.optionalText(field + "Area", label, LONGEST_LINE).orElse(""), email(form, field + "Email", label), null));
  }
}
