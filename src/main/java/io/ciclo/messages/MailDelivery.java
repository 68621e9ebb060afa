package io.ciclo.messages;

import io.ciclo.engine.WorkTriedAgain;
import io.ciclo.messages.process.MessagesProcesses;
import io.ciclo.messages.store.OutboxStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class MailDelivery implements Deliveries {

  private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

  private final OutboxStore store;
  private final MailServer server;
  private final Rounds rounds;
  private final MessagesProcesses processes;
  private final LinkStamp stamp;
  private final Clock clock;
  private final TransactionTemplate apart;

  MailDelivery(OutboxStore store, MailServer server, Rounds rounds, MessagesProcesses processes, LinkStamp stamp, Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.server = server;
    this.rounds = rounds;
    this.processes = processes;
    this.stamp = stamp;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  @Transactional
  public Collected collect(long id, String processInstanceId) {
    Collected collected = rounds.collect(id);
    if (collected instanceof Collected.Mail mail) {
      store.deliveredBy(mail.id(), processInstanceId);
    }
    return collected;
  }

  // A failed try is noted in a transaction of its own, because the job's rolls back.
  @Override
  @Transactional
  public DeliveryOutcome deliver(long id) {
    OutboxEntry letter = store.find(id).orElseThrow(() -> new IllegalArgumentException("No outbox row " + id));
    if (letter.status() == DeliveryStatus.DROPPED) {
      return new DeliveryOutcome.Delivered(false);
    }
    if (letter.status() == DeliveryStatus.PENDING) {
      try {
        server.send(store.accessLinkOf(id).map(link -> stamp.unsealed(letter, link)).orElse(letter), store.calendarPartOf(id),
            clock.instant());
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
  @Transactional(readOnly = true)
  public List<OutboxEntry> carriedBy(long id) {
    return store.carriedBy(id);
  }

  @Override
  @Transactional(readOnly = true)
  public Tally tally() {
    return store.tally();
  }

  /** What was tried again by other ways than ours counts as waiting again, too. */
  @EventListener
  void triedAgain(WorkTriedAgain work) {
    store.resumed(work.processInstances());
  }

  @Override
  public boolean hasMailServer() {
    return server.present();
  }
}
