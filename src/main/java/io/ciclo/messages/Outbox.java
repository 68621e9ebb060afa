package io.ciclo.messages;

import io.ciclo.messages.process.MessagesProcesses;
import io.ciclo.messages.store.OutboxStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class Outbox implements Messages, Deliveries {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  private final OutboxStore store;
  private final StoredTexts texts;
  private final Rendering rendering;
  private final MailServer server;
  private final MessagesProcesses processes;
  private final LinkStamp stamp;
  private final MessageSettings settings;
  private final Clock clock;
  private final TransactionTemplate apart;

  Outbox(OutboxStore store, StoredTexts texts, Rendering rendering, MailServer server, MessagesProcesses processes,
      LinkStamp stamp, MessageSettings settings, Clock clock, PlatformTransactionManager transactions) {
    this.store = store;
    this.texts = texts;
    this.rendering = rendering;
    this.server = server;
    this.processes = processes;
    this.stamp = stamp;
    this.settings = settings;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  // A letter that cannot be written is found before anything is: the sender may go on without it.
  @Override
  @Transactional(noRollbackFor = LetterRefused.class)
  public long send(Letter letter) {
    return write(letter);
  }

  /** A letter that carries a link: it is stored without, and has it once it leaves. */
  @Transactional
  public void send(Letter letter, long accessLink) {
    store.carries(write(letter), accessLink);
  }

  private long write(Letter letter) {
    MessageText text = MessageText.of(letter.text())
        .orElseThrow(() -> new LetterRefused("No existe el texto «" + letter.text() + "»."));
    TextVersion version = texts.newest(text, letter.to().language());
    Rendered rendered = rendering.render(version, letter);
    boolean deliverable = server.present();
    long id = store.add(new OutboxEntry(0, letter.caseNumber(), text.key(), version.version(), letter.to().name(),
        letter.to().email(), rendered.subject(), rendered.plain(), rendered.html(), newMessageId(),
        deliverable ? DeliveryStatus.PENDING : DeliveryStatus.KEPT, clock.instant(), null, 0, null));
    store.deliveredBy(id, processes.letterWritten(id, letter.caseNumber(), deliverable));
    log.info("Letter {} to outbox row {} ({})", text.key(), id, deliverable ? "to be delivered" : "kept, no mail server");
    return id;
  }

  @Override
  @Transactional(readOnly = true)
  public List<OutboxEntry> ofCase(String caseNumber) {
    return store.ofCase(caseNumber);
  }

  // A failed try is noted in a transaction of its own, because the job's rolls back.
  @Override
  @Transactional
  public DeliveryOutcome deliver(long id) {
    OutboxEntry letter = store.find(id).orElseThrow(() -> new IllegalArgumentException("No outbox row " + id));
    if (letter.status() == DeliveryStatus.PENDING) {
      try {
        server.send(store.accessLinkOf(id).map(link -> stamp.unsealed(letter, link)).orElse(letter), clock.instant());
      } catch (DeliveryRefused e) {
        apart.executeWithoutResult(status -> store.failed(id, e.failure(), e.getMessage()));
        return new DeliveryOutcome.Failed(e.failure(), e.getMessage());
      }
      store.sent(id, clock.instant());
    }
    return new DeliveryOutcome.Delivered(store.serverFailedOthers(id));
  }

  @Override
  @Transactional
  public int resumeFailedByServer() {
    return resume(store.failedDeliveries(Failure.SERVER));
  }

  @Override
  @Transactional
  public int resumeAllFailed() {
    return resume(store.failedDeliveries(Failure.SERVER)) + resume(store.failedDeliveries(Failure.RECIPIENT));
  }

  private int resume(List<String> processInstanceIds) {
    List<String> resumed = processes.tryAgain(processInstanceIds);
    store.resumed(resumed);
    if (!resumed.isEmpty()) {
      log.info("{} failed deliveries have their tries back", resumed.size());
    }
    return resumed.size();
  }

  @Override
  @Transactional(readOnly = true)
  public List<OutboxEntry> search(OutboxSearch search) {
    return store.search(search);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<OutboxEntry> entry(long id) {
    return store.find(id);
  }

  @Override
  public boolean hasMailServer() {
    return server.present();
  }

  private String newMessageId() {
    String from = settings.from();
    return "<" + UUID.randomUUID() + from.substring(from.lastIndexOf('@')) + ">";
  }
}
