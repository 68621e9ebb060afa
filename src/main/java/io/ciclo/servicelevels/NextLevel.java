package io.ciclo.servicelevels;

import io.ciclo.engine.CasePrefix;

/** Who is in charge when a term is exceeded (FU-24): said by the room that owns the kind of case. */
public interface NextLevel {

  CasePrefix prefix();

  /** Ids of groups, separated by commas. */
  String groups(String caseNumber);
}
