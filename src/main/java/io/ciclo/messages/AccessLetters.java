package io.ciclo.messages;

import io.ciclo.engine.AccessLetter;
import io.ciclo.engine.AccessMail;
import io.ciclo.engine.Account;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.LinkPurpose;
import io.ciclo.engine.Spans;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters by which people get in. */
@Component
class AccessLetters implements AccessMail {

  private final Outbox outbox;
  private final MailServer server;
  private final LinkStamp stamp;

  AccessLetters(Outbox outbox, MailServer server, LinkStamp stamp) {
    this.outbox = outbox;
    this.server = server;
    this.stamp = stamp;
  }

  @Override
  public boolean available() {
    return server.present();
  }

  @Override
  public void send(AccessLetter letter) {
    Account to = letter.to();
    Addressee reader = new Addressee(to.displayName(), to.email(),
        to.informal() ? FormOfAddress.INFORMAL : FormOfAddress.FORMAL, to.language());
    outbox.send(new Letter(text(letter.purpose(), to.kind()).key(), null, reader, Map.of(
        Placeholder.USUARIO.key(), to.loginName(),
        Placeholder.EMPRESA.key(), to.organisation(),
        Placeholder.INVITA.key(), letter.invitedBy(),
        Placeholder.VALIDEZ.key(), Spans.inWords(letter.validFor()),
        Placeholder.ENLACE_ACCESO.key(), stamp.standIn())), letter.linkId());
  }

  private static MessageText text(LinkPurpose purpose, AccountKind reader) {
    return switch (purpose) {
      case INVITATION -> reader == AccountKind.STAFF ? MessageText.AC_04 : MessageText.AC_01;
      case NEW_PASSWORD -> MessageText.AC_02;
      case ENTRY -> MessageText.AC_03;
    };
  }
}
