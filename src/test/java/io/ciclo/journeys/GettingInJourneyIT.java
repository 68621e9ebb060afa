package io.ciclo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SomeCompany;
import io.ciclo.engine.AccountInvitations;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.OneTimePasswords;
import io.ciclo.engine.SafeWrite;
import io.ciclo.testing.Mailbox;
import io.ciclo.testing.Requirement;
import java.math.BigDecimal;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@DisplayName("Getting in")
class GettingInJourneyIT extends Journey {

  private static final String OWN = "ventanas azules al mar 4";
  private static final String OTHER = "tres limoneros y un pozo 5";
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;
  private static final int DESKTOP_WIDTH = 1280;
  private static final int DESKTOP_HEIGHT = 900;

  @RegisterExtension
  final Mailbox mailbox = new Mailbox();

  @Autowired private CustomerRegistry registry;
  @Autowired private Customers customers;
  @Autowired private Identities identities;
  @Autowired private OneTimePasswords passwords;
  @Autowired private AccountInvitations invitations;
  @Autowired private SafeWrite safeWrite;
  @Autowired private MailProperties mail;
  @Autowired private PasswordEncoder encoder;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void timeOfToday() {
    ClockUtil.reset();
  }

  @Test
  @Requirement({"DW-08", "CL-13"})
  @DisplayName("a customer administrator invites a colleague, who opens the first ticket, forgets the password and enters by mail")
  void customers() {
    long company = registry.register(SomeCompany.named(SomeCompany.general(), "Cerámicas Albero " + unique, 0));
    Contact boss = customers.contact(registry.invite(new Contact(0, company, "Ana Albero", "ana." + unique + "@albero.example", "+34 600 100 200",
        true, new BigDecimal("20"), false, true, true, 0)).contactId());
    registry.invite(new Contact(0, company, "Blas Ferrán", "blas." + unique + "@albero.example", "", false, null, false, false, true, 0));
    jdbc.sql("update contact_credential set password_hash = ?, must_change = false where contact_id = ?")
        .params(encoder.encode(OWN), boss.id()).update();
    String email = "clara." + unique + "@albero.example";

    Page ana = window(DESKTOP_WIDTH, DESKTOP_HEIGHT);
    open(ana, "/login");
    looked(ana, "acceso-entrar");
    ana.getByLabel("Usuario o correo electrónico").fill(boss.email());
    ana.getByLabel("Contraseña").fill(OWN);
    press(ana, "Entrar");
    ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Usuarios").setExact(true)).click();
    ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invitar a alguien")).click();
    looked(ana, "acceso-usuarios-nuevo");
    ana.getByLabel("Nombre").fill("Clara Soto");
    ana.getByLabel("Correo electrónico").fill(email);
    ana.getByLabel("Ve todos los casos").check();
    ana.getByLabel("Autoriza hasta").fill("25");
    press(ana, "Invitar");
    assertThat(ana.getByRole(AriaRole.ALERT)).containsText("no puede pasar de su propio límite");
    looked(ana, "acceso-usuarios-rechazado");
    ana.getByLabel("Autoriza hasta").fill("15");
    press(ana, "Invitar");
    assertThat(said(ana)).isEqualTo("Invitación enviada a " + email + ".");
    looked(ana, "acceso-usuarios");

    String host = mail.getHost();
    mail.setHost("");
    open(ana, "/portal/usuarios/nuevo");
    ana.getByLabel("Nombre").fill("Dora Sin Correo");
    ana.getByLabel("Correo electrónico").fill("dora." + unique + "@albero.example");
    press(ana, "Invitar");
    looked(ana, "acceso-usuarios-enlace");
    assertThat(ana.locator("#enlace")).containsText("/acceso/invitacion/");
    Page nobody = window(PHONE_WIDTH, PHONE_HEIGHT);
    open(nobody, "/acceso/contrasena");
    looked(nobody, "acceso-sin-correo-movil");
    mail.setHost(host);

    Page clara = window(PHONE_WIDTH, PHONE_HEIGHT);
    open(clara, mailbox.lastTo(email).link());
    looked(clara, "acceso-invitacion-movil");
    clara.getByLabel("Contraseña nueva").first().fill(OWN);
    clara.getByLabel("Repita la contraseña nueva").fill(OWN);
    clara.getByLabel("Este es mi dispositivo").check();
    press(clara, "Guardar y entrar");
    assertThat(clara).hasURL(url("/portal"));
    String number = opensTicket(clara, "Primer ticket de Clara", "No encuentro dónde cambiar el logotipo de la tienda.");
    assertThat(mainOf(clara)).contains(number);
    open(clara, "/mi-cuenta");
    assertThat(clara.getByText("Este dispositivo", new Page.GetByTextOptions().setExact(true))).isVisible();
    looked(clara, "acceso-dispositivos-movil");

    Page desk = window(DESKTOP_WIDTH, DESKTOP_HEIGHT);
    open(desk, "/login");
    desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("He olvidado la contraseña")).click();
    looked(desk, "acceso-olvidada");
    desk.getByLabel("Usuario o correo electrónico").fill(email);
    press(desk, "Enviarme el enlace");
    looked(desk, "acceso-olvidada-pedida");
    String newPassword = mailbox.lastTo(email).link();
    open(desk, newPassword);
    desk.getByLabel("Contraseña nueva").first().fill(OTHER);
    desk.getByLabel("Repita la contraseña nueva").fill(OWN);
    press(desk, "Guardar y entrar");
    assertThat(desk.getByRole(AriaRole.ALERT)).containsText("no coinciden");
    looked(desk, "acceso-contrasena-nueva");
    desk.getByLabel("Contraseña nueva").first().fill(OTHER);
    desk.getByLabel("Repita la contraseña nueva").fill(OTHER);
    press(desk, "Guardar y entrar");
    assertThat(desk).hasURL(url("/portal"));
    open(clara, "/portal");
    assertThat(clara).hasURL(url("/login"));

    Page link = window(PHONE_WIDTH, PHONE_HEIGHT);
    open(link, newPassword);
    looked(link, "acceso-enlace-usado-movil");
    open(link, "/portal/tickets/" + number);
    looked(link, "acceso-entrar-movil");
    link.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entrar con un enlace por correo")).click();
    looked(link, "acceso-enlace-movil");
    link.getByLabel("Usuario o correo electrónico").fill(email);
    press(link, "Enviarme el enlace");
    open(link, mailbox.lastTo(email).link());
    looked(link, "acceso-enlace-boton-movil");
    press(link, "Entrar");
    assertThat(link).hasURL(url("/portal/tickets/" + number));

    open(ana, "/portal/usuarios");
    ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Editar a Clara Soto")).click();
    looked(ana, "acceso-usuarios-editar");
    ana.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    open(ana, "/portal/usuarios");
    looked(ana, "acceso-usuarios-movil");
    ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dar de baja a Clara Soto")).click();
    assertThat(said(ana)).contains("Clara Soto ya no tiene acceso");
    open(link, "/portal");
    assertThat(link).hasURL(url("/login"));
  }

  @Test
  @Requirement("DW-08")
  @DisplayName("somebody new of staff chooses a password, sets up the second factor and signs in with a code")
  void staff() {
    String id = "nadia." + unique;
    String email = id + "@ciclo.example";
    identities.create(new NewPerson(id, "Nadia", "Pons", email, List.of("care-managers"), passwords.generate(), true));
    safeWrite.run(() -> invitations.invite(AccountKind.STAFF, id));

    Page nadia = window(DESKTOP_WIDTH, DESKTOP_HEIGHT);
    open(nadia, mailbox.lastTo(email).link());
    looked(nadia, "acceso-invitacion");
    nadia.getByLabel("Contraseña nueva").first().fill(OWN);
    nadia.getByLabel("Repita la contraseña nueva").fill(OWN);
    press(nadia, "Guardar y entrar");
    assertThat(nadia.locator("h1")).hasText("Hola, Nadia Pons");

    open(nadia, "/mi-cuenta");
    looked(nadia, "acceso-mi-cuenta-equipo");
    nadia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Segundo factor").setExact(true)).click();
    looked(nadia, "acceso-segundo-factor-sin");
    press(nadia, "Activarlo");
    looked(nadia, "acceso-segundo-factor-activar");
    String key = nadia.locator("#clave").innerText();
    nadia.getByLabel("Código", new Page.GetByLabelOptions().setExact(true)).fill(code(key));
    press(nadia, "Activar");
    assertThat(nadia.locator("#codigos li")).hasCount(10);
    looked(nadia, "acceso-recuperacion");
    nadia.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ya los he guardado")).click();
    looked(nadia, "acceso-segundo-factor-con");
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofSeconds(30))));

    Page again = window(PHONE_WIDTH, PHONE_HEIGHT);
    open(again, "/login");
    again.getByLabel("Usuario o correo electrónico").fill(id);
    again.getByLabel("Contraseña").fill(OWN);
    press(again, "Entrar");
    assertThat(again.locator("h1")).hasText("Código de acceso");
    looked(again, "acceso-codigo-movil");
    again.getByLabel("Código").fill("000 000");
    press(again, "Entrar");
    assertThat(again.getByRole(AriaRole.ALERT)).containsText("no es correcto");
    again.getByLabel("Código").fill(code(key));
    press(again, "Entrar");
    assertThat(again.locator("h1")).hasText("Hola, Nadia Pons");
    open(again, "/segundo-factor");
    looked(again, "acceso-segundo-factor-equipo-movil");
    nadia.navigate(url("/segundo-factor"));
    looked(nadia, "acceso-segundo-factor-equipo");

    Page sergio = staff(ADMINISTRATOR);
    open(sergio, "/operacion/correos");
    sergio.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(email)).locator("td a").first().click();
    picture(sergio, "acceso-correo");
    assertThat(sergio.locator("pre.mail")).containsText("/acceso/solo-en-el-correo");
  }

  private String code(String key) {
    try {
      return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(
          new SecretKeySpec(new Base32().decode(key.replace(" ", "")), "HmacSHA1"), clock.instant());
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
