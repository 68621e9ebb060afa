package io.ciclo.growth.desk;

import io.ciclo.engine.Cause;
import io.ciclo.engine.Failure;
import io.ciclo.engine.KnownCauses;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeps changes of opportunities from another CRM. */
@Component
class CrmCauses implements KnownCauses {

  @Override
  public Optional<Cause> recognise(Failure failure) {
    if (failure.threw(CrmUnavailable.class.getName())) {
      return Optional.of(new Cause("crm-down", "El CRM no responde o no acepta cambios",
          "Ningún caso se detiene por esto: los cambios de las oportunidades esperan, cada uno en su orden. Compruebe el CRM y los ajustes"
              + " «ciclo.crm.http». En cuanto llegue uno, los demás salen solos; también con «Reintentar»."));
    }
    if (failure.threw(CrmRefused.Credentials.class.getName())) {
      return Optional.of(new Cause("crm-credentials", "El CRM no admite las credenciales",
          "Corrija la clave en los ajustes «ciclo.crm.http.headers», reinicie y reintente: los cambios que esperan salen en su orden."));
    }
    if (failure.threw(CrmRefused.class.getName())) {
      return Optional.of(new Cause("crm-refused", "El CRM rechaza un cambio",
          "El CRM funciona, pero no quiere este dato; su respuesta dice cuál. Corrija la plantilla en «ciclo.crm.http», o el dato en el"
              + " CRM, y reintente. Solo espera esa oportunidad: las demás siguen llegando."));
    }
    return Optional.empty();
  }
}
