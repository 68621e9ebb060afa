package io.ciclo.evolutives.desk;

import io.ciclo.customers.AgreedChange;
import io.ciclo.customers.CustomerDocumentation;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Answered;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.Desistance;
import io.ciclo.evolutives.EstimateAnswer;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveCases;
import io.ciclo.evolutives.EvolutiveEvent;
import io.ciclo.evolutives.EvolutiveEvent.Kind;
import io.ciclo.evolutives.Obstacle;
import io.ciclo.evolutives.desk.PastEvolutives.Past;
import io.ciclo.evolutives.store.EvolutiveHistory;
import io.ciclo.evolutives.store.EvolutiveTexts;
import io.ciclo.staff.Staff;
import io.ciclo.tpoints.TPointService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of evolutives show, in Spanish; an empty text when there is nothing to say. */
@Service
@Transactional
public class EvolutiveFacts {

  private final EvolutiveFile file;
  private final EvolutiveHistory history;
  private final EvolutiveCourse course;
  private final EvolutiveWork work;
  private final PastEvolutives past;
  private final Drafting drafting;
  private final Estimates estimates;
  private final EvolutiveSettings settings;
  private final BudgetWords words;
  private final Staff staff;
  private final Customers customers;
  private final CustomerDocumentation documentation;
  private final Vocabulary vocabulary;

  EvolutiveFacts(EvolutiveFile file, EvolutiveHistory history, EvolutiveCourse course, EvolutiveWork work,
      PastEvolutives past, Drafting drafting, Estimates estimates, EvolutiveSettings settings, BudgetWords words, Staff staff, Customers customers,
      CustomerDocumentation documentation, Vocabulary vocabulary) {
    this.file = file;
    this.history = history;
    this.course = course;
    this.work = work;
    this.past = past;
    this.drafting = drafting;
    this.estimates = estimates;
    this.settings = settings;
    this.words = words;
    this.staff = staff;
    this.customers = customers;
    this.documentation = documentation;
    this.vocabulary = vocabulary;
  }

  public Map<String, Object> glance(String caseNumber) {
    return file.room(caseNumber).glance(caseNumber);
  }

  /** Where the customer's documentation is that a delivery has to keep up to date (HO-04); empty before its handover. */
  public Optional<String> repository(String caseNumber) {
    return documentation.repository(file.get(caseNumber).company());
  }

  public void keepExtras(String caseNumber, Map<String, String> extras) {
    file.room(caseNumber).keepExtras(caseNumber, extras);
  }

  public String earlier(String caseNumber) {
    return course.earlier(file.get(caseNumber)).map(earlier -> vocabulary.word("evolutives.fact.earlier", "case",
        earlier.caseNumber() + " · " + title(earlier)).replace("{state}", vocabulary.word("evolutives.state", earlier.state()).toLowerCase()))
        .orElse("");
  }

  private String title(Evolutive evolutive) {
    return file.room(evolutive).subject(evolutive.caseNumber()).title();
  }

  public String paidValuation(String caseNumber) {
    return customers.company(file.get(caseNumber).company()).paidValuation() ? vocabulary.word("evolutives.fact.paidValuation") : "";
  }

  /** Changes agreed with a special account (EA-13), of which this may be one. */
  public List<AgreedChange> agreedChanges(String caseNumber) {
    return customers.agreedChanges(file.get(caseNumber).company());
  }

  public String firstEstimate(String caseNumber) {
    return latest(caseNumber, Kind.FIRST_ESTIMATE);
  }

  public String requirements(String caseNumber) {
    return latest(caseNumber, Kind.REQUIREMENTS);
  }

  public String plugin(String caseNumber) {
    String name = file.get(caseNumber).plugin();
    return name == null ? "" : name;
  }

  public String renegotiation(String caseNumber) {
    return latest(caseNumber, Kind.RENEGOTIATED);
  }

  public String review(String caseNumber) {
    return latest(caseNumber, Kind.REVIEW);
  }

  public String rejection(String caseNumber) {
    return file.room(caseNumber).rejection(caseNumber);
  }

  private String latest(String caseNumber, Kind kind) {
    return file.latest(file.get(caseNumber), kind).map(EvolutiveEvent::text).orElse("");
  }

  public String effect(String caseNumber) {
    return latest(caseNumber, Kind.IMPACT);
  }

  public String dependencies(String caseNumber) {
    return latest(caseNumber, Kind.DEPENDENCIES);
  }

  /** What is being written, or was written last; an empty draft before that. */
  public EstimateDraft written(String caseNumber) {
    return drafting.newest(file.get(caseNumber)).map(EstimateVersion::draft).orElse(EstimateDraft.EMPTY);
  }

  /** Effect, dependencies and risks, as they were last written. */
  public String impact(String caseNumber) {
    return Stream.of(effect(caseNumber), dependencies(caseNumber), file.events(file.get(caseNumber)).stream()
            .filter(event -> event.kind() == Kind.RISK).map(event -> "- " + event.text()).distinct().collect(Collectors.joining("\n")))
        .filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
  }

  /** What help was asked for, and what became of it. */
  public String help(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    boolean never = file.latest(evolutive, Kind.HELP).isEmpty();
    return never ? "" : work.plan(evolutive, TPointService.DEFINITION_HELP) + file.latest(evolutive, Kind.HELP_GIVEN)
        .map(given -> "\n" + given.text()).orElse("");
  }

  public String plan(String caseNumber, TPointService service) {
    return work.plan(file.get(caseNumber), service);
  }

  /** Lines, category and total of what is being written, or was written last. */
  public String estimate(String caseNumber) {
    return drafting.newest(file.get(caseNumber)).map(this::lines).orElse("");
  }

  private String lines(EstimateVersion version) {
    Budget budget = version.budget();
    return Stream.concat(budget.lines().stream().filter(line -> line.amount().signum() != 0)
            .map(line -> words.line(line) + ": " + words.amount(line.amount())),
        Stream.of(words.category(budget.category()) + " · " + words.total(budget))).collect(Collectors.joining("\n"));
  }

  public String gaps(String caseNumber) {
    return drafting.newest(file.get(caseNumber)).isEmpty() ? vocabulary.word("evolutives.fact.noEstimate")
        : estimates.obstacles(caseNumber).stream().map(Obstacle::reason).collect(Collectors.joining("\n"));
  }

  /** Of what waits for its review. */
  public String author(String caseNumber) {
    return estimates.finishedBy(caseNumber).map(staff::displayName).orElse("");
  }

  public String editorLink(String caseNumber) {
    return "/casos/" + caseNumber + "/estimacion";
  }

  /** What was estimated and what it took, of delivered ones that share words with this one (EE-34). */
  public String similar(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    EvolutiveCases.Subject subject = file.room(evolutive).subject(caseNumber);
    String words = drafting.newest(evolutive).map(draft -> EvolutiveTexts.words(draft.draft())).orElse("") + "\n" + subject.title()
        + "\n" + subject.description();
    return past.similar(caseNumber, words, evolutive.category()).stream().map(this::estimatedAndExecuted).collect(Collectors.joining("\n"));
  }

  private String estimatedAndExecuted(Past other) {
    return vocabulary.word("evolutives.fact.similar", "case", other.evolutive().caseNumber() + " · " + other.title())
        .replace("{category}", words.category(other.estimate().budget().category())).replace("{estimated}", other.estimated().words())
        .replace("{executed}", other.byQuota() ? vocabulary.word("evolutives.fact.byQuota") : other.executed().words());
  }

  public String answer(String caseNumber) {
    List<Answered> answers = history.answers(file.get(caseNumber).id());
    return answers.isEmpty() ? "" : said(answers.get(answers.size() - 1));
  }

  private String said(Answered answered) {
    return customers.contact(answered.contact()).name() + " · " + vocabulary.word("evolutives.answer", answered.answer())
        + (answered.reason() == null ? "" : ": " + answered.reason());
  }

  public String round(String caseNumber) {
    long disagreed = history.answers(file.get(caseNumber).id()).stream().filter(one -> one.answer() == EstimateAnswer.NOT_AGREED).count();
    return vocabulary.word("evolutives.fact.round", "round", disagreed).replace("{most}", String.valueOf(settings.rounds()));
  }

  public String desistances(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    ZoneId zone = customers.company(evolutive.company()).zone();
    return history.desistances(evolutive.company()).stream().map(one -> line(one, zone)).collect(Collectors.joining("\n"));
  }

  private String line(Desistance one, ZoneId zone) {
    return Times.digits(LocalDate.ofInstant(one.at(), zone)) + " · " + one.caseNumber() + " · "
        + vocabulary.word(one.justified() ? "evolutives.fact.justified" : "evolutives.fact.unjustified");
  }
}
