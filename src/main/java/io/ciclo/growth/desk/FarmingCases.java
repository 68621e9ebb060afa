package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.Person;
import io.ciclo.engine.SearchedWords;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingEvent;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.FarmingPaper.Kind;
import io.ciclo.growth.NoSuchFarming;
import io.ciclo.growth.store.FarmingStore;
import io.ciclo.growth.store.FarmingStore.Contract;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.Messages;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A Farming as the other rooms meet it: at a glance, found, and written about. */
@Component
class FarmingCases implements GrowthKind, CaseFinder {

  private static final String DRAFT = "MT-38";
  private static final String TEAMS = "AV-FAR-CONTRATO";
  private static final String OVER = "AV-CRE-FIN";

  /** Among tickets of every day, neither first nor last. */
  private static final int SCORE = 30;

  private final FarmingFile file;
  private final FarmingStore store;
  private final FarmingPapers papers;
  private final FarmingSettings settings;
  private final Customers customers;
  private final Staff staff;
  private final Messages messages;
  private final MessageSettings mail;
  private final Vocabulary vocabulary;

  FarmingCases(FarmingFile file, FarmingStore store, FarmingPapers papers, FarmingSettings settings, Customers customers, Staff staff,
      Messages messages, MessageSettings mail, Vocabulary vocabulary) {
    this.file = file;
    this.store = store;
    this.papers = papers;
    this.settings = settings;
    this.customers = customers;
    this.staff = staff;
    this.messages = messages;
    this.mail = mail;
    this.vocabulary = vocabulary;
  }

  @Override
  public boolean knows(String number) {
    return file.find(number).isPresent();
  }

  @Override
  public long company(String number) {
    return file.get(number).company();
  }

  @Override
  public String page(String number) {
    return "/casos/farming/" + number;
  }

  @Override
  public CaseCard card(String number) {
    Farming farming = file.get(number);
    Company company = customers.company(farming.company());
    return new CaseCard(number, company.legalName(), company.keyAccount(), vocabulary.word("farming.case"), null,
        vocabulary.word("farming.state", farming.state()), null, null, farming.openedAt(), SCORE);
  }

  @Override
  public List<Found> find(SearchedWords words, int most) {
    return store.found(words, most).stream().map(file::get).map(one -> new Found(one.number(), one.title(),
        customers.company(one.company()).legalName(), vocabulary.word("farming.state", one.state()))).toList();
  }

  @Override
  public CaseTalk.Words words(String number, String author) {
    Farming farming = file.get(number);
    Company company = customers.company(farming.company());
    return new CaseTalk.Words(Map.of("cliente", company.legalName(), "empresa", company.legalName(), "ticket", number, "asunto", farming.title()),
        company.formOfAddress() == FormOfAddress.FORMAL, company.language());
  }

  @Override
  public List<Letter> letters(String text, String number, Map<String, Object> inputs) {
    Farming farming = file.get(number);
    return text.equals(TEAMS) ? toTeams(farming) : toCustomer(text, farming);
  }

  private List<Letter> toCustomer(String text, Farming farming) {
    Company company = customers.company(farming.company());
    FarmingPaper paper = papers.latest(farming.number()).orElseThrow(() -> new NoSuchFarming(farming.number()));
    Map<String, String> values = new HashMap<>(Map.of("asunto", paper.title(), "lider", leader(farming), "enlaceDecidir",
        papers.link(farming.number())));
    if (text.equals(DRAFT)) {
      FarmingPaper draft = papers.current(farming.number(), Kind.DRAFT).orElseThrow();
      values.put("texto", draft.scope());
      values.put("importe", Euros.words(draft.budget()));
    }
    return papers.authorisers(farming.company()).stream().map(contact -> new Letter(text, farming.number(), reader(contact, company), values)).toList();
  }

  /** A customer who leaves was promised word of each open case (CL-06). @param reason as they read it */
  void tellEnd(Farming farming, String reason) {
    Company company = customers.company(farming.company());
    try (Vocabulary.Spoken theirs = vocabulary.speaking(customers.words(farming.company()).speech())) {
      Map<String, String> values = Map.of("ticket", farming.number(), "texto", reason,
          "asunto", papers.latest(farming.number()).map(FarmingPaper::title).orElseGet(() -> vocabulary.word("farming.unnamed")));
      papers.authorisers(farming.company()).forEach(contact -> messages.send(new Letter(OVER, farming.number(), reader(contact, company), values)));
    }
  }

  private static Addressee reader(Contact contact, Company company) {
    return new Addressee(contact.name(), contact.email(), company.formOfAddress(), company.language());
  }

  /** Everybody once, whatever groups they are in (FF-20). */
  private List<Letter> toTeams(Farming farming) {
    Contract contract = store.contract(farming.number()).orElseThrow(() -> new IllegalStateException(farming.number() + " has no contract"));
    Map<String, String> values = Map.of("ticket", farming.number(), "asunto", farming.title(), "empresa",
        customers.company(farming.company()).legalName(), "texto", contract.details(), "enlaceCaso", mail.portalUrl() + "/casos/" + farming.number());
    List<StaffGroup> groups = settings.told();
    file.record(farming.number(), FarmingEvent.Kind.TEAMS_TOLD, String.join(", ", groups.stream().map(StaffGroup::id).toList()));
    return Stream.concat(groups.stream().flatMap(group -> staff.inGroup(group).stream()), staff.person(farming.leader()).stream())
        .filter(Person::hasEmail).distinct().map(person -> new Letter(TEAMS, farming.number(),
            new Addressee(person.displayName(), person.email(), FormOfAddress.INFORMAL, "es"), values)).toList();
  }

  private String leader(Farming farming) {
    return staff.person(farming.leader()).map(person -> person.displayName() + (person.hasEmail() ? " (" + person.email() + ")" : ""))
        .orElse(farming.leader());
  }
}
