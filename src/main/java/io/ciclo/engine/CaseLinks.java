package io.ciclo.engine;

import java.util.Collection;
import java.util.List;

/** Which case led to which. */
public interface CaseLinks {

  /** Records the link; saying the same twice leaves one row. */
  void link(String from, String to, String kind);

  /** Links in either direction, oldest first. */
  List<CaseLink> of(String caseNumber);

  /** Links between any two of these cases, oldest first; asked together, however many there are. */
  List<CaseLink> among(Collection<String> caseNumbers);
}
