package io.ciclo.engine.access;

import static io.ciclo.engine.access.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SomeCompany;
import io.ciclo.engine.AccountInvitations;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.OneTimePasswords;
import io.ciclo.engine.SafeWrite;
import io.ciclo.messages.Deliveries;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Mailbox;
import io.ciclo.testing.Mailbox.Mail;
import io.ciclo.testing.Requirement;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations, forgotten passwords and links, by real requests and real mails. */
class GettingInIT extends CicloIT {

  private static final String OWN = "una frase muy mía 1";
  private static final String OTHER = "otra frase distinta 2";

  @RegisterExtension
  final Mailbox mailbox = new Mailbox();

  @LocalServerPort private int port;
  @Autowired private Identities identities;
  @Autowired private OneTimePasswords passwords;
  @Autowired private AccountInvitations invitations;
  @Autowired private CustomerRegistry registry;
  @Autowired private Customers customers;
  @Autowired private LoginThrottle throttle;
  @Autowired private SafeWrite safeWrite;
  @Autowired private Deliveries deliveries;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Visitor visitor;
  private String staff;
  private String staffMail;
  private Contact contact;

  @BeforeEach
  void people() {
    visitor = new Visitor(port);
    staff = "eva." + UUID.randomUUID().toString().substring(0, 8);
    staffMail = staff + "@ciclo.example";
    identities.create(new NewPerson(staff, "Eva", "Prueba", staffMail, List.of("care-agents"), passwords.generate(), true));
    contact = customers.contact(registry.add(SomeCompany.contact(registry.register(SomeCompany.general()))));
  }

  @AfterEach
  void timeOfToday() {
    ClockUtil.reset();
  }

  private void later(Duration time) {
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(time)));
  }

  private void invite(AccountKind kind, String id) {
    safeWrite.run(() -> invitations.invite(kind, id));
  }

  private HttpResponse<String> choose(String link, String password) {
    return visitor.submit(link, Map.of("newPassword", password, "repeated", password));
  }

  private void ask(String word, String name) {
    assertThat(location(visitor.submit("/acceso/" + word, Map.of("username", name)))).isEqualTo("/acceso/" + word + "/pedido");
  }

  /** A password of their own, and nobody inside. */
  private void knows(String password) {
    invite(AccountKind.CONTACT, String.valueOf(contact.id()));
    assertThat(location(choose(mailbox.lastTo(contact.email()).link(), password))).isEqualTo("/portal");
    visitor = new Visitor(port);
  }

  // invitations

  @Test
  @Requirement("DW-08")
  void anInvitedContactChoosesAPasswordAndIsIn() {
    invite(AccountKind.CONTACT, String.valueOf(contact.id()));
    Mail mail = mailbox.lastTo(contact.email());
    assertThat(mail.subject()).isEqualTo("Acceso a la oficina virtual");
    assertThat(mail.plain()).contains("El enlace vale 7 días", "Elija su contraseña", contact.email());

    for (int look = 0; look < 3; look++) {
      assertThat(visitor.get(mail.link()).body()).as("looking changes nothing").contains("Elija su contraseña", contact.name());
    }
    assertThat(choose(mail.link(), "corta").body()).contains("al menos 12 caracteres");
    assertThat(visitor.submit(mail.link(), Map.of("newPassword", OWN, "repeated", OTHER)).body()).contains("no coinciden");
    assertThat(location(choose(mail.link(), OWN))).isEqualTo("/portal");
    assertThat(visitor.get("/portal").statusCode()).isEqualTo(200);
    assertThat(location(new Visitor(port).login(contact.email(), OWN))).isEqualTo("/portal");

    assertThat(visitor.get(mail.link()).statusCode()).as("good once").isEqualTo(404);
  }

  @Test
  @Requirement("DW-08")
  void somebodyNewOfStaffChoosesAPasswordThatNobodyElseEverKnew() {
    assertThat(invitations.byMail()).isTrue();
    invite(AccountKind.STAFF, staff);
    Mail mail = mailbox.lastTo(staffMail);
    assertThat(mail.plain()).contains("Hola, Eva Prueba", "Tu usuario es " + staff);

    assertThat(location(choose(mail.link(), OWN))).isEqualTo("/");
    assertThat(visitor.get("/mi-cuenta").body()).contains(staff);
    assertThat(location(new Visitor(port).login(staff, OWN))).as("nothing is left to be changed").isEqualTo("/");
  }

  @Test
  void anInvitationSentAgainReplacesTheFirst() {
    invite(AccountKind.STAFF, staff);
    String first = mailbox.lastTo(staffMail).link();
    invite(AccountKind.STAFF, staff);
    assertThat(visitor.get(first).statusCode()).isEqualTo(404);
    assertThat(visitor.get(mailbox.lastTo(staffMail).link()).statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasNoAddressCannotBeInvited() {
    String nobody = "sin.correo." + UUID.randomUUID().toString().substring(0, 8);
    identities.create(new NewPerson(nobody, "Sin", "Correo", "", List.of(), passwords.generate(), true));
    assertThatThrownBy(() -> invite(AccountKind.STAFF, nobody)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("no tiene dirección de correo");
    assertThatThrownBy(() -> invite(AccountKind.STAFF, "no.such.person")).isInstanceOf(InputRefused.class);
  }

  // links

  @Test
  void aLinkWorksOnlyForItsTimeWhichRunsFromTheMomentTheMailLeaves() {
    ask("entrada", contact.email());
    later(Duration.ofHours(5));
    String link = mailbox.lastTo(contact.email()).link();
    later(Duration.ofMinutes(59));
    assertThat(visitor.get(link).statusCode()).as("an hour from the mail, not from the request").isEqualTo(200);
    later(Duration.ofMinutes(2));
    assertThat(visitor.get(link).statusCode()).isEqualTo(404);
    assertThat(visitor.submit("/login", link, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  @Requirement("DW-08")
  void noLinkIsStoredAnywhereInClear() {
    ask("contrasena", contact.email());
    String link = mailbox.lastTo(contact.email()).link();
    String token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(token).as("256 bits").hasSize(43);

    assertThat(jdbc.sql("select plain || html from message_outbox where recipient = ?").param(contact.email())
        .query(String.class).list()).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain(token).contains("/acceso/solo-en-el-correo"));
    assertThat(jdbc.sql("select count(*) from access_link_token where token_hash = ?").param(Tokens.hash(token))
        .query(Long.class).single()).isEqualTo(1);
    assertThat(jdbc.sql("select count(*) from access_link_token where token_hash = ?").param(token)
        .query(Long.class).single()).isZero();
  }

  @Test
  void aMailSentTwiceWorksTwiceUntilOneOfItsLinksIsUsed() {
    invite(AccountKind.STAFF, staff);
    String first = mailbox.lastTo(staffMail).link();
    jdbc.sql("update message_outbox set status = 'PENDING' where recipient = ?").param(staffMail).update();
    long id = jdbc.sql("select max(id) from message_outbox where recipient = ?").param(staffMail).query(Long.class).single();
    deliveries.deliver(id);
    String second = mailbox.lastTo(staffMail).link();
    assertThat(second).isNotEqualTo(first);

    assertThat(visitor.get(first).statusCode()).isEqualTo(200);
    choose(second, OWN);
    assertThat(new Visitor(port).get(first).statusCode()).isEqualTo(404);
  }

  // forgotten password

  @Test
  @Requirement("DW-08")
  void aForgottenPasswordIsReplacedAndEverythingElseIsClosed() {
    knows(OWN);
    Visitor elsewhere = new Visitor(port);
    elsewhere.login(contact.email(), OWN);
    ask("entrada", contact.email());
    String entry = mailbox.lastTo(contact.email()).link();
    ask("contrasena", contact.email().toUpperCase());
    Mail mail = mailbox.lastTo(contact.email());
    assertThat(mail.subject()).isEqualTo("Contraseña nueva");

    assertThat(location(choose(mail.link(), OTHER))).isEqualTo("/portal");

    assertThat(location(elsewhere.get("/portal"))).as("sessions with the old password end").isEqualTo("/login");
    assertThat(new Visitor(port).get(entry).statusCode()).as("other links end").isEqualTo(404);
    assertThat(location(new Visitor(port).login(contact.email(), OWN))).isEqualTo("/login?error");
    assertThat(location(new Visitor(port).login(contact.email(), OTHER))).isEqualTo("/portal");
  }

  @Test
  @Requirement("DW-08")
  void staffForgetPasswordsToo() {
    ask("contrasena", staff);
    assertThat(mailbox.lastTo(staffMail).plain()).contains("Si has sido tú, elígela aquí");
    assertThat(location(choose(mailbox.lastTo(staffMail).link(), OWN))).isEqualTo("/");
  }

  // entering by link

  @Test
  @Requirement("DW-08")
  void aLinkLetsInWithoutAPasswordOnce() {
    knows(OWN);
    ask("entrada", contact.email());
    String link = mailbox.lastTo(contact.email()).link();
    assertThat(visitor.get(link).body()).contains("Va a entrar como").contains(contact.name());
    assertThat(location(visitor.get("/portal"))).as("looking lets nobody in").isEqualTo("/login");

    assertThat(location(visitor.submit(link, Map.of()))).as("back to what was asked for").isEqualTo("/portal");
    assertThat(visitor.get("/portal").statusCode()).isEqualTo(200);
    assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(404);
    assertThat(location(new Visitor(port).login(contact.email(), OWN))).as("the password is as it was").isEqualTo("/portal");
  }

  @Test
  void ofTwoWhoPressAtOnceOneIsIn() {
    ask("entrada", contact.email());
    String link = mailbox.lastTo(contact.email()).link();
    Visitor one = new Visitor(port);
    Visitor two = new Visitor(port);
    List<Integer> answers = Stream.of(one, two).parallel()
        .map(who -> who.submit("/login", link, Map.of()).statusCode()).sorted().toList();
    assertThat(answers).containsExactly(302, 404);
  }

  @Test
  void aPageThatLayOpenTooLongIsShownAgain() {
    ask("entrada", contact.email());
    String link = mailbox.lastTo(contact.email()).link();
    assertThat(location(new Visitor(port).post(link, Map.of()))).as("its session has ended").isEqualTo(link);
    assertThat(location(visitor.submit(link, Map.of()))).isEqualTo("/portal");
  }

  @Test
  void whoEntersByLinkWithAPasswordThatOthersKnowChoosesAnother() {
    ask("entrada", staff);
    String next = location(visitor.submit(mailbox.lastTo(staffMail).link(), Map.of()));
    assertThat(next).startsWith("/acceso/contrasena/");
    assertThat(location(visitor.get("/"))).as("not in yet").isEqualTo("/login");
    assertThat(location(choose(next, OWN))).isEqualTo("/");
  }

  @Test
  void nothingOfWhoWasSignedInBeforeIsTakenOver() {
    knows(OWN);
    ask("entrada", contact.email());
    String link = mailbox.lastTo(contact.email()).link();
    invite(AccountKind.STAFF, staff);
    choose(mailbox.lastTo(staffMail).link(), OWN);
    assertThat(visitor.get("/mi-cuenta").body()).contains(staff);

    assertThat(location(visitor.submit(link, Map.of()))).isEqualTo("/portal");
    assertThat(visitor.get("/mi-cuenta").body()).contains(contact.email()).doesNotContain(staff);
  }

  @Test
  void whoHasLeftGetsNoLinkAndNoneOfTheirsWorks() {
    ask("entrada", contact.email());
    String link = mailbox.lastTo(contact.email()).link();
    Contact left = new Contact(contact.id(), contact.companyId(), contact.name(), contact.email(), "", false, null, false, false,
        false, contact.version());
    registry.change(left);

    assertThat(visitor.get(link).statusCode()).isEqualTo(404);
    ask("entrada", contact.email());
    assertThat(mailbox.to(contact.email())).hasSize(1);

    registry.change(new Contact(contact.id(), contact.companyId(), contact.name(), contact.email(), "", false, null, false, false,
        true, contact.version() + 1));
    assertThat(visitor.get(link).statusCode()).as("nor when they come back").isEqualTo(404);
  }

  // slowed down, never locked out

  @Test
  @Requirement("DW-08")
  void tenThousandWrongPasswordsLockNobodyOutWhoUsesTheMailLink() {
    knows(OWN);
    Duration longest = Duration.ZERO;
    for (int guess = 0; guess < 10_000; guess++) {
      assertThat(throttle.begin(contact.email(), "192.0.2." + guess % 250)).as("looked at: each one counts").isEmpty();
      if (guess % 500 == 499) {
        longest = throttle.begin(contact.email(), "198.51.100.1").orElseThrow();
      }
      later(LoginThrottle.LONGEST_WAIT);
    }
    assertThat(longest).as("slower, up to a minute").isEqualTo(LoginThrottle.LONGEST_WAIT);
    throttle.begin(contact.email(), "192.0.2.1");
    assertThat(location(visitor.login(contact.email(), OWN))).as("the password waits").isEqualTo("/login?error");

    ask("entrada", contact.email());
    assertThat(location(visitor.submit(mailbox.lastTo(contact.email()).link(), Map.of()))).isEqualTo("/portal");
    assertThat(location(new Visitor(port).login(contact.email(), OWN))).as("and is looked at again").isEqualTo("/portal");
  }

  @Test
  @Requirement("DW-08")
  void nobodyIsFloodedWithMailsAndTheLastLinkStillWorks() {
    for (int request = 0; request < 8; request++) {
      ask("entrada", contact.email());
    }
    assertThat(mailbox.to(contact.email())).hasSize(3);
    String last = mailbox.lastTo(contact.email()).link();

    Set<String> sent = new HashSet<>();
    for (int minute = 0; minute < 24 * 60; minute += 20) {
      later(Duration.ofMinutes(20));
      jdbc.sql("delete from login_attempt where subject like 'mail-from:%'").update();
      ask("entrada", contact.email());
      String newest = mailbox.lastTo(contact.email()).link();
      assertThat(visitor.get(newest).statusCode()).as("a working link lies in the mailbox").isEqualTo(200);
      sent.add(newest);
    }
    assertThat(sent).as("about one an hour, however often somebody asks").hasSizeBetween(20, 30).doesNotContain(last);
    assertThat(location(visitor.submit(mailbox.lastTo(contact.email()).link(), Map.of()))).isEqualTo("/portal");
  }

  @Test
  @Requirement("DW-08")
  void anAddressThatAsksForManyLinksHasToWait() {
    for (int request = 0; request < 10; request++) {
      ask("contrasena", "persona." + request + "@otra.example");
    }
    HttpResponse<String> tooMany = visitor.submit("/acceso/contrasena", Map.of("username", contact.email()));
    assertThat(tooMany.statusCode()).isEqualTo(422);
    assertThat(tooMany.body()).contains("desde su conexión", "espere 10 segundos");
    assertThat(visitor.submit("/acceso/contrasena", Map.of("username", "nadie@otra.example")).body())
        .as("whoever is asked for").contains("espere 10 segundos");
  }

  // nothing tells whether an account exists

  @Test
  @Requirement("DW-08")
  void noAnswerTellsWhetherAnAccountExists() {
    knows(OWN);
    String unknown = "nadie." + UUID.randomUUID() + "@empresa.example";
    String noStaff = "nadie." + UUID.randomUUID().toString().substring(0, 8);
    registry.change(new Contact(contact.id(), contact.companyId(), contact.name(), contact.email(), "1", false, null, false, false,
        true, contact.version()));
    Contact left = customers.contact(registry.add(SomeCompany.contact(contact.companyId())));
    registry.change(new Contact(left.id(), left.companyId(), left.name(), left.email(), "", false, null, false, false, false,
        left.version()));

    Set<String> answers = new HashSet<>();
    for (String name : List.of(contact.email(), unknown, left.email(), staff, noStaff)) {
      StringBuilder answer = new StringBuilder();
      for (String word : List.of("contrasena", "entrada")) {
        long before = waiting();
        HttpResponse<String> asked = new Visitor(port).submit("/acceso/" + word, Map.of("username", name));
        assertThat(waiting()).as("written down, whoever it is").isEqualTo(before + 1);
        answer.append(asked.statusCode()).append(location(asked)).append(plain(visitor.get(location(asked)), name));
      }
      Visitor guesser = new Visitor(port);
      HttpResponse<String> login = guesser.login(name, "no es esta contraseña");
      answers.add(answer.append(login.statusCode()).append(location(login)).append(plain(guesser.get("/login"), name)).toString());
    }
    assertThat(answers).as("one answer for all").hasSize(1);
    assertThat(mailbox.to(contact.email())).as("invitation, password, link").hasSize(3);
    assertThat(mailbox.to(unknown)).isEmpty();
    assertThat(mailbox.to(left.email())).isEmpty();
  }

  @Test
  @Requirement("DW-08")
  void allLinksThatDoNotWorkAreAnsweredAlike() {
    ask("entrada", contact.email());
    String used = mailbox.lastTo(contact.email()).link();
    visitor.submit(used, Map.of());
    ask("entrada", contact.email());
    String expired = mailbox.lastTo(contact.email()).link();
    later(Duration.ofHours(2));
    String never = "/acceso/entrada/" + Tokens.random();
    String otherPurpose = expired.replace("entrada", "invitacion");

    Set<String> answers = new HashSet<>();
    for (String link : List.of(used, expired, never, otherPurpose)) {
      HttpResponse<String> answer = new Visitor(port).get(link);
      answers.add(answer.statusCode() + plain(answer, ""));
    }
    assertThat(answers).hasSize(1).first().asString().startsWith("404").contains("Este enlace no vale");
  }

  private long waiting() {
    return jdbc.sql("select count(*) from access_request").query(Long.class).single();
  }

  /** Without what differs at each request, and without what was typed. */
  private static String plain(HttpResponse<String> page, String typed) {
    String body = page.body().replaceAll("value=\"[^\"]*\"", "").replaceAll("(?s)<header.*?</header>", "");
    return typed.isEmpty() ? body : body.replace(typed, "");
  }
}
