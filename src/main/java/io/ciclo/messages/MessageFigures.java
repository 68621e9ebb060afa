package io.ciclo.messages;

import java.time.YearMonth;
import java.util.List;

/** How many mails a case costs its customer (DW-07). */
public interface MessageFigures {

  /** Mails that one customer gets about a case, at most, if all goes well. */
  int GOAL = 6;

  /**
   * Cases whose first mail to a customer left in a month.
   *
   * @param average mails a case, as the reader counts who got most of them
   * @param over how many cases took more than {@link #GOAL}
   */
  record Month(YearMonth month, int cases, double average, int over) {

    /** Share of cases over the goal, 0 to 100. */
    public int shareOver() {
      return cases == 0 ? 0 : (int) Math.round(over * 100.0 / cases);
    }
  }

  /** The latest months, newest first; those without a case are left out. A mail that carries several letters is one. */
  List<Month> perCase(int months);
}
