package io.ciclo.prospects.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Choice;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.KindsOfMeeting;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingKind;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.prospects.Agent;
import io.ciclo.prospects.Answer;
import io.ciclo.prospects.CounterpartRole;
import io.ciclo.prospects.EnvironmentCheck;
import io.ciclo.prospects.Finding;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Need;
import io.ciclo.prospects.Obstacle;
import io.ciclo.prospects.Proposal;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent.Kind;
import io.ciclo.prospects.store.ProofStore;
import io.ciclo.prospects.store.ProposalStore;
import io.ciclo.prospects.store.ProspectStore;
import io.ciclo.staff.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What forms show of a case, and with what their fields begin. */
@Component
public class ProspectFacts {

  private final ProspectFile file;
  private final ProspectStore store;
  private final ProposalStore proposalStore;
  private final ProofStore proofStore;
  private final Proposals proposals;
  private final Proof proof;
  private final Meetings meetings;
  private final KindsOfMeeting kinds;
  private final ProspectSettings settings;
  private final Customers customers;
  private final Staff staff;
  private final Vocabulary vocabulary;

  ProspectFacts(ProspectFile file, ProspectStore store, ProposalStore proposalStore, ProofStore proofStore, Proposals proposals, Proof proof,
      Meetings meetings, KindsOfMeeting kinds, ProspectSettings settings, Customers customers, Staff staff, Vocabulary vocabulary) {
    this.file = file;
    this.store = store;
    this.proposalStore = proposalStore;
    this.proofStore = proofStore;
    this.proposals = proposals;
    this.proof = proof;
    this.meetings = meetings;
    this.kinds = kinds;
    this.settings = settings;
    this.customers = customers;
    this.staff = staff;
    this.vocabulary = vocabulary;
  }

  public Map<String, Object> glance(String number) {
    Prospect prospect = file.get(number);
    Map<String, Object> facts = new HashMap<>();
    facts.put("factLink", "/casos/" + number);
    facts.put("factSubject", prospect.subject());
    facts.put("factContact", customers.contact(prospect.contact()).name());
    return facts;
  }

  /** Free fields that a process owner added are kept where everybody reads them. */
  public void keepExtras(String number, Map<String, String> extras, String person) {
    extras.forEach((field, value) -> file.written(number, Kind.EXTRA, field.replaceFirst("^extra_", "") + ": " + value, person));
  }

  /** The planned meeting of a milestone, with its invitation's words; empty for none. */
  public String planned(String number, Meeting meeting) {
    return meeting == null ? "" : new Times(zoneOf(number)).weekdayAt(meeting.start()) + " · " + meeting.subject();
  }

  private ZoneId zoneOf(String number) {
    return company(number).zone();
  }

  private Company company(String number) {
    return customers.company(file.get(number).company());
  }

  /** The page on which such a meeting is planned, with what is known of it filled in. */
  public String planLink(String number, Phases.Pending pending, String subject) {
    Prospect prospect = file.get(number);
    return UriComponentsBuilder.fromPath("/reuniones/nueva").queryParam("company", prospect.company()).queryParam("caseNumber", number)
        .queryParam("part", Milestone.part(pending.phase(), prospect.round())).queryParam("purpose", pending.purpose())
        .queryParam("subject", subject).queryParam("people", "contact:" + prospect.contact(), "staff:" + prospect.leader())
        .encode().build().toUriString();
  }

  public LocalDate today(String number) {
    return LocalDate.ofInstant(file.now(), zoneOf(number));
  }

  /** When a meeting was held: as it was planned, else in this hour. @param meeting null for none */
  public LocalDateTime begun(String number, Meeting meeting) {
    Instant begun = meeting == null || meeting.start().isAfter(file.now()) ? file.now().truncatedTo(ChronoUnit.HOURS) : meeting.start();
    return LocalDateTime.ofInstant(begun, zoneOf(number));
  }

  /** Who comes mostly: who decides, and who leads the account. */
  public String usualPresent(String number) {
    Prospect prospect = file.get(number);
    return customers.contact(prospect.contact()).name() + "\n" + staff.displayName(prospect.leader());
  }

  public String contactName(String number) {
    return customers.contact(file.get(number).contact()).name();
  }

  public String leaderName(String number) {
    return staff.displayName(file.get(number).leader());
  }

  public List<Choice> meetingKinds() {
    return kinds.all().stream().map(kind -> new Choice(kind.words(), kind.key())).toList();
  }

  public String firstMeetingKind() {
    return kinds.all().stream().findFirst().map(MeetingKind::key).orElse("");
  }

  public List<Choice> installationTypes() {
    return settings.installationTypes().stream().map(type -> new Choice(installationType(type), type)).toList();
  }

  /** Types that an installation adds in its settings are read as they are written there. */
  public String installationType(String type) {
    return Stream.of("SCRIPT_TAG", "CMS_PLUGIN", "CUSTOM").filter(type::equals).findFirst()
        .map(known -> vocabulary.word("prospects.installation." + known)).orElse(type);
  }

  public String needs(String number) {
    return proposalStore.needs(number).stream().map(need -> "- " + need.text()).collect(Collectors.joining("\n"));
  }

  public String lastNeeds(String number) {
    return proposalStore.needs(number).stream().map(Need::text).collect(Collectors.joining("\n"));
  }

  public String findings(String number) {
    return proposals.lastStudy(number).map(study -> study.findings()).orElse("");
  }

  public String proposal(String number) {
    return proposals.current(number).map(this::line).orElse("");
  }

  private String line(Proposal proposal) {
    return vocabulary.word("prospects.version", "version", proposal.version()) + " · " + proposal.text().title() + "\n"
        + proposal.needs().stream().map(need -> "- " + need.text()).collect(Collectors.joining("\n"));
  }

  public String proposalLink(String number) {
    return "/casos/" + number + "/propuesta";
  }

  public String environmentLink(String number) {
    return "/casos/" + number + "/ambiente";
  }

  /** What the prospect said last; empty while nothing was decided. */
  public String answer(String number) {
    List<Answer> answers = store.answers(number);
    if (answers.isEmpty()) {
      return "";
    }
    Answer last = answers.get(answers.size() - 1);
    return customers.contact(last.contact()).name() + " · " + vocabulary.word("prospects.answer." + last.word())
        + (last.reason().isEmpty() ? "" : ": " + last.reason());
  }

  public String wishes(String number) {
    return proofStore.wishes(number).stream().map(wish -> "- " + wish).collect(Collectors.joining("\n"));
  }

  public String counterparts(String number) {
    return proofStore.counterparts(number).stream().map(one -> vocabulary.word("prospects.role", one.role()) + ": "
        + (one.named() ? one.name() + " (" + one.email() + ")" : one.waived())).collect(Collectors.joining("\n"));
  }

  public String agents(String number) {
    return proofStore.agents(number).stream().map(ProspectFacts::line).collect(Collectors.joining("\n"));
  }

  /** Who is trained as what, and who organises it on the other side (BD-15, BD-22). */
  public String toTrain(String number) {
    return proofStore.counterparts(number).stream().filter(one -> one.role() == CounterpartRole.TRAINING_RESPONSIBLE && one.named())
        .map(one -> agents(number) + "\n\n" + vocabulary.word("prospects.role", one.role()) + ": " + one.name() + " (" + one.email() + ")")
        .findFirst().orElseGet(() -> agents(number));
  }

  private static String line(Agent agent) {
    String profile = switch (agent.profile()) {
      case AGENT -> "agente";
      case SUPERVISOR -> "supervisor";
      case ADMINISTRATOR -> "administrador";
    };
    return Stream.of(agent.name(), profile, agent.employer()).filter(Objects::nonNull).collect(Collectors.joining("; "));
  }

  /** How far the checklist is, and what does not do. */
  public String environment(String number) {
    List<EnvironmentCheck> checks = proof.checks(number);
    long seen = checks.stream().filter(check -> check.result() != null).count();
    return vocabulary.word("prospects.checked", "seen", seen).replace("{all}", String.valueOf(checks.size()))
        + checks.stream().filter(EnvironmentCheck::failed).map(check -> "\n- " + vocabulary.word("prospects.profile", check.profile()) + ": "
        + check.demand() + ". " + check.note()).collect(Collectors.joining());
  }

  public String obstacle(String number, long id) {
    return proof.obstacle(number, id).map(this::line).orElse("");
  }

  private String line(Obstacle obstacle) {
    return vocabulary.word("prospects.obstacle", obstacle.kind()) + ": " + obstacle.text();
  }

  public String installation(String number) {
    return proof.installation(number).map(one -> installationType(one.type()) + " · " + one.ours() + " · " + one.theirs() + " · "
        + Times.digits(one.agreedOn())).orElse("");
  }

  public String routed(List<Finding> findings) {
    return findings.stream().map(one -> "- " + vocabulary.word("prospects.route", one.route()) + ": " + one.text())
        .collect(Collectors.joining("\n"));
  }

  public String trainingLink() {
    return settings.trainingUrl();
  }

  /** Minutes of a meeting, for whoever deals with what came up. */
  public String minutes(Meeting meeting) {
    return meeting == null || meeting.state() != MeetingState.HELD ? "" : meeting.subject() + "\n" + meeting.minutes().text()
        + (meeting.minutes().decision() == null ? "" : "\n" + meeting.minutes().decision());
  }
}
