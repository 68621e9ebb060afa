package io.ciclo.engine;

import java.util.List;
import java.util.Optional;

/** Where a case stands, in the drawings of its processes. */
public interface CaseDiagrams {

  /** What runs now, the process that began first in front; those that it called, or that run beside it, after it. */
  List<Drawing> of(String caseNumber);

  /** The drawing as the Modeler wrote it; empty unless a process of the case runs by it. */
  Optional<String> xml(String caseNumber, String definition);

  /** @param process name that people know */
  record Drawing(String definition, String process, List<Place> places) {

    public String sentence() {
      return String.join("; ", places.stream().map(Place::name).distinct().toList());
    }
  }

  /** @param element id in the drawing */
  record Place(String element, String name) {}
}
