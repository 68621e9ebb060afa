package io.ciclo.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PasswordChange;
import io.ciclo.testing.CicloIT;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class ContactLoginIT extends CicloIT {

  private static final String OWN_PASSWORD = "castañas-y-moscatel";

  @Autowired private CustomerRegistry registry;
  @Autowired private Customers customers;
  @Autowired private List<AuthenticationProvider> providers;
  @Autowired private List<PasswordChange> changes;
  @Autowired private JdbcClient jdbc;

  private long company;
  private Invitation invitation;

  @BeforeEach
  void someContact() {
    company = registry.register(SomeCompany.general());
    invitation = registry.invite(SomeCompany.contact(company));
  }

  @Test
  void theOneTimePasswordLetsInAndAsksForAnother() {
    Authentication signedIn = signIn(invitation.loginName().toUpperCase(), invitation.oneTimePassword());

    assertThat(signedIn.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_CUSTOMER");
    assertThat(signedIn.getPrincipal()).isEqualTo(new ContactPrincipal(invitation.contactId(), company,
        "Persona de prueba", invitation.loginName(), false, true));
    assertThat(signedIn.getCredentials()).isNull();
  }

  @Test
  void afterTheChangeOnlyTheNewPasswordCounts() {
    ContactPrincipal who = (ContactPrincipal) signIn(invitation.loginName(), invitation.oneTimePassword()).getPrincipal();

    change(who).change(who, invitation.oneTimePassword(), OWN_PASSWORD);

    assertThatThrownBy(() -> signIn(invitation.loginName(), invitation.oneTimePassword()))
        .isInstanceOf(BadCredentialsException.class);
    ContactPrincipal now = (ContactPrincipal) signIn(invitation.loginName(), OWN_PASSWORD).getPrincipal();
    assertThat(now.mustChangePassword()).isFalse();
  }

  @Test
  void aWrongOldPasswordChangesNothing() {
    ContactPrincipal who = (ContactPrincipal) signIn(invitation.loginName(), invitation.oneTimePassword()).getPrincipal();

    assertThatThrownBy(() -> change(who).change(who, "no era esta", OWN_PASSWORD)).isInstanceOf(InputRefused.class)
        .hasMessage("La contraseña actual no es correcta.");

    assertThat(signIn(invitation.loginName(), invitation.oneTimePassword()).isAuthenticated()).isTrue();
  }

  @Test
  void whoHasLeftDoesNotEnterAndMayComeBack() {
    Contact contact = customers.contact(invitation.contactId());
    registry.change(active(contact, false));
    assertThatThrownBy(() -> signIn(invitation.loginName(), invitation.oneTimePassword()))
        .isInstanceOf(BadCredentialsException.class);
    assertThatThrownBy(() -> registry.newPassword(contact.id())).isInstanceOf(InputRefused.class);

    registry.change(active(customers.contact(contact.id()), true));
    assertThat(signIn(invitation.loginName(), invitation.oneTimePassword()).isAuthenticated()).isTrue();
  }

  @Test
  void nobodyOfAnInactiveCompanyEnters() {
    registry.change(SomeCompany.inactive(customers.company(company)));
    assertThatThrownBy(() -> signIn(invitation.loginName(), invitation.oneTimePassword()))
        .isInstanceOf(BadCredentialsException.class);
  }

  @Test
  void aNewOneTimePasswordReplacesTheOld() {
    Invitation again = registry.newPassword(invitation.contactId());
    assertThatThrownBy(() -> signIn(invitation.loginName(), invitation.oneTimePassword()))
        .isInstanceOf(BadCredentialsException.class);
    assertThat(signIn(again.loginName(), again.oneTimePassword()).isAuthenticated()).isTrue();
  }

  @Test
  void storedIsOnlyAHash() {
    String stored = jdbc.sql("select password_hash from contact_credential where contact_id = ?")
        .param(invitation.contactId()).query(String.class).single();
    assertThat(stored).startsWith("$2").doesNotContain(invitation.oneTimePassword());
    assertThat(invitation.toString()).doesNotContain(invitation.oneTimePassword());
  }

  private PasswordChange change(ContactPrincipal who) {
    return changes.stream().filter(each -> each.handles(who)).findFirst().orElseThrow();
  }

  private Authentication signIn(String loginName, String password) {
    AuthenticationProvider contacts = providers.stream()
        .filter(provider -> provider.getClass().getPackageName().startsWith("io.ciclo.customers")).findFirst()
        .orElseThrow();
    return contacts.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(loginName, password));
  }

  private static Contact active(Contact c, boolean active) {
    return new Contact(c.id(), c.companyId(), c.name(), c.email(), c.phone(), c.seesCompany(), c.mayAuthoriseUpTo(),
        c.mayBuy(), c.administersUsers(), active, c.version());
  }
}
