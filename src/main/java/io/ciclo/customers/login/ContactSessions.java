package io.ciclo.customers.login;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends the sessions of a contact: rights travel in the session, so a change of rights needs a new login. */
@Component
public class ContactSessions {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  ContactSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  public void endOf(String email) {
    sessions.findByPrincipalName(email).keySet().forEach(sessions::deleteById);
  }
}
