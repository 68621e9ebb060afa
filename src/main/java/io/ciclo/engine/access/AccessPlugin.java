package io.ciclo.engine.access;

import io.ciclo.engine.PasswordRules;
import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How the engine treats people: authorizations on, our hash, no lock of its own, filters without free expressions. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AccessPlugin extends AbstractProcessEnginePlugin {

  /** Ids of people and groups carry dashes and dots. */
  private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9._@-]*";

  private final PasswordEncoder passwordEncoder;

  AccessPlugin(PasswordEncoder passwordEncoder) {
    this.passwordEncoder = passwordEncoder;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setAuthorizationEnabled(true);
    engine.setResourceAuthorizationProvider(new FewAuthorizations());
    engine.setGeneralResourceWhitelistPattern(IDS);
    engine.setFilterService(new GuardedFilters());

    engine.setPasswordEncryptor(new BcryptEncryptor(passwordEncoder));
    // bcrypt brings its own salt and reads 72 bytes only: the engine's would take a third of them.
    engine.setSaltGenerator(() -> "");
    engine.setEnablePasswordPolicy(true);
    PasswordPolicy policy = () -> List.of(new PasswordPolicyLengthRuleImpl(PasswordRules.SHORTEST));
    engine.setPasswordPolicy(policy);
    // The engine's lock shuts people out for good; LoginThrottle slows down instead.
    engine.setLoginMaxAttempts(Integer.MAX_VALUE);
    engine.setLoginDelayBase(0);
    engine.setLoginDelayMaxTime(0);
  }
}
