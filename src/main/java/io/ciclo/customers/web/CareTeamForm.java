package io.ciclo.customers.web;

import io.ciclo.customers.CareTeam;

/** What is chosen about who takes care of a company. */
class CareTeamForm {

  String agent = "";
  String backupAgent = "";
  String backupLeader = "";
  int version;

  static CareTeamForm of(CareTeam team) {
    CareTeamForm form = new CareTeamForm();
    form.agent = team.agent();
    form.backupAgent = team.backupAgent();
    form.backupLeader = team.backupLeader();
    form.version = team.version();
    return form;
  }

  CareTeam team(long companyId) {
    return new CareTeam(companyId, agent, backupAgent, backupLeader, version);
  }
}
