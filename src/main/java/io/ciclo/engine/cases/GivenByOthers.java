package io.ciclo.engine.cases;

/** A task is being put into somebody's hands: who receives it has not taken it, not even when they hand it to themselves. */
final class GivenByOthers {

  private static final ThreadLocal<Boolean> GIVING = ThreadLocal.withInitial(() -> false);

  private GivenByOthers() {}

  static void give(Runnable work) {
    GIVING.set(true);
    try {
      work.run();
    } finally {
      GIVING.remove();
    }
  }

  static boolean happens() {
    return GIVING.get();
  }
}
