package io.ciclo.tpoints.process;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.TPoints;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** What a step of a diagram is given. A mistake in a model is said in Spanish, because its owner reads it in an incident. */
final class Values {

  private Values() {}

  static String text(DelegateExecution step, String name, String label) {
    return optional(step, name).orElseThrow(() -> new IllegalArgumentException(
        "El paso «" + step.getCurrentActivityName() + "» no dice «" + label + "» (parámetro " + name + ")."));
  }

  static Optional<String> optional(DelegateExecution step, String name) {
    return Optional.ofNullable(step.getVariable(name)).map(String::valueOf).map(String::strip).filter(text -> !text.isEmpty());
  }

  static Long number(DelegateExecution step, String name) {
    return optional(step, name).map(text -> {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("El paso «" + step.getCurrentActivityName() + "» recibe «" + text + "» en " + name
            + " y espera el identificador que dejó un paso anterior.");
      }
    }).orElse(null);
  }

  /** A figure with a point or a comma; above zero. */
  static TPoints points(DelegateExecution step, String name, String label) {
    String text = text(step, name, label);
    try {
      TPoints points = TPoints.parse(text);
      if (points.isPositive()) {
        return points;
      }
    } catch (IllegalArgumentException e) {
      // said below, with the name of the step
    }
    throw new IllegalArgumentException("El paso «" + step.getCurrentActivityName() + "» recibe «" + text + "» en «" + label
        + "» y espera una cantidad mayor que cero, con dos decimales como mucho.");
  }

  static <E extends Enum<E>> E word(DelegateExecution step, String name, String label, Class<E> type) {
    String text = text(step, name, label);
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("El paso «" + step.getCurrentActivityName() + "» recibe «" + text + "» en «" + label
          + "», que no es una de las opciones de su plantilla.");
    }
  }

  /** Whoever has just completed a task; the product itself when a job does the step. */
  static Author author(DelegateExecution step) {
    Authentication person = step.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return person == null || person.getUserId() == null ? Author.SERVICE : Author.staff(person.getUserId());
  }

  /** This passage through the step: another one is another fact, and a retry of a failed one has booked nothing. */
  static String passage(DelegateExecution step) {
    String id = step.getActivityInstanceId();
    return id.substring(id.lastIndexOf(':') + 1);
  }
}
