package io.ciclo.engine.access;

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
    sessions.findByPrincipalName(loginName).keySet().stream()
        .filter(id -> !id.equals(sessionToKeep))
        .forEach(sessions::deleteById);
  }
}
