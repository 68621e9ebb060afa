package io.ciclo.evolutives.desk;

import io.ciclo.engine.PlainText;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Circumstances;
import io.ciclo.evolutives.EstimateDraft.Conditions;
import io.ciclo.evolutives.EstimateDraft.Presentation;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveCases.Subject;
import io.ciclo.tpoints.TPoints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What tasks write into the estimate of a case, so that nobody has to type it again in the editor. */
@Component
class Drafting {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_ITEM = 500;

  private final Estimates estimates;
  private final EvolutiveFile file;

  Drafting(Estimates estimates, EvolutiveFile file) {
    this.estimates = estimates;
    this.file = file;
  }

  /** What is being written, or was written last, for this evolutive; empty when nobody has written anything yet. */
  Optional<EstimateVersion> newest(Evolutive evolutive) {
    return estimates.newest(evolutive.caseNumber()).filter(newest -> newest.key().version() > evolutive.versionsBefore());
  }

  /** Begins with what the case says, when nobody has written anything yet. */
  EstimateVersion edit(Evolutive evolutive, String staffId, UnaryOperator<EstimateDraft> edit) {
    EstimateDraft before = newest(evolutive).map(EstimateVersion::draft)
        .orElseGet(() -> begun(file.room(evolutive).subject(evolutive.caseNumber()), evolutive.priority()));
    Seen seen = estimates.newest(evolutive.caseNumber()).map(EstimateVersion::seen).orElse(Seen.NOTHING);
    return estimates.save(evolutive.caseNumber(), edit.apply(before), seen, staffId);
  }

  /** Whether this description is the customer's own, with which every draft begins. */
  boolean onlyRepeats(Evolutive evolutive, String description) {
    return begun(file.room(evolutive).subject(evolutive.caseNumber()), evolutive.priority()).presentation().description().equals(description);
  }

  private static EstimateDraft begun(Subject subject, DemandedPriority priority) {
    EstimateDraft empty = EstimateDraft.EMPTY;
    Conditions none = empty.conditions();
    return with(with(empty, new Presentation(PlainText.cut(subject.title(), LONGEST_TITLE), PlainText.cut(subject.description(), LONGEST_TEXT), "", "", "")),
        new Conditions(none.risks(), none.justification(), none.exclusions(), none.materials(), none.schedule(), none.plannedDelivery(),
            priority));
  }

  static EstimateDraft with(EstimateDraft draft, Presentation presentation) {
    return new EstimateDraft(presentation, draft.modules(), draft.design(), draft.definitionHelp(), draft.panelAccess(),
        draft.circumstances(), draft.raise(), draft.meetings(), draft.conditions());
  }

  static EstimateDraft with(EstimateDraft draft, Conditions conditions) {
    return new EstimateDraft(draft.presentation(), draft.modules(), draft.design(), draft.definitionHelp(), draft.panelAccess(),
        draft.circumstances(), draft.raise(), draft.meetings(), conditions);
  }

  /** Whoever knows how many people it takes has said so in the editor. */
  static EstimateDraft circumstances(EstimateDraft draft, boolean criticalArea, boolean externalDependency) {
    return new EstimateDraft(draft.presentation(), draft.modules(), draft.design(), draft.definitionHelp(), draft.panelAccess(),
        new Circumstances(criticalArea, externalDependency, draft.circumstances().resources()), draft.raise(), draft.meetings(),
        draft.conditions());
  }

  static EstimateDraft panelAccess(EstimateDraft draft, TPoints least) {
    return draft.panelAccess().isMoreThan(least) ? draft : new EstimateDraft(draft.presentation(), draft.modules(), draft.design(),
        draft.definitionHelp(), least, draft.circumstances(), draft.raise(), draft.meetings(), draft.conditions());
  }

  /** Help that was paid already is in the estimate (EE-22); more may have been written. */
  static EstimateDraft help(EstimateDraft draft, TPoints least) {
    return draft.definitionHelp().isMoreThan(least) ? draft : new EstimateDraft(draft.presentation(), draft.modules(), draft.design(),
        least, draft.panelAccess(), draft.circumstances(), draft.raise(), draft.meetings(), draft.conditions());
  }

  /** One risk a line; those that stand there already are not said twice. */
  static EstimateDraft risks(EstimateDraft draft, List<String> more) {
    Conditions before = draft.conditions();
    List<String> risks = new ArrayList<>(before.risks());
    more.stream().map(risk -> PlainText.cut(risk, LONGEST_ITEM)).filter(risk -> !risks.contains(risk)).forEach(risks::add);
    return with(draft, new Conditions(risks, before.justification(), before.exclusions(), before.materials(), before.schedule(),
        before.plannedDelivery(), before.priority()));
  }

  static EstimateDraft described(EstimateDraft draft, String description, String justification, LocalDate plannedDelivery) {
    Presentation said = draft.presentation();
    Conditions before = draft.conditions();
    return with(with(draft, new Presentation(said.title(), description, said.reach(), said.impact(), said.benefit())),
        new Conditions(before.risks(), justification, before.exclusions(), before.materials(), before.schedule(), plannedDelivery,
            before.priority()));
  }

  static EstimateDraft demanded(EstimateDraft draft, DemandedPriority priority) {
    Conditions before = draft.conditions();
    return with(draft, new Conditions(before.risks(), before.justification(), before.exclusions(), before.materials(), before.schedule(),
        before.plannedDelivery(), priority));
  }
}
