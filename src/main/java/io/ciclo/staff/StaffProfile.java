package io.ciclo.staff;

/**
 * What somebody is here for; each bundles groups, as {@link StaffSettings} says (RO-18). Spanish words: vocabulary
 * {@code staff.profile.*}.
 */
public enum StaffProfile {
  AGENT, CARE_COORDINATOR, ACCOUNT_LEADER, EVO_TECHNICIAN, CSM, MANAGEMENT, PROCESS_OWNER, ADMINISTRATOR
}
