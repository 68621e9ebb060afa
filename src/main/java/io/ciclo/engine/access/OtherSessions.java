package io.ciclo.engine.access;

import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends what a person has open elsewhere: whoever knew the old password is out. */
@Component
class OtherSessions {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  OtherSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  void end(String loginName, String sessionToKeep) {
    endThose(loginName, session -> !session.getId().equals(sessionToKeep));
  }

  void endOfDevice(String loginName, long device) {
    endThose(loginName, session -> Objects.equals(OwnDevices.deviceOf(session), device));
  }

  private void endThose(String loginName, Predicate<Session> which) {
    sessions.findByPrincipalName(loginName).values().stream().filter(which).map(Session::getId)
        .forEach(sessions::deleteById);
  }
}
