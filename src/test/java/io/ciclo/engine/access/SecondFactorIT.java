package io.ciclo.engine.access;

import static io.ciclo.engine.access.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.access.AccessSettings.Mode;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Mailbox;
import io.ciclo.testing.Requirement;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** The second factor of staff, with codes as a telephone computes them. */
class SecondFactorIT extends CicloIT {

  private static final String PASSWORD = "una frase larga 1";
  private static final String STEP = "/acceso/segundo-factor";
  private static final Pattern KEY = Pattern.compile("id=\"clave\"[^>]*>([A-Z2-7 ]+)<");
  private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</code>");

  @RegisterExtension
  final Mailbox mailbox = new Mailbox();

  @LocalServerPort private int port;
  @Autowired private Identities identities;
  @Autowired private AccessTokens tokens;
  @Autowired private SecondFactor factor;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Visitor visitor;
  private String user;

  @BeforeEach
  void somebody() {
    visitor = new Visitor(port);
    user = hired("care-agents");
    visitor.login(user, PASSWORD);
  }

  @AfterEach
  void asBefore() {
    ClockUtil.reset();
    require(Mode.OPTIONAL);
  }

  private void require(Mode mode) {
    ReflectionTestUtils.setField(factor, "mode", mode);
  }

  private String hired(String... groups) {
    String id = "eva." + UUID.randomUUID().toString().substring(0, 8);
    identities.create(new NewPerson(id, "Eva", "Prueba", id + "@ciclo.example", List.of(groups), PASSWORD, false));
    return id;
  }

  private void nextCode() {
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofSeconds(30))));
  }

  private String code(String key) {
    try {
      return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(
          new SecretKeySpec(new Base32().decode(key.replace(" ", "")), "HmacSHA1"), clock.instant());
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String key(String page) {
    Matcher key = KEY.matcher(page);
    assertThat(key.find()).as(page).isTrue();
    return key.group(1);
  }

  private static List<String> recoveryCodes(String page) {
    return RECOVERY.matcher(page).results().map(result -> result.group(1)).toList();
  }

  /** What somebody has after setting up: the key in the telephone, the codes on paper. */
  private record Enrolled(String key, List<String> recovery) {}

  private Enrolled enrol() {
    visitor.submit("/mi-cuenta/segundo-factor", "/mi-cuenta/segundo-factor/preparar", Map.of());
    String key = key(visitor.get("/mi-cuenta/segundo-factor/activar").body());
    HttpResponse<String> done = visitor.submit("/mi-cuenta/segundo-factor/activar", Map.of("code", code(key)));
    nextCode();
    return new Enrolled(key, recoveryCodes(done.body()));
  }

  private static HttpResponse<String> answer(Visitor visitor, String code) {
    return visitor.submit(STEP, Map.of("code", code));
  }

  @Test
  @Requirement("DW-08")
  void whoHasOneNeedsPasswordAndCode() {
    Enrolled enrolled = enrol();
    assertThat(enrolled.recovery()).hasSize(10).doesNotHaveDuplicates();
    assertThat(visitor.get("/mi-cuenta/segundo-factor/activar").statusCode()).as("the key is never shown again").isEqualTo(302);

    Visitor again = new Visitor(port);
    assertThat(location(again.get("/guardias"))).isEqualTo("/login");
    assertThat(location(again.login(user, PASSWORD))).isEqualTo(STEP);
    for (String page : List.of("/", "/mi-cuenta", "/casos", "/contrasena", "/camunda/app/tasklist/default/")) {
      assertThat(location(again.get(page))).as("nobody is in with a password alone: %s", page).isEqualTo("/login");
    }
    again.get("/guardias");
    HttpResponse<String> wrong = answer(again, "000000");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("no es correcto o ya se ha usado");

    assertThat(location(answer(again, code(enrolled.key())))).as("back to what was asked for").isEqualTo("/guardias");
    assertThat(again.get("/mi-cuenta").body()).contains(user, "✓ Activado");
  }

  @Test
  @Requirement("DW-08")
  void noCodeCountsTwice() {
    Enrolled enrolled = enrol();
    String code = code(enrolled.key());
    Visitor first = new Visitor(port);
    first.login(user, PASSWORD);
    assertThat(location(answer(first, code))).isEqualTo("/");

    Visitor second = new Visitor(port);
    second.login(user, PASSWORD);
    assertThat(answer(second, code).statusCode()).as("somebody looked over the shoulder").isEqualTo(422);
    nextCode();
    assertThat(location(answer(second, code(enrolled.key())))).isEqualTo("/");
  }

  @Test
  @Requirement("DW-08")
  void eachRecoveryCodeLetsInOnceHoweverItIsTyped() {
    Enrolled enrolled = enrol();
    String onPaper = enrolled.recovery().get(3);
    Visitor first = new Visitor(port);
    first.login(user, PASSWORD);
    assertThat(location(answer(first, onPaper.toUpperCase().replace('-', ' ')))).isEqualTo("/");
    assertThat(first.get("/mi-cuenta/segundo-factor").body()).contains("Le quedan 9 códigos");

    Visitor second = new Visitor(port);
    second.login(user, PASSWORD);
    assertThat(answer(second, onPaper).statusCode()).isEqualTo(422);
    assertThat(location(answer(second, enrolled.recovery().get(4)))).isEqualTo("/");
  }

  @Test
  void storedIsNothingThatLetsIn() {
    Enrolled enrolled = enrol();
    String stored = jdbc.sql("select encrypted_key from second_factor where user_id = ?").param(user).query(String.class).single();
    assertThat(stored).doesNotContain(enrolled.key().replace(" ", ""));
    assertThat(jdbc.sql("select code_hash from second_factor_recovery where user_id = ?").param(user).query(String.class).list())
        .hasSize(10).doesNotContainAnyElementsOf(enrolled.recovery());
  }

  @Test
  @Requirement("DW-08")
  void theLinkInAMailIsNotEnoughEither() {
    Enrolled enrolled = enrol();
    Visitor again = new Visitor(port);
    again.submit("/acceso/entrada", Map.of("username", user));
    assertThat(location(again.submit(mailbox.lastTo(user + "@ciclo.example").link(), Map.of()))).isEqualTo(STEP);
    assertThat(location(again.get("/mi-cuenta"))).isEqualTo("/login");
    assertThat(location(answer(again, code(enrolled.key())))).isEqualTo("/mi-cuenta");
  }

  @Test
  @Requirement("DW-08")
  void aNewPasswordByMailIsNotEnoughEither() {
    enrol();
    Visitor again = new Visitor(port);
    again.submit("/acceso/contrasena", Map.of("username", user));
    assertThat(location(again.submit(mailbox.lastTo(user + "@ciclo.example").link(),
        Map.of("newPassword", "otra frase larga 2", "repeated", "otra frase larga 2")))).isEqualTo(STEP);
    assertThat(location(again.get("/"))).isEqualTo("/login");
  }

  @Test
  void theCodeCannotBeAskedForWithoutThePassword() {
    enrol();
    Visitor nobody = new Visitor(port);
    assertThat(location(nobody.get(STEP))).isEqualTo("/login");
    assertThat(location(nobody.submit("/login", STEP, Map.of("code", "123456")))).isEqualTo("/login");
  }

  @Test
  void thePasswordIsForgottenAfterTenMinutes() {
    Enrolled enrolled = enrol();
    Visitor again = new Visitor(port);
    again.login(user, PASSWORD);
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofMinutes(11))));
    assertThat(location(again.get(STEP))).isEqualTo("/login");
    assertThat(location(again.submit("/login", STEP, Map.of("code", code(enrolled.key()))))).isEqualTo("/login");
  }

  @Test
  void guessingCodesIsSlowedDown() {
    Enrolled enrolled = enrol();
    Visitor guesser = new Visitor(port);
    guesser.login(user, PASSWORD);
    for (int guess = 0; guess < LoginThrottle.FREE_FOR_A_USER; guess++) {
      answer(guesser, "00000" + guess);
    }
    assertThat(answer(guesser, code(enrolled.key())).body()).contains("Demasiados códigos equivocados: espere 1 segundo");
    nextCode();
    assertThat(location(answer(guesser, code(enrolled.key())))).isEqualTo("/");
  }

  @Test
  @Requirement("DW-08")
  void accessTokensAreNotAffected() {
    user = hired("process-owners");
    visitor = new Visitor(port);
    visitor.login(user, PASSWORD);
    enrol();
    String token = tokens.create(user, "Modeler", Duration.ofDays(1));
    String basic = Base64.getEncoder().encodeToString((user + ":" + token).getBytes(StandardCharsets.UTF_8));
    assertThat(new Visitor(port).send(new Visitor(port).request("/engine-rest/process-definition/count")
        .header("Authorization", "Basic " + basic).GET()).statusCode()).isEqualTo(200);
  }

  @Test
  @Requirement("DW-08")
  void managersAndAdministratorsTakeItAwayFromWhoHasLostEverything() {
    enrol();
    Visitor agent = new Visitor(port);
    agent.login(hired("care-agents"), PASSWORD);
    assertThat(agent.get("/segundo-factor").statusCode()).isEqualTo(403);

    Visitor manager = new Visitor(port);
    manager.login(hired("care-managers"), PASSWORD);
    assertThat(manager.get("/segundo-factor").body()).contains(user);
    assertThat(location(manager.submit("/segundo-factor", "/segundo-factor/" + user + "/retirar", Map.of()))).isEqualTo("/segundo-factor");

    assertThat(location(visitor.get("/mi-cuenta"))).as("whoever is inside is sent out").isEqualTo("/login");
    assertThat(location(new Visitor(port).login(user, PASSWORD))).isEqualTo("/");
  }

  @Test
  void othersCodesAndDoingWithoutNeedACode() {
    Enrolled enrolled = enrol();
    String page = "/mi-cuenta/segundo-factor";
    assertThat(visitor.submit(page, page + "/quitar", Map.of("code", "000000")).statusCode()).isEqualTo(422);
    HttpResponse<String> renewed = visitor.submit(page, page + "/recuperacion", Map.of("code", code(enrolled.key())));
    assertThat(recoveryCodes(renewed.body())).hasSize(10).doesNotContainAnyElementsOf(enrolled.recovery());
    assertThat(visitor.submit(page, page + "/quitar", Map.of("code", enrolled.recovery().get(0))).statusCode())
        .as("the old ones are void").isEqualTo(422);
    assertThat(location(visitor.submit(page, page + "/quitar", Map.of("code", recoveryCodes(renewed.body()).get(0))))).isEqualTo(page);
    assertThat(location(new Visitor(port).login(user, PASSWORD))).isEqualTo("/");
  }

  @Test
  @Requirement("DW-08")
  void whereItIsRequiredNobodyEntersWithoutSettingOneUp() {
    require(Mode.REQUIRED);
    Visitor again = new Visitor(port);
    assertThat(location(again.login(user, PASSWORD))).isEqualTo(STEP);
    String page = again.get(STEP).body();
    assertThat(page).contains("Activar el segundo factor", "<svg");
    assertThat(location(again.get("/"))).isEqualTo("/login");
    assertThat(answer(again, "123456").statusCode()).isEqualTo(422);

    HttpResponse<String> done = answer(again, code(key(again.get(STEP).body())));
    assertThat(recoveryCodes(done.body())).hasSize(10);
    assertThat(again.get("/mi-cuenta").body()).contains(user);
    assertThat(again.submit("/mi-cuenta/segundo-factor", "/mi-cuenta/segundo-factor/quitar",
        Map.of("code", recoveryCodes(done.body()).get(0))).statusCode()).as("and nobody does without").isEqualTo(403);
  }

  @Test
  @Requirement("DW-08")
  void whereItIsOffNobodyIsAsked() {
    enrol();
    require(Mode.OFF);
    Visitor again = new Visitor(port);
    assertThat(location(again.login(user, PASSWORD))).isEqualTo("/");
    assertThat(again.get("/mi-cuenta").body()).doesNotContain("Segundo factor");
    assertThat(again.get("/mi-cuenta/segundo-factor").statusCode()).isEqualTo(403);
  }

  @Test
  void aKeyThatCannotBeReadLeavesTheRecoveryCodes() {
    Enrolled enrolled = enrol();
    jdbc.sql("update second_factor set salt = '0123456789abcdef' where user_id = ?").param(user).update();
    Visitor again = new Visitor(port);
    again.login(user, PASSWORD);
    assertThat(answer(again, code(enrolled.key())).statusCode()).isEqualTo(422);
    assertThat(location(answer(again, enrolled.recovery().get(0)))).isEqualTo("/");
  }
}
