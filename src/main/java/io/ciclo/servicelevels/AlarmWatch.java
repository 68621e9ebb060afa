package io.ciclo.servicelevels;

import java.util.Collection;
import java.util.List;

/** What an administrator watches of the alarms. */
public interface AlarmWatch {

  /** Cases whose alarm has failed several times in a row and is still being tried; the worst first. */
  List<FailingAlarm> failing();

  /** These are tried again at once; how often they failed is not forgotten. */
  int tryAgain(Collection<String> caseNumbers);
}
