package io.ciclo.worktime;

import static io.ciclo.worktime.ShippedCalendars.madrid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;

/** Threads that make the table grow in both directions at once all get the answers that one thread alone gets. */
class LazyExtensionTest {

  private static final int THREADS = 8;
  private static final List<Integer> YEARS = List.of(2026, 2029, 2021, 2033, 2017, 2027, 2037, 2013);

  @RepeatedTest(4)
  void many_threads_see_one_calendar() throws Exception {
    WorkCalendar shared = ShippedCalendars.load().get("customer-care");
    CyclicBarrier together = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<Object>>> tasks = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int order = thread;
        tasks.add(() -> {
          together.await(30, TimeUnit.SECONDS);
          return answers(shared, order);
        });
      }
      List<Future<List<Object>>> results = threads.invokeAll(tasks, 60, TimeUnit.SECONDS);
      WorkCalendar alone = ShippedCalendars.load().get("customer-care");
      for (int thread = 0; thread < THREADS; thread++) {
        assertThat(results.get(thread).get()).isEqualTo(answers(alone, thread));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Each thread asks for the years in another order. */
  private static List<Object> answers(WorkCalendar calendar, int thread) {
    List<Object> answers = new ArrayList<>();
    for (int i = 0; i < YEARS.size(); i++) {
      int year = YEARS.get((thread + i) % YEARS.size());
      Instant start = madrid(year + "-03-10 09:30");
      Instant end = calendar.add(start, Duration.ofHours(500L * (thread + 1)));
      answers.add(end);
      answers.add(calendar.between(start, end));
      answers.add(calendar.addDays(start, 100));
      answers.add(calendar.nextOpening(madrid(year + "-12-31 17:00")));
      answers.add(calendar.isOpen(start));
    }
    return answers;
  }
}
