package io.ciclo.engine;

import java.util.List;

/** What is to be done in a case. */
public interface CaseTasks {

  /** All open user tasks with this case number, those of called processes included, oldest first. */
  List<OpenTask> open(String caseNumber);
}
