package io.ciclo.evolutives.desk;

import io.ciclo.engine.TextIndexes;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.WorkTask;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.store.EvolutiveHistory;
import io.ciclo.evolutives.store.EvolutiveStore;
import io.ciclo.evolutives.store.EvolutiveTexts;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.EntryKind;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPoints;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was delivered, with what it was said to cost and what the ledger says that it took (EE-34). */
@Service
@Transactional
public class PastEvolutives {

  public static final int MOST_COUNTED = 200;
  private static final int MOST_SIMILAR = 5;
  /** Looked at before those of the same category come first. */
  private static final int MOST_ALIKE = 20;
  /** What else a case may have cost, such as finding out whether it was a fault, was no part of the estimate. */
  private static final Set<TPointService> ESTIMATED = Set.of(TPointService.IMPROVEMENT, TPointService.DEFINITION_HELP);

  private final EvolutiveStore store;
  private final EvolutiveHistory history;
  private final EvolutiveFile file;
  private final EvolutiveWork work;
  private final Estimates estimates;
  private final TPointLedger ledger;
  private final TPointRequests requests;
  private final TextIndexes texts;

  PastEvolutives(EvolutiveStore store, EvolutiveHistory history, EvolutiveFile file, EvolutiveWork work, Estimates estimates,
      TPointLedger ledger, TPointRequests requests, TextIndexes texts) {
    this.store = store;
    this.history = history;
    this.file = file;
    this.work = work;
    this.estimates = estimates;
    this.ledger = ledger;
    this.requests = requests;
    this.texts = texts;
  }

  /**
   * @param executed consumed, less what went back
   * @param uncharged worked beyond what was authorised
   * @param byQuota covered by what is agreed with the account (EA-13), so that nothing is consumed
   */
  public record Past(Evolutive evolutive, EstimateVersion estimate, String title, TPoints estimated, TPoints executed, TPoints uncharged,
      boolean byQuota) {}

  /**
   * Those that share words with it, of all customers: of its category first, then likeliest first.
   *
   * @param category null while none is known
   */
  public List<Past> similar(String caseNumber, String words, Category category) {
    List<String> likely = texts.of(EvolutiveTexts.NAME).similar(words, EvolutiveTexts.SCOPE, MOST_ALIKE);
    return likely.stream().filter(number -> !number.equals(caseNumber)).flatMap(number -> store.of(number).stream())
        .filter(Evolutive::delivered).sorted(Comparator.comparing((Evolutive other) -> other.category() != category))
        .flatMap(other -> past(other).stream()).limit(MOST_SIMILAR).toList();
  }

  /** As {@link #similar(String, String, Category)}, to what is being written, with a title at the least. */
  public List<Past> similar(String caseNumber, EstimateDraft draft, String title) {
    return similar(caseNumber, EvolutiveTexts.words(draft) + "\n" + title, estimates.preview(draft).category());
  }

  private Optional<Past> past(Evolutive evolutive) {
    return estimates.latestSent(evolutive.caseNumber()).filter(sent -> sent.budget() instanceof Budget.Complete)
        .map(sent -> new Past(evolutive, sent, file.room(evolutive).subject(evolutive.caseNumber()).title(),
            ((Budget.Complete) sent.budget()).total(), executed(evolutive), work.uncharged(evolutive),
            evolutive.acceptance() != null && evolutive.acceptance().quotaUsedAt() != null));
  }

  private TPoints executed(Evolutive evolutive) {
    Set<Long> authorised = requests.ofCase(evolutive.caseNumber()).stream()
        .filter(request -> ESTIMATED.contains(request.service()) && request.authorisation() != null)
        .map(TPointRequest::authorisation).collect(Collectors.toSet());
    List<Entry> entries = ledger.entriesOf(evolutive.caseNumber()).stream()
        .filter(entry -> authorised.contains(entry.authorisation()) && !entry.at().isBefore(evolutive.openedAt())).toList();
    return sum(entries, EntryKind.CONSUME).minus(sum(entries, EntryKind.REFUND));
  }

  private static TPoints sum(List<Entry> entries, EntryKind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).map(Entry::amount).reduce(TPoints.ZERO, TPoints::plus);
  }

  /** @param count evolutives */
  public record Accuracy(int count, TPoints estimated, TPoints executed, TPoints uncharged) {

    static final Accuracy NONE = new Accuracy(0, TPoints.ZERO, TPoints.ZERO, TPoints.ZERO);

    Accuracy plus(Accuracy other) {
      return new Accuracy(count + other.count, estimated.plus(other.estimated), executed.plus(other.executed),
          uncharged.plus(other.uncharged));
    }
  }

  /**
   * @param categories those that something was delivered of, least first
   * @param technicians by staff id: tasks that were meant for them, and what was consumed for work that they noted
   * @param evolutives all that is counted, newest first
   */
  public record Figures(Map<Category, Accuracy> categories, Map<String, Accuracy> technicians, List<Past> evolutives) {}

  /** Of those delivered last; what is covered by a quota consumes nothing and is left out. */
  public Figures figures() {
    List<Past> evolutives = store.delivered(MOST_COUNTED).stream().flatMap(each -> past(each).stream()).filter(each -> !each.byQuota()).toList();
    Map<Category, Accuracy> categories = new TreeMap<>();
    Map<String, Accuracy> technicians = new TreeMap<>();
    for (Past past : evolutives) {
      categories.merge(past.estimate().budget().category(),
          new Accuracy(1, past.estimated(), past.executed(), past.uncharged()), Accuracy::plus);
      shares(past).forEach((who, share) -> technicians.merge(who, share, Accuracy::plus));
    }
    return new Figures(categories, technicians, evolutives);
  }

  /** What each technician has to do with one of them. */
  private Map<String, Accuracy> shares(Past past) {
    Map<String, TPoints> meant = past.estimate().draft().modules().stream().flatMap(module -> module.tasks().stream())
        .filter(task -> !task.technician().isEmpty())
        .collect(Collectors.toMap(WorkTask::technician, task -> task.effort().total(), TPoints::plus));
    Map<String, TPoints> done = history.charged(past.evolutive().id(), TPointService.IMPROVEMENT);
    return Stream.concat(meant.keySet().stream(), done.keySet().stream()).distinct().collect(Collectors.toMap(who -> who,
        who -> new Accuracy(1, meant.getOrDefault(who, TPoints.ZERO), done.getOrDefault(who, TPoints.ZERO), TPoints.ZERO)));
  }
}
