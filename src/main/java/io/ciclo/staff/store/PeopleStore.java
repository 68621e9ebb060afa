package io.ciclo.staff.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffProfile;
import io.ciclo.staff.desk.PersonChange;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Profiles, backups and what was changed about people; names and groups stand in the engine's identity tables. */
@Repository
public class PeopleStore {

  private static final int MOST_CHANGES_SHOWN = 200;
  private static final int LONGEST_VALUE = 2000;

  private final JdbcClient jdbc;

  PeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param backup staff id, or null */
  public record Member(String backup, int version) {

    public static final Member UNKNOWN = new Member(null, 0);
  }

  /** Whoever changes people waits here for whoever does so already. */
  public void lock(Instant now) {
    jdbc.sql("update staff_register set changed_at = ? where id = 1").param(utc(now)).update();
  }

  public Map<String, Member> members() {
    Map<String, Member> members = new HashMap<>();
    jdbc.sql("select * from staff_member").query(row -> {
      members.put(row.getString("person"), new Member(row.getString("backup"), row.getInt("version")));
    });
    return members;
  }

  public Optional<String> backupOf(String person) {
    return jdbc.sql("select backup from staff_member where person = ? and backup is not null").param(person)
        .query(String.class).optional();
  }

  /** False when it is another version than was read. */
  public boolean save(String person, String backup, int version) {
    if (version == 0) {
      return jdbc.sql("insert into staff_member (person, backup, version) values (?, ?, 1)").params(person, backup).update() == 1;
    }
    return jdbc.sql("update staff_member set backup = ?, version = version + 1 where person = ? and version = ?")
        .params(backup, person, version).update() == 1;
  }

  /** Profiles by staff id. */
  public Map<String, Set<StaffProfile>> profiles() {
    Map<String, Set<StaffProfile>> profiles = new HashMap<>();
    jdbc.sql("select person, profile from staff_profile").query(row -> {
      profiles.computeIfAbsent(row.getString("person"), id -> EnumSet.noneOf(StaffProfile.class))
          .add(StaffProfile.valueOf(row.getString("profile")));
    });
    return profiles;
  }

  public void profiles(String person, Set<StaffProfile> profiles) {
    jdbc.sql("delete from staff_profile where person = ?").param(person).update();
    profiles.forEach(profile -> jdbc.sql("insert into staff_profile (person, profile) values (?, ?)")
        .params(person, profile.name()).update());
  }

  /** What each profile bundled when it was last carried through; ids of groups. */
  public Map<StaffProfile, Set<StaffGroup>> bundles() {
    Map<StaffProfile, Set<StaffGroup>> bundles = new HashMap<>();
    jdbc.sql("select profile, group_id from staff_profile_group").query(row -> {
      StaffProfile profile = StaffProfile.valueOf(row.getString("profile"));
      StaffGroup.ofId(row.getString("group_id"))
          .ifPresent(group -> bundles.computeIfAbsent(profile, key -> EnumSet.noneOf(StaffGroup.class)).add(group));
    });
    return bundles;
  }

  public void bundles(Map<StaffProfile, Set<StaffGroup>> bundles) {
    jdbc.sql("delete from staff_profile_group").update();
    bundles.forEach((profile, groups) -> groups.forEach(group ->
        jdbc.sql("insert into staff_profile_group (profile, group_id) values (?, ?)").params(profile.name(), group.id()).update()));
  }

  public void record(PersonChange change) {
    jdbc.sql("insert into staff_change (person, field, old_value, new_value, changed_at, changed_by) values (?, ?, ?, ?, ?, ?)")
        .params(change.person(), change.field(), cut(change.before()), cut(change.after()), utc(change.at()), change.by()).update();
  }

  /** The latest first. */
  public List<PersonChange> changesOf(String person) {
    return jdbc.sql("select * from staff_change where person = ? order by id desc fetch first " + MOST_CHANGES_SHOWN + " rows only")
        .param(person).query((row, ignored) -> new PersonChange(row.getString("person"), row.getString("field"),
            row.getString("old_value"), row.getString("new_value"), instant(row, "changed_at"), row.getString("changed_by"))).list();
  }

  private static String cut(String text) {
    return text != null && text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
  }
}
