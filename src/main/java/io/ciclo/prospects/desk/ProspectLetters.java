package io.ciclo.prospects.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Vocabulary;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.CaseCorrespondence;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.prospects.Counterpart;
import io.ciclo.prospects.EnvironmentCheck;
import io.ciclo.prospects.Prospect;
import io.ciclo.staff.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Letters about the case of a prospect: to whom decides, or to whom supports us technically (BD-17). */
@Component
class ProspectLetters implements CaseCorrespondence {

  private static final String OBSTACLE = "AV-PRO-OBSTACULO";
  private static final String ENVIRONMENT = "AV-PRO-ENTORNO";

  private final ProspectFile file;
  private final Proof proof;
  private final Customers customers;
  private final Staff staff;
  private final MessageSettings mail;
  private final Vocabulary vocabulary;

  ProspectLetters(ProspectFile file, Proof proof, Customers customers, Staff staff, MessageSettings mail, Vocabulary vocabulary) {
    this.file = file;
    this.proof = proof;
    this.customers = customers;
    this.staff = staff;
    this.mail = mail;
    this.vocabulary = vocabulary;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.BUSINESS_DEVELOPMENT;
  }

  @Override
  public List<Letter> letters(String text, String number, Map<String, Object> inputs) {
    Prospect prospect = file.get(number);
    Company company = customers.company(prospect.company());
    Map<String, String> values = new HashMap<>(Map.of("ticket", number, "asunto", prospect.subject(), "lider", leader(prospect),
        "enlaceDecidir", mail.portalUrl() + "/portal/propuestas/" + number));
    if (text.equals(OBSTACLE) || text.equals(ENVIRONMENT)) {
      values.put("texto", text.equals(OBSTACLE) ? obstacle(number) : failed(number));
      return technical(prospect, company).map(reader -> new Letter(text, number, reader, values)).stream().toList();
    }
    Contact contact = customers.contact(prospect.contact());
    return contact.active() ? List.of(new Letter(text, number, reader(contact.name(), contact.email(), company), values)) : List.of();
  }

  private static Addressee reader(String name, String email, Company company) {
    return new Addressee(name, email, company.formOfAddress(), company.language());
  }

  private Optional<Addressee> technical(Prospect prospect, Company company) {
    Optional<Counterpart> counterpart = proof.technical(prospect.number());
    return counterpart.map(one -> reader(one.name(), one.email(), company));
  }

  private String obstacle(String number) {
    return proof.newestObstacle(number)
        .map(one -> vocabulary.word("prospects.obstacle", one.kind()) + ": " + one.text()).orElse("");
  }

  private String failed(String number) {
    return proof.checks(number).stream().filter(EnvironmentCheck::failed).map(check -> "- " + vocabulary.word("prospects.profile", check.profile())
        + ": " + check.demand() + ". " + check.note()).collect(Collectors.joining("\n"));
  }

  private String leader(Prospect prospect) {
    return staff.person(prospect.leader()).map(person -> person.displayName() + (person.hasEmail() ? " (" + person.email() + ")" : ""))
        .orElse(prospect.leader());
  }
}
