package io.ciclo.prospects.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.documents.Delivered;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentContent;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.NewDelivery;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.Notice;
import io.ciclo.documents.PrintedPages;
import io.ciclo.engine.Person;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.messages.CompanySettings;
import io.ciclo.messages.MessageSettings;
import io.ciclo.prospects.Answer;
import io.ciclo.prospects.Counterpart;
import io.ciclo.prospects.EnvironmentCheck;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.Installation;
import io.ciclo.prospects.Proposal;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent;
import io.ciclo.prospects.ProspectEvent.Kind;
import io.ciclo.prospects.store.ProductionStore;
import io.ciclo.prospects.store.ProofStore;
import io.ciclo.prospects.store.ProposalStore;
import io.ciclo.prospects.store.ProspectStore;
import io.ciclo.staff.Staff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a prospect is handed on paper: each version of the proposal, what the proof of concept was, and the record of its approval (DO-04,
 * DO-05). Kept as it was printed on the day: names and checklists go on changing, what somebody holds in hands does not.
 */
@Component
public class Papers {

  private static final String SYSTEM = "sistema";

  private final ProspectFile file;
  private final ProspectStore store;
  private final ProposalStore proposals;
  private final ProofStore proofs;
  private final ProductionStore production;
  private final Proof proof;
  private final Documents documents;
  private final PrintedPages printed;
  private final Customers customers;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final CompanySettings house;
  private final MessageSettings mail;

  Papers(ProspectFile file, ProspectStore store, ProposalStore proposals, ProofStore proofs, ProductionStore production, Proof proof,
      Documents documents, PrintedPages printed, Customers customers, Staff staff, Vocabulary vocabulary, CompanySettings house,
      MessageSettings mail) {
    this.file = file;
    this.store = store;
    this.proposals = proposals;
    this.proofs = proofs;
    this.production = production;
    this.proof = proof;
    this.documents = documents;
    this.printed = printed;
    this.customers = customers;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.house = house;
    this.mail = mail;
  }

  /**
   * A proposal as it is read.
   *
   * @param reader who decides on it
   * @param authorMail perhaps empty
   * @param sentOn empty while it is a draft
   */
  public record Sheet(String number, String house, String company, String reader, String author, String authorMail, Proposal proposal,
      String sentOn, String portal) {}

  public Sheet sheet(Prospect prospect, Proposal proposal) {
    Company company = customers.company(prospect.company());
    Optional<Person> author = staff.person(proposal.author());
    return new Sheet(prospect.number(), house.name(), company.legalName(), customers.contact(prospect.contact()).name(),
        author.map(Person::displayName).orElse(proposal.author()), author.filter(Person::hasEmail).map(Person::email).orElse(""), proposal,
        proposal.sent() ? new Times(company.zone()).day(proposal.sentAt()) : "", mail.portalUrl() + "/portal/propuestas/" + prospect.number());
  }

  public byte[] pdf(Sheet sheet) {
    return printed.pdf("prospects/proposal-print", Map.of("sheet", sheet));
  }

  /** Its own letter tells of it. */
  void handOverProposal(Prospect prospect, Proposal sent) {
    Sheet sheet = sheet(prospect, sent);
    handOver(prospect, DocumentKind.PROPOSAL, "documents.stage.COMMERCIAL", sent.author(), Notice.NONE,
        sent.text().title(), NewContent.Generated.pdf(fileName(prospect.number(), sent.version()), pdf(sheet),
            "version " + sent.version() + " " + sent.text()));
  }

  private static String fileName(String number, int version) {
    return "propuesta-" + number + "-v" + version + ".pdf";
  }

  /**
   * The delivery of a version that was sent, as this contact may read it; known by its file, since somebody may hand over others by hand. Empty
   * when nobody could be handed it, or only a colleague whose documents the reader does not see.
   */
  public Optional<Delivery> handed(String number, int version, long reader) {
    return documents.ofCase(number, reader).stream().filter(one -> one.version().document().kind().equals(DocumentKind.PROPOSAL))
        .filter(one -> one.version().content() instanceof DocumentContent.Stored file && file.fileName().equals(fileName(number, version))).findFirst();
  }

  /** A contact reads it on its page: as good as opening the file. */
  public void read(String number, int version, long contact) {
    handed(number, version, contact).ifPresent(one -> documents.opened(one.id(), contact));
  }

  /** A line of a table. */
  public record Line(String label, String text) {}

  /**
   * What the proof of concept was.
   *
   * @param checks requirement and how it was found, by profile
   * @param lines what there was besides, each with its heading
   */
  public record Report(String number, String house, String company, String subject, String leader, String day, List<Line> people,
      List<Line> agents, List<Line> checks, List<Line> lines) {}

  void handOverReport(Prospect prospect) {
    Company company = customers.company(prospect.company());
    String number = prospect.number();
    Report report = new Report(number, house.name(), company.legalName(), prospect.subject(), staff.displayName(prospect.leader()),
        new Times(company.zone()).day(file.now()), people(number), agents(number), checks(number), lines(number));
    handOver(prospect, DocumentKind.PROOF_REPORT, "documents.stage.PROOF", prospect.leader(), Notice.LETTER, "",
        NewContent.Generated.pdf("prueba-de-concepto-" + number + ".pdf", printed.pdf("prospects/proof-print", Map.of("report", report)),
            report.toString()));
  }

  private List<Line> people(String number) {
    return proofs.counterparts(number).stream().filter(Counterpart::named).map(one -> new Line(vocabulary.word("prospects.role", one.role()),
        one.name() + (one.area() == null || one.area().isEmpty() ? "" : ", " + one.area()))).toList();
  }

  private List<Line> agents(String number) {
    return proofs.agents(number).stream().map(one -> new Line(one.name(), vocabulary.word("prospects.profile", one.profile())
        + (one.external() ? " · " + one.employer() : ""))).toList();
  }

  private List<Line> checks(String number) {
    return proof.checks(number).stream().filter(check -> check.result() != null).map(check -> new Line(
        vocabulary.word("prospects.profile", check.profile()) + ": " + check.demand(), outcome(check))).toList();
  }

  private String outcome(EnvironmentCheck check) {
    return vocabulary.word("prospects.result." + check.result()) + (check.note().isEmpty() ? "" : ". " + check.note());
  }

  private List<Line> lines(String number) {
    return Stream.of(told(number, Kind.CUSTOMISED), installed(number), told(number, Kind.INSTALLED), told(number, Kind.TRAINED),
        obstacles(number), wishes(number)).flatMap(List::stream).toList();
  }

  private List<Line> told(String number, Kind kind) {
    return store.events(number).stream().filter(event -> event.kind() == kind && event.text() != null).map(ProspectEvent::text)
        .map(text -> new Line(vocabulary.word("prospects.event." + kind), text)).toList();
  }

  private List<Line> installed(String number) {
    return proofs.installation(number).map(one -> new Line(vocabulary.word("prospects.event.INSTALLATION_AGREED"), agreed(one))).stream().toList();
  }

  private String agreed(Installation one) {
    String type = List.of("SCRIPT_TAG", "CMS_PLUGIN", "CUSTOM").contains(one.type())
        ? vocabulary.word("prospects.installation." + one.type()) : one.type();
    return type + ", entre " + one.ours() + " y " + one.theirs() + ", el " + Times.digits(one.agreedOn());
  }

  private List<Line> obstacles(String number) {
    return proofs.obstacles(number).stream().map(one -> new Line(vocabulary.word("prospects.obstacle", one.kind()),
        one.text() + (one.open() ? "" : "\n" + one.solution()))).toList();
  }

  private List<Line> wishes(String number) {
    return proofs.wishes(number).stream().map(wish -> new Line(vocabulary.word("prospects.event.WISH_PARKED"), wish)).toList();
  }

  /**
   * Who approved what, and when (BD-25).
   *
   * @param proposal by which the proof of concept was made
   * @param features that were developed before
   */
  public record Approval(String number, String house, String company, String subject, String proposal, String approver, String at,
      String address, List<Line> features) {}

  void handOverApproval(Prospect prospect, Answer approved) {
    Company company = customers.company(prospect.company());
    String number = prospect.number();
    Approval approval = new Approval(number, house.name(), company.legalName(), prospect.subject(), proposals.ofRound(number, prospect.round())
        .map(one -> vocabulary.word("prospects.version", "version", one.version()) + " · " + one.text().title()).orElse(""),
        customers.contact(approved.contact()).name(), new Times(company.zone()).at(approved.at()), approved.address(), features(number));
    handOver(prospect, DocumentKind.APPROVAL_RECORD, "documents.stage.PROOF", SYSTEM, Notice.LETTER, "",
        NewContent.Generated.pdf("aprobacion-" + number + ".pdf", printed.pdf("prospects/approval-print", Map.of("approval", approval)),
            approval.toString()));
  }

  private List<Line> features(String number) {
    return production.features(number).stream().map(one -> new Line(one.title() + " (" + one.caseNumber() + ")", ended(one))).toList();
  }

  private String ended(Feature feature) {
    return feature.outcome() == null ? "" : vocabulary.word("prospects.featureOutcome." + feature.outcome());
  }

  private void handOver(Prospect prospect, String kind, String stage, String by, Notice notice, String note, NewContent content) {
    String number = prospect.number();
    long version = documents.publish(NewVersion.ofCase(kind, prospect.company(), number, null, note, content), by).id();
    Delivered delivered = documents.deliver(new NewDelivery(version, prospect.contact(), vocabulary.word(stage), number, by, notice));
    if (delivered instanceof Delivered.Refused refused) {
      // the case goes on: a contact who left is somebody's business, not the phase's
      file.record(number, Kind.NOT_HANDED, refused.reason());
    } else {
      file.record(number, Kind.HANDED, documents.version(version).orElseThrow().document().title());
    }
  }
}
