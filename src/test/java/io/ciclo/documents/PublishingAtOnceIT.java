package io.ciclo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.SafeWrite;
import io.ciclo.testing.CicloIT;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people who publish the first version of the same document at the same moment. */
class PublishingAtOnceIT extends CicloIT {

  @Autowired Documents documents;
  @Autowired SafeWrite safely;

  private final String title = "A la vez " + UUID.randomUUID();

  @Test
  void bothAreKeptOneAfterTheOther() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch secondBegan = new CountDownLatch(1);
    try (Pair people = new Pair()) {
      Future<DocumentVersion> first = people.one(() -> safely.write(() -> {
        DocumentVersion version = publish("uno", "carmen.ruiz");
        written.countDown();
        await(secondBegan);
        return version;
      }));
      Future<DocumentVersion> second = people.one(() -> {
        await(written);
        return safely.write(() -> {
          secondBegan.countDown();
          return publish("dos", "lucia.ferrer");
        });
      });
      assertThat(first.get().number()).isEqualTo(1);
      assertThat(second.get().number()).as("tried again once the first had committed").isEqualTo(2);
      assertThat(documents.versions(first.get().document().id())).extracting(DocumentVersion::publishedBy)
          .isEqualTo(List.of("lucia.ferrer", "carmen.ruiz"));
    }
  }

  private DocumentVersion publish(String words, String by) {
    return documents.publish(new NewVersion(DocumentKind.FORMALITY, 1L, null, title, "", SomeFile.text("escrito.txt", words)), by);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Two threads. */
  private static final class Pair implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    <T> Future<T> one(Callable<T> work) {
      return threads.submit(work);
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
