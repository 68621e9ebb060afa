package io.ciclo.messages;

import io.ciclo.messages.process.MessagesProcesses;
import io.ciclo.messages.store.OutboxStore;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Letters that are to leave: each gets its delivery, and several that leave together get a mail that carries them. */
@Component
class Dispatch {

  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

  private final OutboxStore store;
  private final MailServer server;
  private final MessagesProcesses processes;
  private final MessageSettings settings;
  private final Clock clock;

  Dispatch(OutboxStore store, MailServer server, MessagesProcesses processes, MessageSettings settings, Clock clock) {
    this.store = store;
    this.server = server;
    this.processes = processes;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Who reads, and of which case.
   *
   * @param caseNumber null for none, or for several
   */
  record Envelope(String caseNumber, Addressee to, String staffId) {}

  /** Writes a row; whether it leaves, and when, is decided later. */
  long write(Envelope envelope, TextVersion version, Rendered rendered, boolean composed) {
    return store.add(new OutboxEntry(0, envelope.caseNumber(), version.text().key(), version.version(),
        envelope.to().name(), envelope.to().email(), rendered.subject(), rendered.plain(), rendered.html(), newMessageId(),
        leaving(), clock.instant(), null, 0, null, envelope.staffId(), composed, null, null, null),
        envelope.to().formOfAddress(), envelope.to().language());
  }

  /** Pending while there is a mail server to take it. */
  DeliveryStatus leaving() {
    return server.present() ? DeliveryStatus.PENDING : DeliveryStatus.KEPT;
  }

  /** Its delivery starts, in this transaction. */
  void leave(long id, String caseNumber) {
    boolean deliverable = server.present();
    store.deliveredBy(id, processes.letterWritten(id, caseNumber, deliverable));
    log.info("Outbox row {} of {} {}", id, caseNumber == null ? "no case" : caseNumber,
        deliverable ? "is to be delivered" : "is kept, there is no mail server");
  }

  /** @return id of the mail that carries them */
  long compose(Envelope envelope, TextVersion version, Rendered rendered, List<Long> letters, String why) {
    long carrier = write(envelope, version, rendered, true);
    store.joined(letters, carrier, why);
    log.info("Outbox row {} carries {}", carrier, letters);
    return carrier;
  }

  private String newMessageId() {
    String from = settings.from();
    return "<" + UUID.randomUUID() + from.substring(from.lastIndexOf('@')) + ">";
  }
}
