package io.ciclo.staff.desk;

import io.ciclo.engine.Person;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.Messages;
import io.ciclo.staff.OnCallSettings;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** By mail: a row of the outbox, which is delivered by itself. */
@Component
@Order(1)
final class MailPath implements AlertPath {

  private static final String TEXT = "AV-10";

  private final Messages messages;
  private final OnCallSettings settings;

  MailPath(Messages messages, OnCallSettings settings) {
    this.messages = messages;
    this.settings = settings;
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public boolean reaches(Person person, String phone) {
    return settings.mail() && person.email() != null && !person.email().isBlank();
  }

  @Override
  public boolean leavesTheDatabase() {
    return false;
  }

  @Override
  public void send(AlertNote note) {
    messages.send(new Letter(TEXT, note.caseNumber(),
        new Addressee(note.to().displayName(), note.to().email(), FormOfAddress.FORMAL, "es"),
        Map.of("ticket", note.caseNumber(), "empresa", note.customer(), "asunto", note.summary(), "desde", note.since(),
            "enlaceAviso", note.link())));
  }
}
