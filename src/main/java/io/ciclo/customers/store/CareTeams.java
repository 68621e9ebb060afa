package io.ciclo.customers.store;

import io.ciclo.customers.CareTeam;
import io.ciclo.customers.RecordedChange.Subject;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes care of each company, and who stands in (RO-02, RO-03). */
@Component
class CareTeams {

  private final JdbcClient jdbc;
  private final ChangeLog changes;
  private final Staff staff;
  private final GroupNames groupNames;

  CareTeams(JdbcClient jdbc, ChangeLog changes, Staff staff, GroupNames groupNames) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.staff = staff;
    this.groupNames = groupNames;
  }

  CareTeam of(long companyId) {
    return jdbc.sql("select * from care_team where company_id = ?").param(companyId)
        .query((row, ignored) -> new CareTeam(row.getLong("company_id"), row.getString("agent"), row.getString("backup_agent"),
            row.getString("backup_leader"), row.getInt("version"))).optional().orElseGet(() -> CareTeam.nobody(companyId));
  }

  /** @param leader of the company; null when it has none */
  void change(CareTeam typed, String leader) {
    CareTeam before = of(typed.companyId());
    CareTeam after = new CareTeam(typed.companyId(), emptyToNull(typed.agent()), emptyToNull(typed.backupAgent()),
        emptyToNull(typed.backupLeader()), typed.version());
    // Who holds a post already may keep it, even after leaving the group.
    require("agent", "Agente", before.agent(), after.agent(), StaffGroup.CARE_AGENTS);
    require("backupAgent", "Agente suplente", before.backupAgent(), after.backupAgent(), StaffGroup.CARE_AGENTS);
    require("backupLeader", "Líder suplente", before.backupLeader(), after.backupLeader(), StaffGroup.ACCOUNT_LEADERS);
    if (after.backupAgent() != null && after.backupAgent().equals(after.agent())) {
      throw new InputRefused("backupAgent", "«Agente suplente»: elija a alguien distinto del agente.");
    }
    if (after.backupLeader() != null && after.backupLeader().equals(leader)) {
      throw new InputRefused("backupLeader", "«Líder suplente»: elija a alguien distinto del líder de cuenta.");
    }
    save(after);
    changes.changed(after.companyId(), Subject.CARE_TEAM, after.companyId(), before, after);
  }

  private void require(String field, String label, String before, String after, StaffGroup group) {
    if (after != null && !Objects.equals(before, after) && !staff.isIn(after, group)) {
      throw new InputRefused(field, "«" + label + "»: " + staff.displayName(after) + " no está en el grupo «"
          + groupNames.of(group) + "».");
    }
  }

  private void save(CareTeam team) {
    if (team.version() > 0) {
      int rows = jdbc.sql("update care_team set agent = ?, backup_agent = ?, backup_leader = ?, version = version + 1"
              + " where company_id = ? and version = ?")
          .params(team.agent(), team.backupAgent(), team.backupLeader(), team.companyId(), team.version()).update();
      if (rows == 0) {
        throw new ConcurrentChange(null);
      }
      return;
    }
    try {
      jdbc.sql("insert into care_team (company_id, agent, backup_agent, backup_leader, version) values (?, ?, ?, ?, 1)")
          .params(team.companyId(), team.agent(), team.backupAgent(), team.backupLeader()).update();
    } catch (DuplicateKeyException somebodyWasFaster) {
      throw new ConcurrentChange(somebodyWasFaster);
    }
  }

  private static String emptyToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
