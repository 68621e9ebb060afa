package io.ciclo.growth.desk;

import io.ciclo.engine.NotTriedAgain;

/** The CRM does not want a change as it is: only a person can help. The message is a Spanish sentence that names what to look at. */
class CrmRefused extends RuntimeException implements NotTriedAgain {

  private static final long serialVersionUID = 1L;

  CrmRefused(String what) {
    super(what, null, false, false);
  }

  /** It does not let us in. */
  static final class Credentials extends CrmRefused {

    private static final long serialVersionUID = 1L;

    Credentials(String what) {
      super(what);
    }
  }
}
