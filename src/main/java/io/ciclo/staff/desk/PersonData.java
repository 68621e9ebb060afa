package io.ciclo.staff.desk;

import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffProfile;
import java.util.Set;

/**
 * What is written down about somebody, as typed.
 *
 * @param singleGroups beside those that the profiles bundle
 * @param backup staff id; empty for nobody
 */
public record PersonData(String id, String firstName, String lastName, String email, String phone, Set<StaffProfile> profiles,
    Set<StaffGroup> singleGroups, String backup) {}
