package io.ciclo.engine.access;

import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.NewPerson;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * In production an empty database gets one administrator, named by the environment, and nothing else. There is no
 * default password: without one, or with a weak one, the application does not start.
 */
@Component
@Profile("production")
class FirstAdministrator implements SmartInitializingSingleton {

  static final String USER = "CICLO_ADMIN_USER";
  static final String PASSWORD = "CICLO_ADMIN_PASSWORD";

  private final Identities identities;
  private final Environment environment;

  FirstAdministrator(Identities identities, Environment environment) {
    this.identities = identities;
    this.environment = environment;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (identities.anyone()) {
      return;
    }
    String user = required(USER);
    String password = required(PASSWORD);
    identities.createGroup(Roles.ADMINISTRATORS, "Administradores");
    try {
      identities.create(new NewPerson(user, "Administración", "", "", List.of(Roles.ADMINISTRATORS), password, true));
    } catch (InputRefused refused) {
      throw new IllegalStateException("La base de datos está vacía y el administrador de " + USER + " y " + PASSWORD
          + " no se puede crear. " + refused.reason(), refused);
    }
  }

  private String required(String variable) {
    String value;
    try {
      value = environment.getProperty(variable);
    } catch (IllegalArgumentException unresolved) {
      value = "${";
    }
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("La base de datos está vacía: defina las variables de entorno " + USER + " y "
          + PASSWORD + " para crear el primer administrador. Falta " + variable + ".");
    }
    if (value.contains("${")) {
      throw new IllegalStateException("La variable de entorno " + variable
          + " contiene texto sin sustituir («${…}»): defina su valor real.");
    }
    return value;
  }
}
