package io.ciclo.meetings.desk;

import io.ciclo.meetings.Attendee;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is invited after a change.
 *
 * @param staying as they were invited
 */
record Invitees(List<Attendee> staying, List<Attendee> joining, List<Attendee> leaving) {

  static Invitees of(List<Attendee> before, List<Attendee> after) {
    return new Invitees(in(before, after), notIn(after, before), notIn(before, after));
  }

  boolean same() {
    return joining.isEmpty() && leaving.isEmpty();
  }

  List<Attendee> now() {
    return Stream.concat(staying.stream(), joining.stream()).toList();
  }

  /** Such as "Se suma: Ana Prat. Ya no: Joan Mas". */
  String words() {
    String joined = joining.isEmpty() ? "" : "Se suma: " + names(joining);
    String left = leaving.isEmpty() ? "" : "Ya no: " + names(leaving);
    return joined + (joined.isEmpty() || left.isEmpty() ? "" : ". ") + left;
  }

  private static String names(List<Attendee> people) {
    return people.stream().map(Attendee::name).collect(Collectors.joining(", "));
  }

  private static List<Attendee> in(List<Attendee> people, List<Attendee> others) {
    return people.stream().filter(one -> others.stream().anyMatch(other -> PlanningRules.same(one, other))).toList();
  }

  private static List<Attendee> notIn(List<Attendee> people, List<Attendee> others) {
    return people.stream().filter(one -> others.stream().noneMatch(other -> PlanningRules.same(one, other))).toList();
  }
}
