package io.ciclo.engine.access;

import io.ciclo.engine.Identities;
import io.ciclo.engine.Person;
import io.ciclo.engine.StaffPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff as the login sees them: who they are at this moment, and whether a password is theirs. */
@Component
@Transactional
class StaffDirectory {

  private final IdentityService engine;
  private final ProcessEngineConfigurationImpl configuration;
  private final Identities identities;
  private final StaffPasswords passwords;
  private final ShutOut shutOut;

  StaffDirectory(ProcessEngine processEngine, Identities identities, StaffPasswords passwords, ShutOut shutOut) {
    this.engine = processEngine.getIdentityService();
    this.configuration = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    this.identities = identities;
    this.passwords = passwords;
    this.shutOut = shutOut;
  }

  /** The person as of now; empty once they were removed or shut out. */
  @Transactional(readOnly = true)
  public Optional<StaffPrincipal> present(String userId) {
    return identities.person(userId).filter(person -> !shutOut.contains(userId)).map(person -> new StaffPrincipal(
        person.id(), person.displayName(), identities.groupsOf(userId), passwords.mustChange(userId)));
  }

  /** All of staff, by name. */
  @Transactional(readOnly = true)
  public List<Person> everybody() {
    return engine.createUserQuery().list().stream()
        .map(user -> new Person(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail()))
        .sorted(Comparator.comparing(Person::displayName, String.CASE_INSENSITIVE_ORDER)).toList();
  }

  @Transactional(readOnly = true)
  public boolean isPasswordOf(String userId, String password) {
    UserEntity user = (UserEntity) user(userId);
    return user != null && user.getPassword() != null && configuration.getPasswordManager()
        .check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
  }

  public void setPassword(String userId, String password) {
    User user = user(userId);
    user.setPassword(password);
    engine.saveUser(user);
    passwords.changed(userId, false);
  }

  private User user(String userId) {
    return engine.createUserQuery().userId(userId).singleResult();
  }
}
