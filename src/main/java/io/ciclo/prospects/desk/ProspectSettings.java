package io.ciclo.prospects.desk;

import io.ciclo.prospects.CounterpartRole;
import io.ciclo.prospects.OptionalStep;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures of this room. Read as texts, so that a wrong one is refused with a sentence and not with a conversion error.
 *
 * @param optionalSteps which steps may be left out at the start (BD-04)
 * @param counterpartRequiredRoles who has to be named on the prospect's side; from the others one may be excused with a reason (BD-13)
 * @param installationTypes how the widget may be installed (BD-21)
 * @param trainingUrl where trainings per profile are described (BD-22); empty for nowhere
 * @param reminderDays after how many working days without an answer a prospect is reminded
 */
@ConfigurationProperties("ciclo.bd")
public record ProspectSettings(@DefaultValue({"customisation", "agent-training", "new-features"}) List<String> optionalSteps,
    @DefaultValue("PROJECT_RESPONSIBLE") List<String> counterpartRequiredRoles,
    @DefaultValue({"SCRIPT_TAG", "CMS_PLUGIN", "CUSTOM"}) List<String> installationTypes, @DefaultValue("") String trainingUrl,
    @DefaultValue("5") String reminderDays) {

  public ProspectSettings {
    optionalSteps = List.copyOf(optionalSteps);
    counterpartRequiredRoles = List.copyOf(counterpartRequiredRoles);
    installationTypes = List.copyOf(installationTypes);
    demand(optionalSteps.stream().allMatch(key -> Stream.of(OptionalStep.values()).anyMatch(step -> step.key().equals(key))),
        "ciclo.bd.optional-steps", optionalSteps, "solo puede contener customisation, agent-training y new-features");
    demand(counterpartRequiredRoles.stream().allMatch(key -> Stream.of(CounterpartRole.values()).anyMatch(role -> role.name().equals(key))),
        "ciclo.bd.counterpart-required-roles", counterpartRequiredRoles,
        "solo puede contener PROJECT_RESPONSIBLE, TRAINING_RESPONSIBLE e IT_SUPPORT");
    demand(!installationTypes.isEmpty() && installationTypes.stream().allMatch(type -> type.matches("[A-Z][A-Z0-9_]{0,39}")),
        "ciclo.bd.installation-types", installationTypes, "tiene que nombrar al menos un tipo, en mayúsculas, como SCRIPT_TAG");
    demand(trainingUrl.isEmpty() || trainingUrl.matches("https?://\\S{1,500}"), "ciclo.bd.training-url", trainingUrl,
        "tiene que ser una dirección http(s), o quedar vacío");
    demand(reminderDays.matches("[1-9]\\d?"), "ciclo.bd.reminder-days", reminderDays, "tiene que ser un número de 1 a 99");
  }

  private static void demand(boolean right, String key, Object value, String sentence) {
    if (!right) {
      throw new IllegalArgumentException(key + " = " + value + ": " + sentence);
    }
  }

  public boolean mayBeLeftOut(OptionalStep step) {
    return optionalSteps.contains(step.key());
  }

  public Set<CounterpartRole> requiredRoles() {
    Set<CounterpartRole> roles = EnumSet.noneOf(CounterpartRole.class);
    counterpartRequiredRoles.forEach(role -> roles.add(CounterpartRole.valueOf(role)));
    return roles;
  }

  int daysUntilReminder() {
    return Integer.parseInt(reminderDays);
  }
}
