package io.ciclo.customers.desk;

import io.ciclo.customers.Colleagues;
import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.customers.login.ContactCredentials;
import io.ciclo.customers.store.ColleagueInvitations;
import io.ciclo.customers.store.ContactRules;
import io.ciclo.engine.AccountInvitations;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenDoors;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageText;
import io.ciclo.messages.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ColleagueDesk implements Colleagues {

  private final Administrators administrators;
  private final Customers customers;
  private final CustomerRegistry registry;
  private final ContactCredentials credentials;
  private final ColleagueInvitations invitations;
  private final AccountInvitations access;
  private final OpenDoors doors;
  private final Messages messages;

  ColleagueDesk(Administrators administrators, Customers customers, CustomerRegistry registry, ContactCredentials credentials,
      ColleagueInvitations invitations, AccountInvitations access, OpenDoors doors, Messages messages) {
    this.administrators = administrators;
    this.customers = customers;
    this.registry = registry;
    this.credentials = credentials;
    this.invitations = invitations;
    this.access = access;
    this.doors = doors;
    this.messages = messages;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Colleague> of(long administrator) {
    long company = administrators.require(administrator).companyId();
    Set<Long> entered = credentials.known(company);
    return customers.contactsOf(company).stream()
        .map(contact -> new Colleague(contact, entered.contains(contact.id()))).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Invited> invited(long administrator) {
    return invitations.openOf(administrators.require(administrator).companyId());
  }

  @Override
  @Transactional(readOnly = true)
  public Contact colleague(long administrator, long id) {
    long company = administrators.require(administrator).companyId();
    return customers.findContact(id).filter(contact -> contact.companyId() == company)
        .orElseThrow(() -> new NoSuchCustomer("el contacto", id));
  }

  @Override
  public Optional<String> invite(long administrator, Contact colleague) {
    Contact by = administrators.require(administrator);
    Contact as = ContactRules.checked(colleague);
    NeverMoreThanOneself.objection(by, null, as).ifPresent(ColleagueDesk::refuse);
    invitations.lock(by.companyId());
    requireNew(by, as);
    access.slowDown(inviter(by), as.email());
    return send(invitations.add(as, by.id()), as, by);
  }

  @Override
  public Optional<String> inviteAgain(long administrator, long invitation) {
    Contact by = administrators.require(administrator);
    Contact as = own(by, invitation).as();
    NeverMoreThanOneself.objection(by, null, as).ifPresent(ColleagueDesk::refuse);
    access.slowDown(inviter(by), as.email());
    invitations.again(invitation, by.id());
    return send(invitation, as, by);
  }

  @Override
  public void withdraw(long administrator, long invitation) {
    Contact by = administrators.require(administrator);
    Invited withdrawn = own(by, invitation);
    invitations.close(invitation);
    doors.withdrawLinks(AccountKind.COLLEAGUE, String.valueOf(invitation));
    registry.recordInvitation(by.companyId(), withdrawn.as().email(), "retirada");
  }

  @Override
  public void change(long administrator, Contact colleague) {
    Contact by = administrators.require(administrator);
    Contact before = colleague(administrator, colleague.id());
    Contact after = new Contact(before.id(), before.companyId(), colleague.name(), before.email(), colleague.phone(),
        colleague.seesCompany(), colleague.mayAuthoriseUpTo(), colleague.mayBuy(), colleague.administersUsers(),
        colleague.active(), colleague.version());
    NeverThemselvesOut.objection(by, after)
        .or(() -> NeverMoreThanOneself.objection(by, before, ContactRules.checked(after))).ifPresent(ColleagueDesk::refuse);
    registry.change(after);
  }

  private static void refuse(InputRefused objection) {
    throw objection;
  }

  private void requireNew(Contact by, Contact as) {
    customers.contactByEmail(as.email()).filter(contact -> contact.companyId() == by.companyId()).ifPresent(contact -> {
      throw new InputRefused("email", contact.active()
          ? "«Correo electrónico»: " + contact.name() + " ya tiene acceso con esta dirección."
          : "«Correo electrónico»: esta dirección es de " + contact.name() + ", que está de baja. Puede reactivar su acceso en la lista.");
    });
    if (invitations.openOf(by.companyId()).stream().anyMatch(invited -> invited.as().email().equals(as.email()))) {
      throw new InputRefused("email", "«Correo electrónico»: ya hay una invitación para esta dirección. Puede enviarla otra vez desde la lista.");
    }
  }

  private Invited own(Contact by, long invitation) {
    return invitations.open(invitation).map(ColleagueInvitations.Row::invited)
        .filter(invited -> invited.as().companyId() == by.companyId())
        .orElseThrow(() -> new NoSuchCustomer("la invitación", invitation));
  }

  /** Whether the address is somebody's elsewhere is told to its owner and to our staff, never to the inviter. */
  private Optional<String> send(long invitation, Contact as, Contact by) {
    String account = String.valueOf(invitation);
    Optional<Contact> elsewhere = customers.contactByEmail(as.email());
    registry.recordInvitation(by.companyId(), as.email(), elsewhere.isEmpty() ? "enviada" : "la dirección ya tiene acceso en otra empresa");
    if (!access.byMail()) {
      return Optional.of(access.handOver(AccountKind.COLLEAGUE, account));
    }
    if (elsewhere.isEmpty()) {
      access.invite(AccountKind.COLLEAGUE, account, by.name());
    } else {
      tellOwner(elsewhere.get(), by);
    }
    return Optional.empty();
  }

  private void tellOwner(Contact owner, Contact by) {
    Company theirs = customers.company(owner.companyId());
    messages.send(new Letter(MessageText.AC_05.key(), null,
        new Addressee(owner.name(), owner.email(), theirs.formOfAddress(), theirs.language()),
        Map.of("empresa", customers.company(by.companyId()).legalName(), "invita", by.name())));
  }

  private static String inviter(Contact by) {
    return "company-" + by.companyId();
  }
}
