package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Person;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.CaseCorrespondence;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.Messages;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.CustomerState;
import io.ciclo.tickets.Entry;
import io.ciclo.tickets.Escalation;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.SolutionKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.UnknownCaller;
import io.ciclo.tickets.store.ConversationStore;
import io.ciclo.tickets.store.EscalationStore;
import io.ciclo.tickets.store.OriginStore;
import io.ciclo.tickets.store.ParticipantStore;
import io.ciclo.tickets.store.TicketStore;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.training.Trainings;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Letters about tickets: to the contact for whom it was opened and to the participants, or to the team. */
@Component
class TicketLetters implements CaseCorrespondence {

  private static final String RECEIVED = "MT-01";
  private static final String TRANSITION_COPY = "AV-TRASPASO-TICKET";
  private static final String UNKNOWN = "AV-DESCONOCIDA";
  private static final String NOTICE = "AV-01";
  private static final String ALARM = "AV-02";
  private static final String MENTION = "AV-03";
  private static final int LONGEST_SUBJECT = 200;

  private final TicketStore tickets;
  private final ParticipantStore participants;
  private final Customers customers;
  private final Staff staff;
  private final Reading reading;
  private final Deadlines deadlines;
  private final Vocabulary vocabulary;
  private final Messages messages;
  private final MessageSettings mail;
  private final CaseFile file;
  private final EscalationStore escalations;
  private final ConversationStore entries;
  private final TPointRequests requests;
  private final TPointLedger ledger;
  private final Evolutives evolutives;
  private final Trainings trainings;
  private final OriginStore origins;

  TicketLetters(TicketStore tickets, ParticipantStore participants, Customers customers, Staff staff, Reading reading,
      Deadlines deadlines, Vocabulary vocabulary, Messages messages, MessageSettings mail, CaseFile file,
      EscalationStore escalations, ConversationStore entries, TPointRequests requests, TPointLedger ledger,
      Evolutives evolutives, Trainings trainings, OriginStore origins) {
    this.tickets = tickets;
    this.participants = participants;
    this.customers = customers;
    this.staff = staff;
    this.reading = reading;
    this.deadlines = deadlines;
    this.vocabulary = vocabulary;
    this.messages = messages;
    this.mail = mail;
    this.file = file;
    this.escalations = escalations;
    this.entries = entries;
    this.requests = requests;
    this.ledger = ledger;
    this.evolutives = evolutives;
    this.trainings = trainings;
    this.origins = origins;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TICKET;
  }

  @Override
  public List<Letter> letters(String text, String number, Map<String, Object> inputs) {
    Ticket ticket = tickets.get(number);
    if (text.equals(ALARM)) {
      return toTeam(ticket, inputs);
    }
    // it was received long ago, by another tool: nobody is mailed because it has come here (CL-15)
    if (text.equals(RECEIVED) && origins.of(number).isPresent()) {
      return List.of();
    }
    try (Vocabulary.Spoken theirs = asCompanySpeaks(ticket)) {
      return toEverybody(text, ticket, values(text, ticket));
    }
  }

  @Override
  public boolean urgent(String number) {
    return tickets.find(number).filter(ticket -> ticket.classification().priority() == Priority.VERY_HIGH).isPresent();
  }

  /** To the account leader; while nobody leads the ticket, to those who name one. */
  private List<Letter> toTeam(Ticket ticket, Map<String, Object> inputs) {
    Map<String, String> values = common(ticket);
    values.put("empresa", customers.company(ticket.companyId()).legalName());
    values.put("plazo", String.valueOf(inputs.get("clock")));
    values.put("situacion", String.valueOf(inputs.get("situation")));
    values.put("enlaceCaso", casePage(ticket));
    List<Person> readers = staff.person(ticket.accountLeader()).map(List::of)
        .orElseGet(() -> staff.inGroup(StaffGroup.CARE_MANAGERS));
    return readers.stream().filter(Person::hasEmail)
        .map(person -> new Letter(ALARM, ticket.number(), colleague(person), values)).toList();
  }

  void sendMention(String number, Person named, String author, String note) {
    Ticket ticket = tickets.get(number);
    Map<String, String> values = common(ticket);
    values.put("empresa", customers.company(ticket.companyId()).legalName());
    values.put("quien", author);
    values.put("texto", note);
    values.put("enlaceCaso", casePage(ticket));
    messages.send(new Letter(MENTION, number, colleague(named), values));
  }

  /** To whoever serves the company every day, while its project manager looks at its tickets (HO-05). */
  void sendTransitionCopy(Ticket ticket) {
    Map<String, String> values = common(ticket);
    values.put("empresa", customers.company(ticket.companyId()).legalName());
    values.put("quien", staff.displayName(ticket.accountLeader()));
    values.put("enlaceCaso", casePage(ticket));
    String agent = customers.careTeam(ticket.companyId()).agent();
    List<Person> readers = agent == null ? staff.inGroup(StaffGroup.CARE_MANAGERS) : staff.person(agent).stream().toList();
    readers.stream().filter(Person::hasEmail).map(person -> new Letter(TRANSITION_COPY, ticket.number(), colleague(person), values))
        .forEach(messages::send);
  }

  /** To all who lead accounts: a company that nobody knows belongs to none of them yet (CL-11). */
  void sendUnknown(UnknownCaller caller, String author) {
    Map<String, String> values = Map.of("empresa", caller.company(), "quien", caller.who(), "texto", caller.request(), "convoca", author);
    staff.inGroup(StaffGroup.ACCOUNT_LEADERS).stream().filter(Person::hasEmail)
        .map(person -> new Letter(UNKNOWN, null, colleague(person), values)).forEach(messages::send);
  }

  private String casePage(Ticket ticket) {
    return mail.portalUrl() + "/casos/" + ticket.number();
  }

  private static Addressee colleague(Person person) {
    return new Addressee(person.displayName(), person.email(), FormOfAddress.INFORMAL, "es");
  }

  /** Tells the customer what staff answered. Without a next step of its own it says what the ticket's state promises. */
  void sendNotice(String number, String answer, String nextStep) {
    Ticket ticket = tickets.get(number);
    Map<String, String> values = common(ticket);
    values.put("texto", answer);
    try (Vocabulary.Spoken theirs = asCompanySpeaks(ticket)) {
      values.put("siguientePaso", nextStep == null ? reading.customerState(ticket).nextStep() : nextStep);
    }
    toEverybody(NOTICE, ticket, values).forEach(messages::send);
  }

  /** Tells the customer that nothing more can be done, and why (FU-09). */
  void sendUnresolved(String number, String explanation) {
    sendNotice(number, explanation, word("unresolved"));
  }

  /** Nobody has accepted: the ticket was closed for want of an objection. */
  void sendClosed(Ticket ticket) {
    Map<String, String> values = common(ticket);
    Company company = customers.company(ticket.companyId());
    values.put("fechaLimite", deadlines.spoken(company, deadlines.reopening(company, file.now())));
    toEverybody("AV-CIERRE", ticket, values).forEach(messages::send);
  }

  /** To the contact for whom it was opened; whoever only followed it is not asked (DW-07). */
  void sendRatingRequest(Ticket ticket) {
    Contact contact = customers.contact(ticket.contactId());
    if (contact.active()) {
      Map<String, String> values = common(ticket);
      values.put("enlaceValoracion", portal("/" + ticket.number() + "/valoracion"));
      messages.send(new Letter("AV-VALORACION", ticket.number(),
          addressee(customers.company(ticket.companyId()), contact), values));
    }
  }

  /** Why staff do not open the ticket, and where the customer does (IN-03). */
  void sendReasonsToOpenIt(long contactId) {
    Contact contact = customers.contact(contactId);
    Map<String, String> values = new HashMap<>();
    values.put("razones", word("reasons"));
    messages.send(new Letter("MT-26", null, addressee(customers.company(contact.companyId()), contact), values));
  }

  private Vocabulary.Spoken asCompanySpeaks(Ticket ticket) {
    return vocabulary.speaking(customers.words(ticket.companyId()).speech());
  }

  private List<Letter> toEverybody(String text, Ticket ticket, Map<String, String> values) {
    Company company = customers.company(ticket.companyId());
    Set<Long> readers = new LinkedHashSet<>();
    readers.add(ticket.contactId());
    readers.addAll(participants.of(ticket.number()));
    return readers.stream().map(customers::contact).filter(Contact::active)
        .map(contact -> new Letter(text, ticket.number(), addressee(company, contact), values)).toList();
  }

  private static Addressee addressee(Company company, Contact contact) {
    return new Addressee(contact.name(), contact.email(), company.formOfAddress(), company.language());
  }

  private Map<String, String> common(Ticket ticket) {
    Map<String, String> values = new HashMap<>();
    values.put("ticket", ticket.number());
    values.put("asunto", ticket.subject());
    return values;
  }

  private Map<String, String> values(String text, Ticket ticket) {
    Company company = customers.company(ticket.companyId());
    Map<String, String> values = common(ticket);
    switch (text) {
      case "MT-01" -> {
        CustomerState state = reading.customerState(ticket);
        values.put("siguientePaso", state.nextStep());
        values.put("fechaProxima",
            deadlines.spoken(company, reading.firstWord(ticket)));
        values.put("clasificacion", classification(ticket));
      }
      case "MT-03", "MT-05", "AV-EVO-DOCUMENTO" -> {
        values.put("pregunta", ticket.waiting().question());
        values.put("fechaLimite", deadlines.spoken(company, ticket.waiting().until()));
      }
      case "MT-04" -> values.put("fechaProxima", deadlines.spoken(company, reading.firstWord(ticket)));
      case "MT-06", "MT-32" -> {
        Entry word = latestWord(ticket.number());
        values.put("texto", word.text());
        values.put("siguientePaso",
            word.nextStep() == null ? reading.customerState(ticket).nextStep() : word.nextStep());
      }
      case "MT-07" -> {
        Ticket.Solution solution = ticket.solution();
        values.put("solucion", solution.text());
        values.put("comoComprobar", solution.howToCheck() == null ? word("howToCheck") : solution.howToCheck());
        values.put("avisoContencion", solution.kind() == SolutionKind.CONTAINMENT ? word("containment") : "");
        values.put("avisoPuntos", givenBack(ticket.number()) ? word("pointsGivenBack") : "");
        values.put("fechaLimite", deadlines.spoken(company, solution.answerBy()));
      }
      case "MT-08", "MT-09", "AV-PUNTOS" -> {
        values.putAll(asked(openRequest(ticket)));
        values.put("fechaLimite", deadlines.spoken(company, ticket.waiting().until()));
      }
      case "MT-29-AUTORIZACION" -> {
        values.putAll(asked(openRequest(ticket)));
        values.putAll(awaited(ticket, company));
      }
      case "MT-21", "AV-EVO-LIMITE", "MT-29-LIMITE" -> values.put("fechaLimite", deadlines.spoken(company, ticket.waiting().until()));
      case "MT-29", "MT-29-INFORMACION", "MT-29-VALIDACION", "MT-29-PAUSA", "MT-29-SIGUE" -> values.putAll(awaited(ticket, company));
      case "MT-29-CIERRE" -> values.put("fechaLimite",
          deadlines.spoken(company, deadlines.reopening(company, file.now())));
      case "MT-10" -> {
        List<String> topics = ticket.triage().topics();
        values.put("temas", topics.stream().map(topic -> "- " + topic).collect(Collectors.joining("\n")));
        values.put("enlaces", topics.stream().map(topic -> "- " + portal(formFilledWith(topic, ticket.number())))
            .collect(Collectors.joining("\n")));
      }
      case "MT-13" -> values.put("alternativa", ticket.triage().explanation());
      case "MT-27" -> {
        values.put("empresa", company.legalName());
        values.put("fechaLimite", deadlines.spoken(company, deadlines.contractAnswer(company.id(), file.now())));
        values.put("lider", leader(ticket));
      }
      case "MT-28" -> {
        values.put("referencia", ticket.triage().reference());
        values.put("enlaceReferencia", portal("/" + ticket.triage().reference()));
      }
      case "MT-30" -> {
        Escalation escalation = latest(ticket, text);
        Escalation.Provider provider = escalation.provider();
        values.put("texto", escalation.told());
        values.put("proveedor", provider.name());
        values.put("plazoProveedor", provider.due() == null ? word("providerWithoutDate")
            : word("providerDate").replace("{day}", Deadlines.spokenDay(company.zone(), provider.due().minusSeconds(1))));
        values.put("fechaProxima", deadlines.spoken(company, deadlines.nextWord(company, file.now())));
      }
      case "MT-31" -> {
        Escalation escalation = latest(ticket, text);
        values.put("texto", escalation.told());
        values.put("quien", vocabulary.word("tickets.escalationWho", escalation.route()));
        values.put("fechaProxima", deadlines.spoken(company, deadlines.nextWord(company, file.now())));
      }
      default -> { }
    }
    values.putAll(evolutives.letter(text, ticket.number()));
    values.putAll(trainings.letter(text, ticket.number()));
    return values;
  }

  /** What we wait for, until when, and what happens then; a ticket on hold waits without end. */
  private Map<String, String> awaited(Ticket ticket, Company company) {
    boolean validation = ticket.state() == TicketState.IN_VALIDATION;
    Map<String, String> values = new HashMap<>();
    values.put("pregunta", validation ? word("whetherItWorks") : ticket.waiting().question());
    Instant until = validation ? ticket.solution().answerBy() : ticket.waiting().until();
    if (until != null) {
      values.put("fechaLimite", deadlines.spoken(company, until));
      values.put("consecuencia", word("afterSilence."
          + deadlines.silence(ticket, waitingReason(ticket)).outcome()));
    }
    return values;
  }

  /** All points of an investigation went back, because its cause was ours (PR-08). */
  private boolean givenBack(String number) {
    return ledger.entriesOf(number).stream().anyMatch(entry -> entry.reason() == Reason.FAULT_IS_OURS);
  }

  private String waitingReason(Ticket ticket) {
    if (ticket.state() == TicketState.IN_VALIDATION) {
      return Silence.VALIDATION;
    }
    Optional<Evolutive> evolutive = evolutives.of(ticket.number());
    if (evolutive.filter(Evolutive::answerable).isPresent()) {
      return Silence.ESTIMATE;
    }
    if (evolutive.map(Evolutive::offeredMonth).isPresent()) {
      return Silence.LIMIT;
    }
    return requests.ofCase(ticket.number()).stream().anyMatch(TicketLetters::waits) ? Silence.AUTHORISATION : Silence.INFORMATION;
  }

  private static boolean waits(TPointRequest request) {
    return request.open() && request.authorisation() != null;
  }

  private TPointRequest openRequest(Ticket ticket) {
    return requests.ofCase(ticket.number()).stream().filter(TicketLetters::waits).reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException(ticket.number() + " asks its customer for no points"));
  }

  /** The link decides nothing: it opens a page on which a button does (TP-15). */
  private Map<String, String> asked(TPointRequest request) {
    Map<String, String> values = new HashMap<>();
    values.put("motivo", request.purpose());
    values.put("puntos", request.amount().words());
    values.put("enlaceDecidir", mail.portalUrl() + "/portal/autorizaciones/" + request.id());
    if (request.thirdParty() != null) {
      values.put("tercero", request.thirdParty());
    }
    return values;
  }

  private Escalation latest(Ticket ticket, String text) {
    return escalations.of(ticket.number()).stream().filter(Escalation::lasts).reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException(text + " of " + ticket.number() + ", which is not escalated"));
  }

  /** The customer presses open, so that it is the customer's ticket (IN-27). */
  private static String formFilledWith(String topic, String from) {
    return UriComponentsBuilder.fromPath("/nuevo").queryParam("subject", "{subject}")
        .queryParam("description", "{description}").queryParam("relatedNumber", from).encode()
        .buildAndExpand(PlainText.cut(topic, LONGEST_SUBJECT), topic).toUriString();
  }

  /** What a member of staff has just written for the customer. */
  private Entry latestWord(String number) {
    return entries.of(number, false).stream().filter(entry -> entry.kind() == AuthorKind.STAFF)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("Nobody has written anything to the customer of " + number));
  }

  private String classification(Ticket ticket) {
    Ticket.Classification known = ticket.classification();
    return known.type() == null || known.priority() == null ? "" : word("classification")
        .replace("{type}", vocabulary.word("tickets.type", known.type()).toLowerCase())
        .replace("{priority}", vocabulary.word("tickets.priority", known.priority()).toLowerCase());
  }

  private String leader(Ticket ticket) {
    return ticket.accountLeader() == null ? word("noLeader") : staff.person(ticket.accountLeader())
        .map(person -> person.displayName() + (person.email() == null ? "" : " (" + person.email() + ")"))
        .orElse(word("noLeader"));
  }

  private String portal(String path) {
    return mail.portalUrl() + "/portal/tickets" + path;
  }

  private String word(String key) {
    return vocabulary.word("tickets.letter." + key);
  }
}
