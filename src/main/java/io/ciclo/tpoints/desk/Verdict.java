package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.Outcome.Refused;
import io.ciclo.tpoints.Refusal;
import io.ciclo.tpoints.TPoints;

/** What a rule says to something that is asked: it may be done, and how; or it may not, and why. */
sealed interface Verdict {

  record Allowed(Runnable act) implements Verdict {}

  record Rejected(Refused answer) implements Verdict {}

  static Verdict allowed(Runnable act) {
    return new Allowed(act);
  }

  static Verdict rejected(Refusal reason, TPoints available) {
    return new Rejected(new Refused(reason, available));
  }

  static Verdict rejected(Refusal reason) {
    return rejected(reason, TPoints.ZERO);
  }
}
