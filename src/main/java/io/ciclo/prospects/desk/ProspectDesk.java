package io.ciclo.prospects.desk;

import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.prospects.Agent;
import io.ciclo.prospects.Answer;
import io.ciclo.prospects.Counterpart;
import io.ciclo.prospects.Decision;
import io.ciclo.prospects.EnvironmentCheck;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.Finding;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Need;
import io.ciclo.prospects.NewProspect;
import io.ciclo.prospects.NoSuchProspect;
import io.ciclo.prospects.Obstacle;
import io.ciclo.prospects.OptionalStep;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.PhaseCourse;
import io.ciclo.prospects.PhaseState;
import io.ciclo.prospects.Proposal;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent;
import io.ciclo.prospects.ProspectEvent.Kind;
import io.ciclo.prospects.ProspectOutcome;
import io.ciclo.prospects.Prospects;
import io.ciclo.prospects.Study;
import io.ciclo.prospects.Validation;
import io.ciclo.prospects.Waiting;
import io.ciclo.prospects.process.ProspectsProcesses;
import io.ciclo.prospects.store.ProductionStore;
import io.ciclo.prospects.store.ProofStore;
import io.ciclo.prospects.store.ProposalStore;
import io.ciclo.prospects.store.ProspectStore;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The door of the room. */
@Service
class ProspectDesk implements Prospects {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_REASON = 4000;

  private final ProspectFile file;
  private final ProspectStore store;
  private final ProposalStore proposalStore;
  private final ProofStore proofStore;
  private final ProductionStore productionStore;
  private final Proposals proposals;
  private final Proof proof;
  private final Papers papers;
  private final ProspectSettings settings;
  private final Customers customers;
  private final Staff staff;
  private final CaseNumbers numbers;
  private final ProspectsProcesses processes;
  private final SafeWrite safely;

  ProspectDesk(ProspectFile file, ProspectStore store, ProposalStore proposalStore, ProofStore proofStore, ProductionStore productionStore,
      Proposals proposals, Proof proof, Papers papers, ProspectSettings settings, Customers customers, Staff staff, CaseNumbers numbers,
      ProspectsProcesses processes, SafeWrite safely) {
    this.file = file;
    this.store = store;
    this.proposalStore = proposalStore;
    this.proofStore = proofStore;
    this.productionStore = productionStore;
    this.proposals = proposals;
    this.proof = proof;
    this.papers = papers;
    this.settings = settings;
    this.customers = customers;
    this.staff = staff;
    this.numbers = numbers;
    this.processes = processes;
    this.safely = safely;
  }

  @Override
  public String open(NewProspect wanted, String staffId) {
    return safely.write(() -> {
      check(wanted, staffId);
      String number = numbers.next(CasePrefix.BUSINESS_DEVELOPMENT);
      store.insert(new Prospect(number, wanted.company(), wanted.contact(), wanted.subject().strip(), staffId, 1, Waiting.NOTHING, null, null,
          file.now(), null, 0), wanted.without());
      file.written(number, Kind.OPENED, wanted.subject().strip(), staffId);
      file.tell(file.get(number));
      processes.prospectOpened(number, !wanted.without().containsKey(OptionalStep.CUSTOMISATION),
          !wanted.without().containsKey(OptionalStep.AGENT_TRAINING));
      return number;
    });
  }

  private void check(NewProspect wanted, String staffId) {
    if (staff.inGroup(StaffGroup.ACCOUNT_LEADERS).stream().noneMatch(person -> person.id().equals(staffId))) {
      throw new InputRefused("company", "«Caso»: solo un líder de cuenta abre el caso de un prospecto.");
    }
    if (customers.company(wanted.company()).status() != CompanyStatus.PROSPECT) {
      throw new InputRefused("company", "«Empresa»: no es un prospecto; su situación se cambia en la ficha de la empresa.");
    }
    if (customers.contactsOf(wanted.company()).stream().noneMatch(one -> one.active() && one.id() == wanted.contact())) {
      throw new InputRefused("contact", "«Quién decide»: elija un contacto activo de la empresa.");
    }
    if (wanted.subject().isBlank() || wanted.subject().length() > LONGEST_SUBJECT) {
      throw new InputRefused("subject", "«De qué se trata»: es obligatorio y admite como máximo " + LONGEST_SUBJECT + " caracteres.");
    }
    if (store.ofCompany(wanted.company()).stream().anyMatch(one -> one.outcome() == null)) {
      throw new InputRefused("company", "«Empresa»: ya tiene un caso abierto.");
    }
    wanted.without().forEach((step, reason) -> {
      if (!settings.mayBeLeftOut(step)) {
        throw new InputRefused("without", "«Pasos opcionales»: este paso no se puede quitar (ciclo.bd.optional-steps).");
      }
      if (reason.isBlank() || reason.length() > LONGEST_REASON) {
        throw new InputRefused("without", "«Pasos opcionales»: escriba la razón de cada paso que quita.");
      }
    });
  }

  @Override
  public Prospect get(String number) {
    return file.get(number);
  }

  @Override
  public void handTo(String number, long contact, String staffId) {
    safely.run(() -> {
      Prospect prospect = file.get(number);
      Contact next = customers.contactsOf(prospect.company()).stream().filter(one -> one.active() && one.id() == contact).findFirst()
          .orElseThrow(() -> new InputRefused("contact", "«Quién decide»: elija un contacto activo de la empresa."));
      if (prospect.over()) {
        throw new InputRefused("contact", "«Quién decide»: el caso está cerrado.");
      }
      file.handsTo(number, contact);
      file.written(number, Kind.HANDED_OVER, next.name(), staffId);
    });
  }

  @Override
  public List<Prospect> open() {
    List<Prospect> open = store.open();
    Map<String, Phase> current = open.stream().collect(Collectors.toMap(Prospect::number, one -> file.course(one).current()));
    return open.stream().sorted(Comparator.comparing((Prospect one) -> current.get(one.number()))
        .thenComparing(Prospect::openedAt).thenComparing(Prospect::number)).toList();
  }

  @Override
  public Map<Phase, Integer> reached() {
    return store.opened();
  }

  @Override
  public PhaseCourse course(String number) {
    return file.course(file.get(number));
  }

  @Override
  public List<Milestone> milestones(String number) {
    return store.milestones(number);
  }

  @Override
  public Map<OptionalStep, String> without(String number) {
    return store.without(number);
  }

  @Override
  public List<ProspectEvent> events(String number) {
    return store.events(number);
  }

  @Override
  public List<Study> studies(String number) {
    return proposalStore.studies(number);
  }

  @Override
  public List<Need> needs(String number) {
    return proposalStore.needs(number);
  }

  @Override
  public List<Proposal> proposals(String number) {
    return proposalStore.proposals(number);
  }

  @Override
  public void write(String number, Proposal.Text text, List<Long> needs, int seen, String staffId) {
    safely.run(() -> proposals.write(number, text, needs, seen, staffId));
  }

  @Override
  public List<Answer> answers(String number) {
    return store.answers(number);
  }

  @Override
  public List<Counterpart> counterparts(String number) {
    return proofStore.counterparts(number);
  }

  @Override
  public List<Agent> agents(String number) {
    return proofStore.agents(number);
  }

  @Override
  public List<EnvironmentCheck> checks(String number) {
    return proof.checks(number);
  }

  @Override
  public void judge(String number, List<EnvironmentCheck> judged, String staffId) {
    safely.run(() -> proof.judge(number, judged, staffId));
  }

  @Override
  public List<Obstacle> obstacles(String number) {
    return proofStore.obstacles(number);
  }

  @Override
  public void obstacleFound(String number, Obstacle.Kind kind, String text, String staffId) {
    safely.run(() -> proof.found(number, kind, text, staffId));
  }

  @Override
  public List<String> wishes(String number) {
    return proofStore.wishes(number);
  }

  @Override
  public List<Feature> features(String number) {
    return productionStore.features(number);
  }

  @Override
  public Feature feature(String caseNumber) {
    return productionStore.feature(caseNumber).orElseThrow(() -> new NoSuchProspect(caseNumber));
  }

  @Override
  public List<Finding> findings(String number) {
    return productionStore.findings(number);
  }

  @Override
  public Optional<String> relationshipOf(long company) {
    return store.ofCompany(company).stream().filter(one -> one.outcome() == ProspectOutcome.IN_SUPPORT)
        .filter(one -> file.course(one).state(Phase.SUPPORT) != PhaseState.CLOSED).map(Prospect::number).findFirst();
  }

  @Override
  public List<KeptNeed> keptNeeds(long company) {
    return productionStore.needs(company);
  }

  // what contacts do

  @Override
  public List<Prospect> ofContact(long contactId) {
    Contact contact = customers.contact(contactId);
    return store.ofCompany(contact.companyId()).stream().filter(one -> seen(contact, one)).toList();
  }

  @Override
  public Prospect seenBy(long contactId, String number) {
    Contact contact = customers.contact(contactId);
    return file.find(number).filter(one -> seen(contact, one)).orElseThrow(() -> new NoSuchProspect(number));
  }

  private static boolean seen(Contact contact, Prospect prospect) {
    return contact.active() && contact.companyId() == prospect.company() && (contact.seesCompany() || contact.id() == prospect.contact());
  }

  @Override
  public void decide(long contact, String number, int version, Decision decision, String reason, String address) {
    safely.run(() -> {
      Prospect prospect = deciding(contact, number, Waiting.DECISION);
      Proposal proposal = proposals.current(number).filter(Proposal::sent).orElseThrow(() -> new NoSuchProspect(number));
      if (proposal.version() != version) {
        throw new InputRefused("decision", "«Su decisión»: hay una versión más nueva de la propuesta; léala antes de decidir.");
      }
      explained(decision != Decision.CONTINUE, reason);
      store.append(number, new Answer(0, decision.name(), version, PlainText.of(reason), contact, file.now(), address));
      file.byContact(number, Kind.DECIDED, decision.name(), contact);
      file.waits(prospect.number(), Waiting.NOTHING);
      told(processes.proposalDecided(number, decision));
    });
  }

  @Override
  public boolean featuresOffered(String number) {
    return !store.without(number).containsKey(OptionalStep.NEW_FEATURES);
  }

  @Override
  public void validate(long contact, String number, Validation validation, String reason, String address) {
    safely.run(() -> {
      Prospect prospect = deciding(contact, number, Waiting.VALIDATION);
      if (validation == Validation.FEATURES && !featuresOffered(number)) {
        throw new InputRefused("decision", "«Su respuesta»: en este proyecto se acordó no añadir características antes de pasar a producción.");
      }
      explained(validation == Validation.FEATURES, reason);
      Answer answer = new Answer(0, validation.name(), 0, PlainText.of(reason), contact, file.now(), address);
      store.append(number, answer);
      file.byContact(number, Kind.VALIDATED, validation.name(), contact);
      if (validation == Validation.APPROVE) {
        papers.handOverApproval(prospect, answer);
      }
      file.waits(prospect.number(), Waiting.NOTHING);
      told(processes.validated(number, validation));
    });
  }

  /** Only who decides for the prospect, and only while it is asked (BD-08, BD-12). */
  private Prospect deciding(long contact, String number, Waiting waiting) {
    Prospect prospect = seenBy(contact, number);
    if (prospect.contact() != contact) {
      throw new InputRefused("decision", "«Su decisión»: en su empresa decide " + customers.contact(prospect.contact()).name() + ".");
    }
    if (prospect.waiting() != waiting) {
      throw new InputRefused("decision", "«Su decisión»: ahora no hay nada que decidir; ya nos llegó su respuesta, o falta reunirnos antes.");
    }
    return prospect;
  }

  private static void explained(boolean mandatory, String reason) {
    if (mandatory && reason.isBlank()) {
      throw new InputRefused("reason", "«Cuéntenos más»: escriba unas palabras, para saber qué hacer.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new InputRefused("reason", "«Cuéntenos más»: admite como máximo " + LONGEST_REASON + " caracteres.");
    }
  }

  private static void told(boolean waiting) {
    if (!waiting) {
      throw new InputRefused("decision", "«Su decisión»: alguien ha contestado en este mismo momento.");
    }
  }
}
