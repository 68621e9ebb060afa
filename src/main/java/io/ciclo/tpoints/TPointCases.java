package io.ciclo.tpoints;

import io.ciclo.engine.CasePrefix;
import java.time.Instant;

/** A business room that owns a kind of case says what it means to such a case that its customer is asked for points. */
public interface TPointCases {

  CasePrefix prefix();

  long company(String caseNumber);

  /** What customers call it. */
  String title(String caseNumber);

  boolean visibleTo(String caseNumber, long contact);

  /** Key of the text in which the customer is asked. */
  default String letter(TPointRequest request) {
    return request.service().letter();
  }

  /** From now on the case waits for its customer (SL-21). */
  void asked(TPointRequest request);

  /** It waits no more. */
  void settled(TPointRequest request);

  /** When the customer is to be reminded, or the wait ends (FU-26). */
  Instant nextWord(String caseNumber);

  /** That moment has come. */
  Due due(String caseNumber);

  /** @param reminder key of the text to be sent; null when the wait is over */
  record Due(String reminder) {

    public boolean over() {
      return reminder == null;
    }
  }
}
