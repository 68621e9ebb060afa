package io.ciclo.servicelevels;

import java.util.List;

/** What an administrator watches of the alarms. */
public interface AlarmWatch {

  /** Cases whose alarm has failed several times in a row and is still being tried; the worst first. */
  List<FailingAlarm> failing();
}
