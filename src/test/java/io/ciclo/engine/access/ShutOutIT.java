package io.ciclo.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.Person;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has left is out by every way at once, and still known by name. */
class ShutOutIT extends CicloIT {

  private static final String PASSWORD = "una frase larga 1";

  @LocalServerPort private int port;
  @Autowired private Identities identities;
  @Autowired private AccessTokens tokens;
  @Autowired private StaffDirectory directory;

  private String user;

  @BeforeEach
  void someone() {
    user = "eva." + UUID.randomUUID().toString().substring(0, 8);
    identities.create(new NewPerson(user, "Eva", "Prueba", "", List.of("care-agents"), PASSWORD, false));
  }

  @Test
  @Requirement("RO-18")
  void neitherAnOpenSessionNorAPasswordNorATokenLetsThemIn() {
    String token = tokens.create(user, "portátil", Duration.ofDays(1));
    assertThat(tokens.accepts(user, token)).isTrue();
    Visitor inside = new Visitor(port);
    assertThat(location(inside.login(user, PASSWORD))).isEqualTo("/");

    identities.shutOut(user);
    identities.shutOut(user);

    assertThat(location(inside.get("/casos"))).isEqualTo("/login");
    assertThat(location(new Visitor(port).login(user, PASSWORD))).isEqualTo("/login?error");
    assertThat(directory.present(user)).as("a token needs somebody who is here").isEmpty();
    assertThat(identities.shutOut()).contains(user);
    assertThat(identities.person(user).map(Person::displayName)).contains("Eva Prueba");

    identities.letIn(user);
    assertThat(directory.present(user)).isPresent();
  }

  @Test
  void aNewPasswordMustBeChangedAndTheOldOneIsGone() {
    identities.newPassword(user, "otra frase larga 2");
    assertThat(directory.isPasswordOf(user, PASSWORD)).isFalse();
    assertThat(directory.present(user).orElseThrow().mustChangePassword()).isTrue();
  }

  private static String location(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    return location.replaceFirst("^https?://[^/]+", "");
  }
}
