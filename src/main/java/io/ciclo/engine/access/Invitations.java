package io.ciclo.engine.access;

import io.ciclo.engine.AccessLetter;
import io.ciclo.engine.AccessMail;
import io.ciclo.engine.Account;
import io.ciclo.engine.AccountInvitations;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.LinkPurpose;
import io.ciclo.engine.Spans;
import io.ciclo.engine.access.Pacing.Pace;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Invitations implements AccountInvitations {

  private static final Pace FROM = pace("invitations-from", 20);
  private static final Pace TO = pace("invitations-to", 3);

  private final Accounts accounts;
  private final AccessLinks links;
  private final ObjectProvider<AccessMail> mail;
  private final Pacing pacing;

  Invitations(Accounts accounts, AccessLinks links, ObjectProvider<AccessMail> mail, Pacing pacing) {
    this.accounts = accounts;
    this.links = links;
    this.mail = mail;
    this.pacing = pacing;
  }

  private static Pace pace(String kind, int free) {
    return new Pace(kind, free, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));
  }

  @Override
  public boolean byMail() {
    return mail.getObject().available();
  }

  @Override
  public void invite(AccountKind kind, String accountId, String by) {
    Account account = account(kind, accountId);
    if (account.email().isEmpty()) {
      throw new InputRefused("email", "«Correo electrónico»: " + account.displayName()
          + " no tiene dirección de correo, y la invitación llega por correo.");
    }
    mail.getObject().send(new AccessLetter(LinkPurpose.INVITATION, account, newLink(kind, accountId),
        links.validFor(LinkPurpose.INVITATION), by));
  }

  @Override
  public String handOver(AccountKind kind, String accountId) {
    return links.address(newLink(kind, accountId));
  }

  @Override
  public void slowDown(String inviter, String email) {
    Optional<Duration> wait = pacing.step(FROM, inviter).or(() -> pacing.step(TO, email.toLowerCase(Locale.ROOT)));
    if (wait.isPresent()) {
      throw new InputRefused("email", "Se han enviado muchas invitaciones: espere "
          + Spans.inWords(Duration.ofMinutes(Math.max(1, wait.get().plusSeconds(59).toMinutes()))) + " y vuelva a probar.");
    }
  }

  private long newLink(AccountKind kind, String accountId) {
    links.withdraw(kind, accountId);
    return links.create(LinkPurpose.INVITATION, kind, accountId);
  }

  private Account account(AccountKind kind, String id) {
    return accounts.withId(kind, id)
        .orElseThrow(() -> new InputRefused("account", "Esta persona no existe o está dada de baja: no se la puede invitar."));
  }
}
