package io.ciclo.engine.cases;

import io.ciclo.engine.StepEnd;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A step is a transaction; one that is interrupted by another (REQUIRES_NEW) keeps what it has gathered to itself. */
@Component
class TransactionEnd implements StepEnd {

  @Override
  public <T> T gathered(Object key, Supplier<T> first, Consumer<T> atEnd) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("No step is under way: " + key + " gathers within a transaction");
    }
    @SuppressWarnings("unchecked")
    Gathering<T> gathering = (Gathering<T>) TransactionSynchronizationManager.getResource(key);
    if (gathering == null) {
      gathering = new Gathering<>(key, first.get(), atEnd);
      TransactionSynchronizationManager.bindResource(key, gathering);
      TransactionSynchronizationManager.registerSynchronization(gathering);
    }
    return gathering.open();
  }

  private static final class Gathering<T> implements TransactionSynchronization {

    private final Object key;
    private final T content;
    private final Consumer<T> atEnd;
    private boolean over;

    Gathering(Object key, T content, Consumer<T> atEnd) {
      this.key = key;
      this.content = content;
      this.atEnd = atEnd;
    }

    T open() {
      if (over) {
        throw new IllegalStateException("The step is over: " + key + " gathers no more");
      }
      return content;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      over = true;
      // whoever completed a task by the engine's API may not start what our own code starts
      OwnCalls.trusted(() -> {
        atEnd.accept(content);
        return null;
      });
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
  }
}
