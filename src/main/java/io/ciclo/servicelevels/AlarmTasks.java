package io.ciclo.servicelevels;

import java.util.Set;

/** The user tasks that a missed deadline may cause. They are about the deadline: who takes one has not taken the case. */
public final class AlarmTasks {

  public static final String ATTEND_LATE_ANSWER = "UserTask_AttendLateAnswer";
  public static final String ATTEND_LATE_SOLUTION = "UserTask_AttendLateSolution";
  public static final String GIVE_NEWS = "UserTask_GiveNews";

  private static final Set<String> ALL = Set.of(ATTEND_LATE_ANSWER, ATTEND_LATE_SOLUTION, GIVE_NEWS);

  private AlarmTasks() {}

  /** @param task an element's id in a model */
  public static boolean contain(String task) {
    return ALL.contains(task);
  }
}
