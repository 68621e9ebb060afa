package io.ciclo.meetings;

import java.util.List;

/** The kinds of meeting that people may choose (BD-03), for rooms whose own forms ask for one. */
public interface KindsOfMeeting {

  /** In the installation's order. */
  List<MeetingKind> all();
}
