package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.customers.PointDecisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.Messages;
import io.ciclo.tpoints.Authorisation;
import io.ciclo.tpoints.Decided;
import io.ciclo.tpoints.TPointAuthorisations;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPoints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service("pointDecisions")
class PointDesk implements PointDecisions {

  private static final String FIELD = "authorised";
  private static final String LABEL = "«Su decisión»: ";

  private final Customers customers;
  private final TPointRequests requests;
  private final TPointAuthorisations authorisations;
  private final TPointLedger ledger;
  private final Messages messages;
  private final MessageSettings mail;
  private final SafeWrite safely;

  PointDesk(Customers customers, TPointRequests requests, TPointAuthorisations authorisations, TPointLedger ledger, Messages messages,
      MessageSettings mail, SafeWrite safely) {
    this.customers = customers;
    this.requests = requests;
    this.authorisations = authorisations;
    this.ledger = ledger;
    this.messages = messages;
    this.mail = mail;
    this.safely = safely;
  }

  @Override
  public Asked asked(long contactId, long id) {
    Contact contact = customers.contact(contactId);
    TPointRequest request = visible(contact, id);
    TPoints spendable = ledger.account(request.company()).spendable();
    Authorisation.Decision decision = decision(request).orElse(null);
    List<Contact> colleagues = customers.contactsOf(contact.companyId());
    return new Asked(request, requests.caseTitle(request), spendable, spendable.minus(request.amount()), mayDecide(contact, request),
        colleagues.stream().filter(one -> one.id() != contactId && mayDecide(one, request)).toList(),
        requests.appeals(id).stream().map(appeal -> customers.contact(appeal.to()).name()).distinct().toList(), decision,
        decision == null || decision.contact() == null ? null : customers.contact(decision.contact()).name());
  }

  private Optional<Authorisation.Decision> decision(TPointRequest request) {
    return authorisations.authorisation(request.authorisation()).map(Authorisation::decision);
  }

  @Override
  public List<TPointRequest> waiting(long contactId) {
    Contact contact = customers.contact(contactId);
    return requests.waiting(contact.companyId()).stream().filter(request -> sees(contact, request)).toList();
  }

  @Override
  public Optional<TPointRequest> waitingIn(long contactId, String caseNumber) {
    return waiting(contactId).stream().filter(request -> request.caseNumber().equals(caseNumber)).findFirst();
  }

  @Override
  public void decide(long contactId, long id, boolean authorised, String address) {
    safely.run(() -> {
      Contact contact = customers.contact(contactId);
      TPointRequest request = visible(contact, id);
      if (!mayDecide(contact, request)) {
        throw new InputRefused(FIELD, LABEL + "usted puede autorizar hasta " + limit(contact).words() + " y se piden "
            + request.amount().words() + "; pídaselo a un compañero.");
      }
      Decided decided = authorised ? requests.grant(id, contactId, limit(contact), address) : requests.refuse(id, contactId, address);
      if (decided instanceof Decided.DecidedBefore before) {
        throw new InputRefused(FIELD, LABEL + decidedBefore(before.authorisation()));
      }
    });
  }

  private String decidedBefore(Authorisation authorisation) {
    Authorisation.Decision decision = authorisation.decision();
    return switch (decision.answer()) {
      case LAPSED -> "la petición ya no está abierta.";
      case GRANTED -> "ya la había autorizado " + customers.contact(decision.contact()).name() + ".";
      case REFUSED -> "ya había dicho que no " + customers.contact(decision.contact()).name() + ".";
    };
  }

  @Override
  public void askColleague(long contactId, long id, long colleagueId, String address) {
    safely.run(() -> {
      Contact contact = customers.contact(contactId);
      TPointRequest request = visible(contact, id);
      Contact colleague = customers.contactsOf(contact.companyId()).stream()
          .filter(one -> one.id() == colleagueId && one.id() != contactId && mayDecide(one, request)).findFirst()
          .orElseThrow(() -> new InputRefused("colleague", "«Pedir autorización a»: elija a alguien que pueda autorizar "
              + request.amount().words() + "."));
      if (!request.open() || decision(request).isPresent()) {
        throw new InputRefused("colleague", "«Pedir autorización a»: la petición ya está decidida.");
      }
      requests.appeal(id, contactId, colleagueId, address);
      Company company = customers.company(contact.companyId());
      messages.send(new Letter("AV-COMPANERO", request.caseNumber(),
          new Addressee(colleague.name(), colleague.email(), company.formOfAddress(), company.language()),
          Map.of("quien", contact.name(), "motivo", request.purpose(), "puntos", request.amount().words(),
              "enlaceDecidir", mail.portalUrl() + "/portal/autorizaciones/" + id)));
    });
  }

  private TPointRequest visible(Contact contact, long id) {
    return requests.request(id).filter(request -> request.authorisation() != null && sees(contact, request))
        .orElseThrow(() -> new NoSuchCustomer("la petición", id));
  }

  /** Whoever may decide it has to see it, also when the case is a colleague's. */
  private boolean sees(Contact contact, TPointRequest request) {
    return contact.active() && contact.companyId() == request.company()
        && (contact.mayAuthoriseUpTo() != null || requests.caseVisibleTo(request, contact.id()));
  }

  private static boolean mayDecide(Contact contact, TPointRequest request) {
    return contact.active() && contact.mayAuthoriseUpTo() != null && !request.amount().isMoreThan(limit(contact));
  }

  private static TPoints limit(Contact contact) {
    return contact.mayAuthoriseUpTo() == null ? TPoints.ZERO : TPoints.of(contact.mayAuthoriseUpTo());
  }
}
