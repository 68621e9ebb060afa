package io.ciclo.engine.access;

import static io.ciclo.engine.access.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.testing.CicloIT;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login carries staff into our pages and the web apps. */
class LoginIT extends CicloIT {

  private static final String PASSWORD = "una frase larga 1";

  @LocalServerPort
  private int port;
  @Autowired
  private Identities identities;
  @Autowired
  private Clock clock;

  private Visitor visitor;
  private String user;

  @AfterEach
  void timeGoesOn() {
    ClockUtil.reset();
  }

  @BeforeEach
  void someone() {
    visitor = new Visitor(port);
    user = "ana." + UUID.randomUUID().toString().substring(0, 8);
    identities.createGroup("care-agents", "Agentes del SAC");
    identities.createGroup("camunda-admin", "Administradores");
    if (identities.membersOf("camunda-admin").isEmpty()) {
      // Without any administrator the web apps lead everybody to their own set-up page.
      identities.create(new NewPerson("admin.login", "Admin", "Prueba", "", List.of("camunda-admin"), PASSWORD, false));
    }
  }

  private void hire(boolean mustChange, String... groups) {
    identities.create(new NewPerson(user, "Ana", "Prueba", "ana@ciclo.example", List.of(groups), PASSWORD, mustChange));
  }

  @Test
  void staffComeBackToThePageTheyAskedFor() {
    hire(false, "care-agents");
    assertThat(location(visitor.get("/camunda/app/tasklist/default/"))).isEqualTo("/login");
    assertThat(location(visitor.login(user, PASSWORD))).startsWith("/camunda/app/tasklist/default/");
  }

  @Test
  void oneLoginCarriesIntoTasklistWithUserAndGroups() {
    hire(false, "care-agents");
    assertThat(location(visitor.login(user, PASSWORD))).isEqualTo("/");
    assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(visitor.getJson("/camunda/api/admin/auth/user/default").body())
        .contains("\"userId\":\"" + user + "\"").contains("tasklist").doesNotContain("cockpit");
    assertThat(visitor.getJson("/camunda/api/engine/engine/default/filter").body())
        .contains("Mis tareas").contains("Agentes del SAC").doesNotContain("Formadores");
  }

  @Test
  void cookiesOfPortalAndWebAppsDoNotClash() {
    hire(false, "care-agents");
    visitor.login(user, PASSWORD);
    visitor.get("/camunda/app/tasklist/default/");
    assertThat(visitor.cookie("CICLO_SESSION")).isPresent();
    assertThat(visitor.cookie("JSESSIONID")).isEmpty();
    assertThat(visitor.cookie("XSRF-TOKEN").orElseThrow().getPath()).isEqualTo("/camunda");
    assertThat(visitor.api("POST", "/camunda/api/engine/engine/default/task", "{}").statusCode()).isEqualTo(200);
    assertThat(visitor.submit("/mi-cuenta", "/logout", Map.of()).statusCode()).isEqualTo(302);
    assertThat(visitor.api("POST", "/camunda/api/engine/engine/default/task", "{}").statusCode()).isEqualTo(401);
    assertThat(location(visitor.get("/mi-cuenta"))).isEqualTo("/login");
  }

  @Test
  void whoMustChangeThePasswordSeesNothingElse() {
    hire(true, "care-agents");
    visitor.login(user, PASSWORD);
    for (String page : List.of("/", "/mi-cuenta", "/casos", "/camunda/app/tasklist/default/")) {
      assertThat(location(visitor.get(page))).as(page).isEqualTo("/contrasena");
    }
    assertThat(visitor.getJson("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(403);

    assertThat(change(PASSWORD, "corta", "corta")).contains("al menos 12 caracteres");
    assertThat(change(PASSWORD, PASSWORD, PASSWORD)).contains("distinta de la actual");
    assertThat(change(PASSWORD, "otra frase larga 2", "otra frase larga 3")).contains("no coinciden");
    assertThat(change("no es la mía 12", "otra frase larga 2", "otra frase larga 2")).contains("no es correcta");

    Visitor elsewhere = new Visitor(port);
    elsewhere.login(user, PASSWORD);
    var changed = visitor.submit("/contrasena", Map.of("oldPassword", PASSWORD, "newPassword", "otra frase larga 2",
        "repeated", "otra frase larga 2"));
    assertThat(location(changed)).isEqualTo("/");
    assertThat(visitor.get("/mi-cuenta").statusCode()).isEqualTo(200);
    assertThat(location(elsewhere.get("/mi-cuenta"))).as("sessions elsewhere end").isEqualTo("/login");
    assertThat(location(new Visitor(port).login(user, PASSWORD))).isEqualTo("/login?error");
    assertThat(location(new Visitor(port).login(user, "otra frase larga 2"))).isEqualTo("/");
  }

  private String change(String old, String next, String repeated) {
    return visitor.submit("/contrasena", Map.of("oldPassword", old, "newPassword", next, "repeated", repeated)).body();
  }

  @Test
  void guessingIsSlowedDownAndNeverLocksForEver() {
    hire(false);
    // on a busy machine a second is over before the next guess
    ClockUtil.setCurrentTime(Date.from(clock.instant()));
    for (int i = 0; i < LoginThrottle.FREE_FOR_A_USER; i++) {
      visitor.login(user, "mala contraseña");
    }
    assertThat(location(visitor.login(user, PASSWORD))).as("even the right one waits").isEqualTo("/login?error");
    assertThat(visitor.get("/login").body()).contains("espere 1 segundo");
  }

  @Test
  void unknownAndWrongReadTheSame() {
    hire(false);
    visitor.login(user, "mala contraseña");
    String wrong = visitor.get("/login").body();
    visitor.login("nadie." + user, "mala contraseña");
    String unknown = visitor.get("/login").body();
    assertThat(wrong).contains("El usuario o la contraseña no son correctos.");
    assertThat(unknown).contains("El usuario o la contraseña no son correctos.");
  }
}
