package io.ciclo.training.desk;

import io.ciclo.engine.Choice;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Person;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.training.Training;
import io.ciclo.training.store.TrainingCatalogueStore;
import io.ciclo.training.store.TrainingStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who gives a training: the right person is assessed each time (TR-01). */
@Component
class TrainingTeam {

  private final TrainingCatalogueStore catalogue;
  private final TrainingStore trainings;
  private final Staff staff;

  TrainingTeam(TrainingCatalogueStore catalogue, TrainingStore trainings, Staff staff) {
    this.catalogue = catalogue;
    this.trainings = trainings;
    this.staff = staff;
  }

  /** Those who teach its platform first, among them whoever has fewest trainings open; who is away stands behind. */
  List<Choice> choices(Training training) {
    List<String> skilled = catalogue.trainers().getOrDefault(training.platform(), List.of());
    Map<String, Long> busy = trainings.open().stream().filter(one -> one.trainer() != null)
        .collect(Collectors.groupingBy(Training::trainer, Collectors.counting()));
    return staff.inGroup(StaffGroup.TRAINERS).stream()
        .sorted(Comparator.comparing((Person one) -> !skilled.contains(one.id()))
            .thenComparing(one -> staff.away(one.id()).isPresent())
            .thenComparing(one -> busy.getOrDefault(one.id(), 0L)).thenComparing(Person::displayName))
        .map(one -> new Choice(label(one, training, skilled, busy), one.id())).toList();
  }

  private String label(Person one, Training training, List<String> skilled, Map<String, Long> busy) {
    long open = busy.getOrDefault(one.id(), 0L);
    return staff.nameForChoice(one.id()) + (skilled.contains(one.id()) ? " · enseña " + training.platform() : "")
        + (open == 0 ? "" : " · " + open + (open == 1 ? " abierta" : " abiertas"));
  }

  /** Whom the training is proposed to be given by; empty while nobody is a trainer. */
  Optional<String> proposed(Training training) {
    return choices(training).stream().findFirst().map(Choice::value);
  }

  void demand(String field, String staffId) {
    if (staffId == null || !staff.isIn(staffId, StaffGroup.TRAINERS) || !staff.worksHere(staffId)) {
      throw new InputRefused(field, "«Quién la da»: elija a alguien que pueda darla.");
    }
  }
}
