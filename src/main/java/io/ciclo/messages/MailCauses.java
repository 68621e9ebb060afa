package io.ciclo.messages;

import io.ciclo.engine.Cause;
import io.ciclo.engine.Failure;
import io.ciclo.engine.KnownCauses;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeps letters from being written, and mails from leaving. */
@Component
class MailCauses implements KnownCauses {

  @Override
  public Optional<Cause> recognise(Failure failure) {
    if (failure.threw("DeliverMessage$ServerFailed")) {
      return Optional.of(new Cause(Deliveries.SERVER_DOWN, "El servidor de correo no responde o no acepta correos",
          "Ningún caso se detiene por esto: los correos esperan. Compruebe el servidor y los ajustes «spring.mail». En cuanto salga"
              + " uno, los demás salen solos; también con «Reintentar»."));
    }
    if (failure.threw("DeliverMessage$RecipientRefused")) {
      return Optional.of(new Cause("mail-recipient", "El servidor de correo rechaza una dirección",
          "El servidor funciona, pero no admite a quien va dirigido. Corrija la dirección en la ficha del cliente: los próximos"
              + " correos irán a la buena. Reintentar solo sirve si el servidor se equivocaba."));
    }
    if (failure.threw("LetterRefused")) {
      return Optional.of(new Cause("letter", "A un mensaje le falta un dato",
          "El texto del mensaje pide un dato que el caso no tiene. Revise el texto en Ajustes, Textos, o complete el caso; después,"
              + " reintentar."));
    }
    return Optional.empty();
  }
}
