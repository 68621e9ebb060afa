package io.ciclo.engine.access;

import static io.ciclo.engine.access.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SomeCompany;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Mailbox;
import io.ciclo.testing.Requirement;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** "Este es mi dispositivo": contacts stay signed in on it until it, or they, end. */
class OwnDevicesIT extends CicloIT {

  private static final String PASSWORD = "una frase larga 1";
  private static final Pattern END = Pattern.compile("/mi-cuenta/dispositivos/(\\d+)/cerrar");

  @RegisterExtension
  final Mailbox mailbox = new Mailbox();

  @LocalServerPort private int port;
  @Autowired private CustomerRegistry registry;
  @Autowired private Customers customers;
  @Autowired private Identities identities;
  @Autowired private PasswordEncoder encoder;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Contact contact;

  @BeforeEach
  void somebody() {
    contact = customers.contact(registry.invite(SomeCompany.contact(registry.register(SomeCompany.general()))).contactId());
    jdbc.sql("update contact_credential set password_hash = ?, must_change = false where contact_id = ?")
        .params(encoder.encode(PASSWORD), contact.id()).update();
  }

  @AfterEach
  void timeOfToday() {
    ClockUtil.reset();
  }

  private Visitor own() {
    Visitor visitor = new Visitor(port);
    assertThat(location(visitor.submit("/login",
        Map.of("username", contact.email(), "password", PASSWORD, "dispositivo", "true")))).isEqualTo("/portal");
    return visitor;
  }

  /** The browser is closed for the night, or the session has ended. */
  private Visitor nextMorning(Visitor visitor) {
    Visitor again = new Visitor(port);
    visitor.cookie(OwnDevices.COOKIE).ifPresent(again::add);
    return again;
  }

  private boolean isIn(Visitor visitor) {
    HttpResponse<String> page = visitor.get("/portal");
    return page.statusCode() == 200;
  }

  @Test
  @Requirement("DW-08")
  void aContactStaysSignedInOnAnOwnDevice() {
    Visitor visitor = own();
    HttpCookie cookie = visitor.cookie(OwnDevices.COOKIE).orElseThrow();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(90).toSeconds());
    assertThat(jdbc.sql("select count(*) from own_device where token_hash = ?").param(cookie.getValue()).query(Long.class).single())
        .as("only a hash is kept").isZero();

    Visitor again = nextMorning(visitor);
    assertThat(isIn(again)).isTrue();
    assertThat(again.get("/mi-cuenta").body()).contains("Este dispositivo").contains("Navegador en un dispositivo");
    assertThat(isIn(nextMorning(again))).as("and again").isTrue();
  }

  @Test
  void whoDoesNotAskForItIsNotRemembered() {
    Visitor visitor = new Visitor(port);
    visitor.login(contact.email(), PASSWORD);
    assertThat(visitor.cookie(OwnDevices.COOKIE)).isEmpty();
  }

  @Test
  @Requirement("DW-08")
  void staffAreNeverRemembered() {
    String id = "ana." + UUID.randomUUID().toString().substring(0, 8);
    identities.create(new NewPerson(id, "Ana", "Prueba", "", List.of("care-agents"), PASSWORD, false));
    Visitor visitor = new Visitor(port);
    assertThat(location(visitor.submit("/login", Map.of("username", id, "password", PASSWORD, "dispositivo", "true")))).isEqualTo("/");
    assertThat(visitor.cookie(OwnDevices.COOKIE)).isEmpty();
    assertThat(visitor.get("/mi-cuenta").body()).doesNotContain("Mis dispositivos");
  }

  @Test
  void aDeviceEndsAfterItsTime() {
    Visitor visitor = own();
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofDays(89))));
    assertThat(isIn(nextMorning(visitor))).isTrue();
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofDays(2))));
    assertThat(isIn(nextMorning(visitor))).isFalse();
  }

  @Test
  @Requirement("DW-08")
  void eachDeviceCanBeEndedFromAnother() {
    Visitor phone = own();
    Visitor desk = own();
    Matcher ends = END.matcher(desk.get("/mi-cuenta").body());
    assertThat(ends.find()).isTrue();
    assertThat(ends.find()).as("both are listed").isTrue();
    long ofPhone = jdbc.sql("select min(id) from own_device where account_id = ?").param(String.valueOf(contact.id()))
        .query(Long.class).single();

    assertThat(location(desk.submit("/mi-cuenta", "/mi-cuenta/dispositivos/" + ofPhone + "/cerrar", Map.of()))).isEqualTo("/mi-cuenta");

    assertThat(isIn(phone)).as("its session, too").isFalse();
    assertThat(isIn(nextMorning(phone))).isFalse();
    assertThat(isIn(desk)).isTrue();
    assertThat(isIn(nextMorning(desk))).isTrue();
  }

  @Test
  void nobodyEndsADeviceOfSomebodyElse() {
    Visitor theirs = own();
    long device = jdbc.sql("select min(id) from own_device where account_id = ?").param(String.valueOf(contact.id()))
        .query(Long.class).single();
    somebody();
    Visitor other = own();
    other.submit("/mi-cuenta", "/mi-cuenta/dispositivos/" + device + "/cerrar", Map.of());
    assertThat(isIn(nextMorning(theirs))).isTrue();
  }

  @Test
  @Requirement("DW-08")
  void allEndAtOnce() {
    Visitor phone = own();
    Visitor desk = own();
    assertThat(location(desk.submit("/mi-cuenta", "/mi-cuenta/cerrar-todo", Map.of()))).isEqualTo("/login?salida");
    for (Visitor visitor : List.of(phone, desk, nextMorning(phone), nextMorning(desk))) {
      assertThat(isIn(visitor)).isFalse();
    }
  }

  @Test
  void signingOutEndsTheDeviceAtHand() {
    Visitor visitor = own();
    HttpCookie before = visitor.cookie(OwnDevices.COOKIE).orElseThrow();
    visitor.submit("/mi-cuenta", "/logout", Map.of());
    assertThat(visitor.cookie(OwnDevices.COOKIE)).isEmpty();
    Visitor copied = new Visitor(port);
    copied.add(before);
    assertThat(isIn(copied)).as("nor does a copy of it work").isFalse();
  }

  @Test
  @Requirement("DW-08")
  void anotherPasswordEndsAllDevices() {
    Visitor phone = own();
    Visitor desk = own();
    assertThat(location(desk.submit("/contrasena", Map.of("oldPassword", PASSWORD, "newPassword", "otra frase larga 2",
        "repeated", "otra frase larga 2")))).isEqualTo("/portal");
    assertThat(isIn(desk)).as("who changes it stays in").isTrue();
    assertThat(isIn(phone)).isFalse();
    assertThat(isIn(nextMorning(phone))).isFalse();
    assertThat(isIn(nextMorning(desk))).isFalse();
  }

  @Test
  @Requirement("DW-08")
  void leavingEndsAllDevicesForGood() {
    Visitor visitor = own();
    change(false, contact.email());
    assertThat(isIn(visitor)).isFalse();
    assertThat(isIn(nextMorning(visitor))).isFalse();
    change(true, contact.email());
    assertThat(isIn(nextMorning(visitor))).as("coming back does not bring the device back").isFalse();
  }

  @Test
  void anotherAddressEndsAllDevices() {
    Visitor visitor = own();
    change(true, "nueva." + contact.email());
    assertThat(isIn(visitor)).isFalse();
    assertThat(isIn(nextMorning(visitor))).isFalse();
  }

  @Test
  void otherRightsCountAtOnceAndTheDeviceGoesOn() {
    Visitor visitor = own();
    assertThat(visitor.get("/portal/usuarios").statusCode()).isEqualTo(403);
    Contact now = customers.contact(contact.id());
    registry.change(new Contact(now.id(), now.companyId(), now.name(), now.email(), now.phone(), now.seesCompany(), null, false,
        true, true, now.version()));
    assertThat(visitor.get("/portal/usuarios").statusCode()).isEqualTo(200);
  }

  @Test
  void whoEntersByLinkOnSomebodyElsesDeviceLeavesNobodyRememberedThere() {
    Visitor browser = own();
    HttpCookie remembered = browser.cookie(OwnDevices.COOKIE).orElseThrow();
    somebody();
    browser.submit("/acceso/entrada", Map.of("username", contact.email()));
    assertThat(location(browser.submit(mailbox.lastTo(contact.email()).link(), Map.of()))).isEqualTo("/portal");

    assertThat(browser.get("/mi-cuenta").body()).contains(contact.email());
    assertThat(browser.cookie(OwnDevices.COOKIE)).isEmpty();
    Visitor copied = new Visitor(port);
    copied.add(remembered);
    assertThat(isIn(copied)).isFalse();
  }

  @Test
  @Requirement("DW-08")
  void aLinkMayRememberTheDeviceToo() {
    Visitor browser = new Visitor(port);
    browser.submit("/acceso/entrada", Map.of("username", contact.email()));
    browser.submit(mailbox.lastTo(contact.email()).link(), Map.of("dispositivo", "true"));
    assertThat(isIn(nextMorning(browser))).isTrue();
  }

  private void change(boolean active, String email) {
    Contact now = customers.contact(contact.id());
    registry.change(new Contact(now.id(), now.companyId(), now.name(), email, now.phone(), now.seesCompany(),
        now.mayAuthoriseUpTo(), now.mayBuy(), now.administersUsers(), active, now.version()));
  }
}
