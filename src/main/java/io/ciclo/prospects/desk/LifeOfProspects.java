package io.ciclo.prospects.desk;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.Purpose;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.PhaseCourse;
import io.ciclo.prospects.PhaseState;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.store.ProspectLifeStore;
import io.ciclo.prospects.store.ProspectLifeStore.Sent;
import io.ciclo.prospects.store.ProspectStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How a company became a customer: its cases with their phases, what was proposed and what was proved. */
@Component
class LifeOfProspects implements LifeSource {

  private final ProspectStore prospects;
  private final ProspectLifeStore store;
  private final ProspectCards cards;
  private final Vocabulary vocabulary;

  LifeOfProspects(ProspectStore prospects, ProspectLifeStore store, ProspectCards cards, Vocabulary vocabulary) {
    this.prospects = prospects;
    this.store = store;
    this.cards = cards;
    this.vocabulary = vocabulary;
  }

  /** @param until when nothing more came of it; empty while it goes on */
  private record Life(Prospect prospect, List<Milestone> milestones, Optional<Instant> until) {

    PhaseCourse course(int round) {
      return new PhaseCourse(round, milestones);
    }

    Optional<Instant> reached(Phase phase, int round, Purpose purpose) {
      return milestones.stream().filter(one -> one.phase() == phase && one.round() == round && one.purpose() == purpose)
          .map(Milestone::at).findFirst();
    }

    /** When a phase ended: closed, or given up with its round or with the case. */
    Optional<Instant> ended(Phase phase, int round) {
      return reached(phase, round, Purpose.CLOSING)
          .or(() -> milestones.stream().filter(one -> one.round() > round).map(Milestone::at).findFirst()).or(() -> until);
    }
  }

  @Override
  public List<LifeEntry> of(long company) {
    List<Prospect> found = prospects.ofCompany(company);
    if (found.isEmpty()) {
      return List.of();
    }
    Map<String, List<Milestone>> milestones = store.milestones(company);
    Map<String, Instant> ended = store.ended(company);
    List<Life> lives = found.stream().map(one -> life(one, milestones.getOrDefault(one.number(), List.of()), ended.get(one.number())))
        .toList();
    List<LifeEntry> entries = new ArrayList<>();
    lives.forEach(life -> {
      entries.add(entry(life));
      phases(life).forEach(entries::add);
    });
    store.proposals(company).stream().map(sent -> proposal(sent, lives)).forEach(entries::add);
    return entries;
  }

  private static Life life(Prospect prospect, List<Milestone> milestones, Instant ended) {
    Optional<Instant> over = prospect.over() ? Optional.ofNullable(ended)
        : milestones.stream().filter(one -> one.phase() == Phase.SUPPORT && one.purpose() == Purpose.CLOSING).map(Milestone::at).findFirst();
    return new Life(prospect, milestones, over);
  }

  private LifeEntry entry(Life life) {
    Prospect prospect = life.prospect();
    return new LifeEntry(LifeStage.PROSPECT, "business-development", prospect.number(), prospect.subject(),
        cards.state(prospect, life.course(prospect.round())), prospect.openedAt(), life.until(), page(prospect.number()));
  }

  private Stream<LifeEntry> phases(Life life) {
    return life.milestones().stream().filter(one -> one.purpose() == Purpose.OPENING).map(opening -> {
      Phase phase = opening.phase();
      int round = opening.round();
      boolean proof = phase == Phase.PROOF_OF_CONCEPT;
      String title = proof ? life.prospect().subject() : phase.number() + " " + vocabulary.word("prospects.phase", phase)
          + (round > 1 ? vocabulary.word("prospects.ofRound", "round", round) : "");
      return new LifeEntry(LifeStage.PROSPECT, proof ? "proof-of-concept" : "phase", life.prospect().number(), title, state(life, phase, round),
          opening.at(), life.ended(phase, round), page(life.prospect().number()));
    });
  }

  private String state(Life life, Phase phase, int round) {
    PhaseState state = life.course(round).state(phase);
    return state != PhaseState.CLOSED && life.ended(phase, round).isPresent() ? vocabulary.word("prospects.phaseLeft")
        : vocabulary.word("prospects.phaseState", state);
  }

  private LifeEntry proposal(Sent sent, List<Life> lives) {
    Optional<Instant> caseOver = lives.stream().filter(life -> life.prospect().number().equals(sent.number())).findFirst().flatMap(Life::until);
    String version = vocabulary.word("prospects.version", "version", sent.version());
    String state = sent.answer() != null ? vocabulary.word("prospects.answer." + sent.answer())
        : caseOver.isPresent() ? vocabulary.word("prospects.noAnswer") : vocabulary.word("prospects.waiting.DECISION");
    return new LifeEntry(LifeStage.PROSPECT, "proposal", sent.number(), version + " · " + sent.title(), state, sent.sentAt(),
        Optional.ofNullable(sent.answeredAt()).or(() -> caseOver), page(sent.number()) + "/propuestas/" + sent.version());
  }

  private static String page(String number) {
    return "/casos/" + number;
  }
}
