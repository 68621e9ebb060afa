package io.ciclo.customers.desk;

import io.ciclo.customers.Contact;
import io.ciclo.engine.InputRefused;
import java.util.Optional;

/** Nobody who administers users shuts themselves out: only a colleague, or our staff, can do that (CL-13). */
final class NeverThemselvesOut {

  private NeverThemselvesOut() {}

  /** @return what the administrator may not do, naming field and reason; empty when they may */
  static Optional<InputRefused> objection(Contact administrator, Contact after) {
    if (after.id() != administrator.id()) {
      return Optional.empty();
    }
    if (!after.active()) {
      return Optional.of(new InputRefused("active",
          "No puede darse de baja a usted: pídaselo a otra persona que administre usuarios."));
    }
    return after.administersUsers() ? Optional.empty() : Optional.of(new InputRefused("administersUsers",
        "No puede quitarse a usted el derecho de administrar usuarios: pídaselo a otra persona que lo tenga."));
  }
}
