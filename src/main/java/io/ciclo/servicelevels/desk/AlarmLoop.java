package io.ciclo.servicelevels.desk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Handles alarms as they fall due: one thread a node, which sleeps until the nearest one, and never longer than five seconds. */
@Component
class AlarmLoop implements SmartLifecycle, Runnable {

  private static final Logger log = LoggerFactory.getLogger(AlarmLoop.class);
  /** Another node may have written a nearer alarm meanwhile. */
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
  /** Whoever has a case at the moment is soon done with it. */
  private static final Duration SHORT_SLEEP = Duration.ofMillis(200);
  private static final Duration TO_FINISH = Duration.ofSeconds(20);
  private static final int AT_ONCE = 100;

  private final AlarmDesk desk;
  private final ServiceLevelSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private volatile boolean running;
  private Thread thread;

  AlarmLoop(AlarmDesk desk, ServiceLevelSettings settings) {
    this.desk = desk;
    this.settings = settings;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.alarmLoop();
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this, "service-level-alarms");
    thread.setDaemon(true);
    thread.start();
  }

  /** The case at hand is finished; all others are another node's, or the next start's. */
  @Override
  public void stop() {
    running = false;
    wake();
    try {
      thread.join(TO_FINISH.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public void run() {
    while (running) {
      Duration pause;
      try {
        pause = round();
      } catch (RuntimeException e) {
        log.warn("The alarms of service levels could not be read; they are tried again", e);
        pause = LONGEST_SLEEP;
      }
      sleep(pause);
    }
  }

  /** @return how long to sleep */
  private Duration round() {
    List<String> due = desk.due(AT_ONCE);
    int handled = 0;
    for (String caseNumber : due) {
      if (running && desk.handle(caseNumber)) {
        handled++;
      }
    }
    if (!due.isEmpty()) {
      return handled > 0 ? Duration.ZERO : SHORT_SLEEP;
    }
    return desk.quiet().filter(quiet -> quiet.compareTo(LONGEST_SLEEP) < 0)
        // an alarm has happened only after its instant
        .map(quiet -> quiet.plusMillis(1)).orElse(LONGEST_SLEEP);
  }

  private void sleep(Duration pause) {
    lock.lock();
    try {
      if (running && !pause.isZero()) {
        woken.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
