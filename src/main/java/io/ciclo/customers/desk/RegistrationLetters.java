package io.ciclo.customers.desk;

import io.ciclo.customers.CareTeam;
import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.Customers;
import io.ciclo.documents.Documents;
import io.ciclo.engine.Person;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.Messages;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The welcome to a new customer (MT-22), and what colleagues are told of one (MT-23). */
@Component
class RegistrationLetters {

  static final String ANNOUNCEMENT = "MT-23";
  private static final String WELCOME = "MT-22";

  private final Readers readers;
  private final ServiceHours hours;
  private final Customers customers;
  private final Documents documents;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final Messages messages;
  private final MessageSettings mail;
  private final EventFile file;

  RegistrationLetters(Readers readers, ServiceHours hours, Customers customers, Documents documents, Staff staff, Vocabulary vocabulary,
      Messages messages, MessageSettings mail, EventFile file) {
    this.readers = readers;
    this.hours = hours;
    this.customers = customers;
    this.documents = documents;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.messages = messages;
    this.mail = mail;
    this.file = file;
  }

  void welcome(CustomerEvent event) {
    Company company = customers.company(event.company());
    try (Vocabulary.Spoken theirs = vocabulary.speaking(customers.words(company.id()).speech())) {
      Map<String, String> values = new HashMap<>();
      values.put("empresa", company.legalName());
      values.put("contactos", contacts(company));
      values.put("plan", plan(company));
      values.put("horario", hours.words(company, file.today(event)));
      values.put("documentos", handed(event));
      values.put("enlaceDocumentos", mail.portalUrl() + "/portal/documentos");
      readers.ofCompany(company.id()).forEach(reader -> messages.send(new Letter(WELCOME, event.number(), reader, values)));
    }
  }

  private String contacts(Company company) {
    CareTeam team = customers.careTeam(company.id());
    return Stream.of(contact("accountLeader", company.accountLeader()), contact("csm", company.csm()), contact("agent", team.agent()))
        .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  private String contact(String role, String person) {
    return staff.person(person).map(one -> "- " + vocabulary.word("customers.field." + role) + ": " + named(one)).orElse("");
  }

  private static String named(Person person) {
    return person.displayName() + (person.hasEmail() ? " (" + person.email() + ")" : "");
  }

  private String plan(Company company) {
    return vocabulary.word("customers.plan", company.plan()) + (company.phoneService() ? ", con atención telefónica" : "");
  }

  private String handed(CustomerEvent event) {
    String titles = documents.ofCase(event.number()).stream().map(one -> "- " + one.version().document().title()).distinct()
        .collect(Collectors.joining("\n"));
    return titles.isEmpty() ? "- Todavía ninguno; aparecerán allí." : titles;
  }

  void announce(CustomerEvent event) {
    announcements(event, vocabulary.word("customers.announced", "company", customers.company(event.company()).legalName())
        .replace("{day}", Times.spokenDay(file.today(event)))).forEach(messages::send);
  }

  /** @param news what has happened, in a sentence */
  List<Letter> announcements(CustomerEvent event, String news) {
    Company company = customers.company(event.company());
    Map<String, String> values = new HashMap<>();
    values.put("empresa", company.legalName());
    values.put("texto", news);
    values.put("plan", plan(company));
    values.put("ka", company.keyAccount() ? "sí" : "no");
    values.put("lider", staff.person(company.accountLeader()).map(RegistrationLetters::named).orElse("sin líder"));
    values.put("plataforma", vocabulary.word("customers.platformKind", company.platformKind()) + ", "
        + vocabulary.word("customers.product", company.product()));
    values.put("enlaceDocs", mail.portalUrl() + "/clientes/" + company.id() + "/documentos");
    values.put("enlaceCaso", mail.portalUrl() + "/casos/" + event.number());
    return readers.ofGroups(StaffGroup.CARE_AGENTS, StaffGroup.CARE_MANAGERS, StaffGroup.EVOLUTIVE_TEAM, StaffGroup.EVOLUTIVE_MANAGERS,
        StaffGroup.CUSTOMER_SUCCESS).stream().map(reader -> new Letter(ANNOUNCEMENT, event.number(), reader, values)).toList();
  }
}
