package io.ciclo.evolutives.desk;

import io.ciclo.customers.Customers;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.NewDelivery;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.Notice;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.EstimateDraft.Circumstances;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.EstimateVersion.State;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveEvent;
import io.ciclo.evolutives.EvolutiveEvent.Kind;
import io.ciclo.evolutives.EvolutiveState;
import io.ciclo.evolutives.Obstacle;
import io.ciclo.evolutives.store.EstimateCovers;
import io.ciclo.evolutives.store.EstimateCovers.Cover;
import io.ciclo.evolutives.store.EvolutiveChange;
import io.ciclo.messages.CompanySettings;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.CaseEvent;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.staff.Staff;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.TPointRequest.Wanted;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPoints;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the first figure to the estimate that the customer reads. */
@Service
@Transactional
public class Estimation {

  /** An obstacle that another person takes away, and no text. */
  private static final String REVIEW = "review";
  private static final TPoints LEAST_PANEL_ACCESS = TPoints.of(1);

  private final EvolutiveFile file;
  private final EvolutiveCourse course;
  private final Drafting drafting;
  private final Estimates estimates;
  private final EstimateTables tables;
  private final EvolutiveWork work;
  private final Customers customers;
  private final CaseClocks clocks;
  private final TPointRequests requests;
  private final EstimateCovers covers;
  private final Documents documents;
  private final CompanySettings house;
  private final Staff staff;
  private final Vocabulary vocabulary;

  Estimation(EvolutiveFile file, EvolutiveCourse course, Drafting drafting, Estimates estimates, EstimateTables tables,
      EvolutiveWork work, Customers customers, CaseClocks clocks, TPointRequests requests,
      EstimateCovers covers, Documents documents, CompanySettings house, Staff staff, Vocabulary vocabulary) {
    this.file = file;
    this.course = course;
    this.drafting = drafting;
    this.estimates = estimates;
    this.tables = tables;
    this.work = work;
    this.customers = customers;
    this.clocks = clocks;
    this.requests = requests;
    this.covers = covers;
    this.documents = documents;
    this.house = house;
    this.staff = staff;
    this.vocabulary = vocabulary;
  }

  /** @return whether the customer has been told nothing yet: a later version, or a valuation to be completed, needs no first estimate */
  public boolean begin(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    boolean valued = file.room(caseNumber).subject(caseNumber).valuedBy() != null && drafting.newest(evolutive).isPresent();
    boolean first = evolutive.state() == EvolutiveState.RECEIVED && !valued;
    Evolutive begun = file.reach(evolutive, first ? EvolutiveState.FIRST_ESTIMATE
        : evolutive.state() == EvolutiveState.RECEIVED ? EvolutiveState.IN_ESTIMATION : EvolutiveState.RENEGOTIATION, new EvolutiveChange());
    file.record(begun, Kind.ESTIMATION_BEGUN, null);
    if (!first) {
      drafting.newest(begun).ifPresent(draft -> course.categorise(begun, draft.budget().category()));
      startTerm(caseNumber);
    }
    return first;
  }

  private void startTerm(String caseNumber) {
    clocks.happened(caseNumber, at -> List.of(new CaseEvent.TermStarted(at, ClockKind.ESTIMATE)));
  }

  /**
   * Whether it is one of the changes agreed with a special account (EA-13).
   *
   * @param agreedChange null: of none
   */
  public void agreedAs(String caseNumber, Long agreedChange) {
    Evolutive evolutive = file.get(caseNumber);
    if (agreedChange != null && customers.agreedChanges(evolutive.company()).stream().noneMatch(change -> change.id() == agreedChange)) {
      throw new InputRefused("agreedChange", "«Cambio pactado»: elija uno de los pactados con la empresa.");
    }
    file.change(evolutive, new EvolutiveChange().agreedChange(agreedChange));
  }

  /**
   * The first figure, which gives the category (EE-05); the customer reads both with the date of the formal estimate.
   *
   * @return the request for what the valuation costs a customer who has to pay for it (EE-31); empty for everybody else
   */
  public Optional<PaidValuation> firstEstimate(String caseNumber, String staffId, TPoints volume, boolean criticalArea,
      boolean externalDependency, String text) {
    Category category = tables.category(volume, new Circumstances(criticalArea, externalDependency, 1)).value();
    Evolutive evolutive = course.categorise(file.get(caseNumber), category);
    drafting.edit(evolutive, staffId, draft -> Drafting.circumstances(draft, criticalArea, externalDependency));
    file.reach(evolutive, EvolutiveState.IN_ESTIMATION, new EvolutiveChange());
    startTerm(caseNumber);
    String told = text + "\n\n" + vocabulary.word("evolutives.firstEstimate", "points", volume.words())
        .replace("{category}", vocabulary.word("servicelevels.category", category));
    file.written(evolutive, Kind.FIRST_ESTIMATE, told, staffId);
    boolean paid = customers.company(evolutive.company()).paidValuation();
    file.room(caseNumber).tell(caseNumber, staffId, told, vocabulary.word(paid ? "evolutives.nextStep.paidValuation" : "evolutives.nextStep.estimate",
        "day", formalEstimateBy(evolutive)));
    return paid ? Optional.of(askForValuation(evolutive, staffId, category)) : Optional.empty();
  }

  /** The day on which the term ends; without a term, no day is promised. */
  private String formalEstimateBy(Evolutive evolutive) {
    ZoneId zone = customers.company(evolutive.company()).zone();
    return clocks.of(evolutive.caseNumber()).stream().flatMap(levels -> levels.running().stream())
        .filter(clock -> clock.id().kind() == ClockKind.ESTIMATE).map(clock -> LocalDate.ofInstant(clock.deadline(), zone)).findFirst()
        .map(day -> vocabulary.word("evolutives.atTheLatest", "day", Times.spokenDay(day)))
        .orElse(vocabulary.word("evolutives.asSoonAsPossible"));
  }

  /** @param request what the customer is asked for */
  public record PaidValuation(TPoints points, long request) {}

  private PaidValuation askForValuation(Evolutive evolutive, String staffId, Category category) {
    TPoints points = estimates.priceOfValuation(category);
    String purpose = vocabulary.word("evolutives.valuationPurpose", "title",
        file.room(evolutive).subject(evolutive.caseNumber()).title());
    return new PaidValuation(points, requests.write(new Wanted(evolutive.caseNumber(), TPointService.PAID_VALUATION, points, purpose, null,
        Author.staff(staffId))).id());
  }

  public void requirements(String caseNumber, String staffId, String requirements, boolean panelAccess) {
    Evolutive evolutive = file.get(caseNumber);
    file.written(evolutive, Kind.REQUIREMENTS, requirements, staffId);
    drafting.edit(evolutive, staffId, draft -> panelAccess ? Drafting.panelAccess(draft, LEAST_PANEL_ACCESS) : draft);
    goesOn(evolutive);
  }

  public void ask(String caseNumber, String staffId, String question) {
    file.room(caseNumber).ask(caseNumber, staffId, question);
  }

  /** EE-08: what we need to know of it is always the same. */
  public void plugin(String caseNumber, String staffId, String name) {
    Evolutive evolutive = file.change(file.get(caseNumber), new EvolutiveChange().plugin(name));
    file.written(evolutive, Kind.PLUGIN, name, staffId);
    file.room(caseNumber).need(caseNumber, vocabulary.word("evolutives.pluginData", "plugin", name));
  }

  public void note(String caseNumber, String staffId, String note) {
    file.room(caseNumber).note(caseNumber, staffId, note);
  }

  /** @param risks one a line */
  public void impact(String caseNumber, String staffId, String impact, boolean criticalArea, boolean externalDependency,
      Optional<String> dependencies, List<String> risks) {
    Evolutive evolutive = file.get(caseNumber);
    file.written(evolutive, Kind.IMPACT, impact, staffId);
    dependencies.ifPresent(text -> file.written(evolutive, Kind.DEPENDENCIES, text, staffId));
    List<String> listed = file.events(evolutive).stream().filter(event -> event.kind() == Kind.RISK).map(EvolutiveEvent::text).toList();
    risks.stream().filter(risk -> !listed.contains(risk)).forEach(risk -> file.written(evolutive, Kind.RISK, risk, staffId));
    drafting.edit(evolutive, staffId,
        draft -> Drafting.risks(Drafting.circumstances(draft, criticalArea, externalDependency), risks));
    goesOn(evolutive);
  }

  /** Whoever answered had the case in the pile of replies: it is being estimated again. */
  private void goesOn(Evolutive evolutive) {
    file.room(evolutive).reached(evolutive.caseNumber(), evolutive.state());
  }

  /**
   * What the editor already says of what the customer reads; each null while nobody has written it.
   *
   * @param description null too while it only repeats the customer's words
   * @param plannedDelivery null too when that day is over
   */
  public record Told(String description, String justification, LocalDate plannedDelivery) {}

  public Told told(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    LocalDate today = LocalDate.ofInstant(file.now(), customers.company(evolutive.company()).zone());
    return drafting.newest(evolutive).map(EstimateVersion::draft).map(draft -> new Told(
            Optional.of(draft.presentation().description()).filter(text -> !text.isEmpty() && !drafting.onlyRepeats(evolutive, text)).orElse(null),
            Optional.of(draft.conditions().justification()).filter(text -> !text.isEmpty()).orElse(null),
            Optional.ofNullable(draft.conditions().plannedDelivery()).filter(day -> !day.isBefore(today)).orElse(null)))
        .orElse(new Told(null, null, null));
  }

  /** What follows when somebody holds an estimate for finished. */
  public enum Finished {
    /** Somebody else looks at it first (EE-20). */
    REVIEW, SEND
  }

  /** @throws InputRefused naming everything that is missing */
  public Finished finish(String caseNumber, String staffId, String description, String justification, LocalDate plannedDelivery) {
    Evolutive evolutive = file.get(caseNumber);
    TPoints paid = work.helpConsumed(evolutive);
    EstimateVersion saved = drafting.edit(evolutive, staffId,
        draft -> Drafting.help(Drafting.described(draft, description, justification, plannedDelivery), paid));
    estimates.finished(caseNumber, saved.seen(), staffId);
    List<Obstacle> obstacles = estimates.obstacles(caseNumber);
    List<Obstacle> ours = obstacles.stream().filter(obstacle -> !obstacle.field().equals(REVIEW)).toList();
    if (!ours.isEmpty()) {
      throw new InputRefused("estimateStep", "«¿Qué sigue?»: todavía no está lista. " + sentences(ours));
    }
    goesOn(course.categorise(evolutive, saved.budget().category()));
    return obstacles.isEmpty() ? Finished.SEND : Finished.REVIEW;
  }

  private static String sentences(List<Obstacle> obstacles) {
    return obstacles.stream().map(Obstacle::reason).collect(Collectors.joining(" "));
  }

  /**
   * It may be sent as it stands now, with what the reviewer has corrected.
   *
   * @throws InputRefused for whoever held it for finished
   */
  public void approve(String caseNumber, String staffId) {
    EstimateVersion draft = estimates.draft(caseNumber).orElseThrow(() -> new InputRefused("reviewAnswer",
        "«¿Está bien?»: no hay ninguna estimación sin enviar en este caso."));
    estimates.review(caseNumber, draft.seen(), staffId);
  }

  /**
   * It is not sent as it is; whoever wrote it reads why.
   *
   * @throws InputRefused for whoever held it for finished
   */
  public void sendBack(String caseNumber, String staffId, String note) {
    Evolutive evolutive = file.get(caseNumber);
    if (estimates.finishedBy(caseNumber).filter(staffId::equals).isPresent()) {
      throw new InputRefused("reviewAnswer", "«¿Está bien?»: esta estimación es suya; la revisa otra persona.");
    }
    file.written(evolutive, Kind.REVIEW, note, staffId);
  }

  /** The last look, with the tables of now. */
  public boolean ready(String caseNumber) {
    List<Obstacle> obstacles = estimates.obstacles(caseNumber);
    if (estimates.draft(caseNumber).isEmpty()) {
      throw new IllegalStateException(caseNumber + " has no estimate that could be sent");
    }
    if (!obstacles.isEmpty()) {
      file.record(file.get(caseNumber), Kind.GAPS, sentences(obstacles));
    }
    return obstacles.isEmpty();
  }

  /** Frozen; from now on the customer decides. Sent in the name of whoever wrote in it last. */
  public void send(String caseNumber) {
    EstimateVersion draft = estimates.draft(caseNumber)
        .orElseThrow(() -> new IllegalStateException(caseNumber + " has no estimate to send"));
    EstimateVersion sent = estimates.send(caseNumber, draft.seen(), draft.author()).orRefused();
    Evolutive evolutive = course.categorise(file.get(caseNumber), sent.budget().category());
    covers.keep(caseNumber, sent.key().version(), new Cover(house.name(), customers.company(evolutive.company()).legalName(),
        staff.displayName(sent.author())));
    Instant until = lastMoment(evolutive, ((State.Sent) sent.state()).validUntil());
    file.reach(evolutive, EvolutiveState.SENT, new EvolutiveChange().offer(sent.key().version(), sent.at(), until).answerable(false));
    file.record(evolutive, Kind.SENT, String.valueOf(sent.key().version()));
    clocks.happened(caseNumber, at -> List.of(new CaseEvent.TermEnded(at, ClockKind.ESTIMATE)));
    handedOver(evolutive, sent);
  }

  /** The report is drawn from what is kept here; that it was handed over stands with all other documents (DO-10). */
  private void handedOver(Evolutive evolutive, EstimateVersion sent) {
    String caseNumber = evolutive.caseNumber();
    int number = sent.key().version();
    long report = documents.publish(NewVersion.ofCase(DocumentKind.ESTIMATE_REPORT, evolutive.company(), caseNumber, null, "",
        new NewContent.Elsewhere(caseNumber + "/" + number, number)), sent.author()).id();
    documents.deliver(new NewDelivery(report, file.room(caseNumber).subject(caseNumber).contact(),
        vocabulary.word("documents.stage.IMPROVEMENT"), caseNumber, sent.author(), Notice.NONE));
  }

  /** A day lasts until it ends where the customer is. */
  private Instant lastMoment(Evolutive evolutive, LocalDate day) {
    return day.plusDays(1).atStartOfDay(customers.company(evolutive.company()).zone()).toInstant();
  }
}
