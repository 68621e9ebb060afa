package io.ciclo.growth.desk;

import io.ciclo.engine.Cause;
import io.ciclo.engine.Failure;
import io.ciclo.engine.KnownCauses;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeps drafts of Farming from the web service that they are sent to (FF-17). */
@Component
class FarmingCauses implements KnownCauses {

  @Override
  public Optional<Cause> recognise(Failure failure) {
    return failure.threw(DraftNotSent.class.getName())
        ? Optional.of(new Cause("draft-not-sent", "El servicio web de los borradores no responde o no los acepta",
            "Ningún cliente espera por esto: lee el borrador en la oficina virtual. Compruebe el servicio y los ajustes «ciclo.farming.draft»,"
                + " y reintente: lo que ya se entregó no se envía otra vez."))
        : Optional.empty();
  }
}
