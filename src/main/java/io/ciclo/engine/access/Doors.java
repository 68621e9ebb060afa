package io.ciclo.engine.access;

import io.ciclo.engine.AccountKind;
import io.ciclo.engine.OpenDoors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Doors implements OpenDoors {

  private static final String NO_SESSION = "";

  private final OtherSessions sessions;
  private final DeviceTable devices;
  private final AccessLinks links;

  Doors(OtherSessions sessions, DeviceTable devices, AccessLinks links) {
    this.sessions = sessions;
    this.devices = devices;
    this.links = links;
  }

  @Override
  public void close(AccountKind kind, String accountId, String loginName) {
    closeOthers(kind, accountId, loginName, NO_SESSION);
  }

  /** The same for somebody who stays where they are. */
  void closeOthers(AccountKind kind, String accountId, String loginName, String sessionToKeep) {
    devices.forgetAll(kind, accountId);
    withdrawLinks(kind, accountId);
    sessions.end(loginName, sessionToKeep);
  }

  @Override
  public void withdrawLinks(AccountKind kind, String accountId) {
    links.withdraw(kind, accountId);
  }
}
