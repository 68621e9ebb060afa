package io.ciclo.staff.desk;

import io.ciclo.engine.Cause;
import io.ciclo.engine.Failure;
import io.ciclo.engine.KnownCauses;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Chat and SMS gateways that do not take a message. */
@Component
class StaffCauses implements KnownCauses {

  private static final Pattern WHO = Pattern.compile("El aviso no ha salido: (\\S+) (.*?)\\.(?: |$)");

  @Override
  public Optional<Cause> recognise(Failure failure) {
    if (!failure.threw(NotDelivered.class.getName())) {
      return Optional.empty();
    }
    Matcher gateway = WHO.matcher(failure.message());
    boolean known = gateway.find();
    return Optional.of(new Cause("gateway:" + (known ? gateway.group(1) : ""),
        known ? "La pasarela de avisos " + gateway.group(1) + " " + gateway.group(2) : "La pasarela de avisos no recibe mensajes",
        "Chat o SMS no admiten los avisos. Compruebe la dirección y las credenciales en los ajustes «ciclo.on-call» y que el servicio"
            + " funciona; después, reintentar. La escalada de la guardia sigue mientras tanto."));
  }
}
