package io.ciclo.staff.web;

import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffProfile;
import io.ciclo.staff.desk.Colleague;
import io.ciclo.staff.desk.PersonData;
import java.util.EnumSet;
import java.util.Set;

/** What is typed about a person, as it is typed. */
record PersonForm(String id, String firstName, String lastName, String email, String phone, Set<StaffProfile> profiles,
    Set<StaffGroup> groups, String backup, int version) {

  static final PersonForm EMPTY = new PersonForm("", "", "", "", "", Set.of(), Set.of(), "", 0);

  PersonForm {
    profiles = profiles == null ? EnumSet.noneOf(StaffProfile.class) : profiles;
    groups = groups == null ? EnumSet.noneOf(StaffGroup.class) : groups;
  }

  static PersonForm of(Colleague one) {
    return new PersonForm(one.id(), text(one.person().firstName()), text(one.person().lastName()), text(one.person().email()),
        one.phone(), one.profiles(), one.singleGroups(), text(one.backup()), one.version());
  }

  PersonData data(String whose) {
    return new PersonData(whose, firstName, lastName, email, phone, profiles, groups, backup);
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
