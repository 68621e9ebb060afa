package io.ciclo.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is to be done in cases. SQL of other rooms joins the view {@value #VIEW}. */
public interface CaseTasks {

  /**
   * The open tasks of all cases, those of called processes included: {@code case_number}, {@code task_id}, {@code task_key},
   * {@code name}, {@code assignee}, {@code priority} (the queue's score) and the engine's times, which are UTC without a zone.
   */
  String VIEW = "case_task";

  /** All open user tasks with this case number, those of called processes included, oldest first. */
  List<OpenTask> open(String caseNumber);

  /** The same for many cases in one question; a case without tasks is not among the keys. */
  Map<String, List<OpenTask>> open(Collection<String> caseNumbers);
}
