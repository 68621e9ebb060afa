package io.ciclo.engine.cases;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.Identities;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Speech;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Vocabulary;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class RetryingWrite implements SafeWrite {

  private static final int TRIES = 3;

  private final TransactionTemplate transaction;
  private final IdentityService identity;
  private final Identities identities;
  private final Vocabulary vocabulary;

  RetryingWrite(PlatformTransactionManager transactions, IdentityService identity, Identities identities,
      Vocabulary vocabulary) {
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.identity = identity;
    this.identities = identities;
    this.vocabulary = vocabulary;
  }

  @Override
  public void run(Runnable work) {
    write(() -> {
      work.run();
      return null;
    });
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return TransactionSynchronizationManager.isActualTransactionActive() ? work.get()
        : named(this::announcePerson, () -> tryHard(work));
  }

  @Override
  public <T> T writeAs(String person, Supplier<T> work) {
    return named(() -> identity.setAuthentication(person, identities.groupsOf(person)), () -> tryHard(work));
  }

  @Override
  public void rehearse(Runnable work) {
    named(this::announcePerson, () -> transaction.execute(status -> {
      status.setRollbackOnly();
      work.run();
      return null;
    }));
  }

  /** What a customer's deed leaves for staff to read is said in the installation's words, whoever is signed in. */
  private <T> T named(Runnable announcement, Supplier<T> work) {
    Authentication before = identity.getCurrentAuthentication();
    try (Vocabulary.Spoken staffReadThis = vocabulary.speaking(Speech.OF_THE_HOUSE)) {
      announcement.run();
      return OwnCalls.trusted(work);
    } finally {
      identity.setAuthentication(before);
    }
  }

  private <T> T tryHard(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> work.get());
      } catch (RuntimeException e) {
        if (!Collisions.of(e)) {
          throw e;
        }
        if (attempt == TRIES) {
          throw new ConcurrentChange(e);
        }
      }
    }
  }

  /** History and operation log name the person; a customer is no user of the engine. */
  private void announcePerson() {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getPrincipal() instanceof StaffPrincipal staff) {
      identity.setAuthentication(staff.userId(), staff.groups());
    } else {
      identity.clearAuthentication();
    }
  }

}
