package io.ciclo.messages.web;

import io.ciclo.engine.AccountSection;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.messages.MailRhythm;
import io.ciclo.messages.MailRhythms;
import org.springframework.stereotype.Component;

/** When somebody of staff wants mails, in «Mi cuenta»; asked by the fragment {@code messages/rhythm}. */
@Component
class RhythmSection implements AccountSection {

  private final MailRhythms rhythms;

  RhythmSection(MailRhythms rhythms) {
    this.rhythms = rhythms;
  }

  @Override
  public String template() {
    return "messages/rhythm";
  }

  @Override
  public boolean concerns(SignedIn who) {
    return who instanceof StaffPrincipal;
  }

  public MailRhythm of(SignedIn who) {
    return rhythms.of(who.loginName());
  }

  public MailRhythm[] all() {
    return MailRhythm.values();
  }
}
