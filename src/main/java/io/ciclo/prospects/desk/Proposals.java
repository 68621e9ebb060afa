package io.ciclo.prospects.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.prospects.Decision;
import io.ciclo.prospects.Need;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.Proposal;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent.Kind;
import io.ciclo.prospects.ProspectOutcome;
import io.ciclo.prospects.Study;
import io.ciclo.prospects.Waiting;
import io.ciclo.prospects.store.ProposalStore;
import io.ciclo.prospects.store.ProspectStore;
import io.ciclo.worktime.WorkCalendars;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Phases 1 to 3: what is needed, what is proposed, and what waits for the prospect's word (BD-05 to BD-12). */
@Service
@Transactional
public class Proposals {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 8000;
  private static final int LONGEST_NEED = 500;

  private final ProspectFile file;
  private final ProspectStore prospects;
  private final ProposalStore store;
  private final Papers papers;
  private final Customers customers;
  private final WorkCalendars calendars;
  private final ProspectSettings settings;

  Proposals(ProspectFile file, ProspectStore prospects, ProposalStore store, Papers papers, Customers customers, WorkCalendars calendars,
      ProspectSettings settings) {
    this.file = file;
    this.prospects = prospects;
    this.store = store;
    this.papers = papers;
    this.customers = customers;
    this.calendars = calendars;
    this.settings = settings;
  }

  /**
   * @param needs a need a line; what was heard in an earlier round stays
   * @param reason why there is none; null when there is (BD-06)
   */
  public void study(String number, String findings, String needs, String reason, String staffId) {
    Prospect prospect = file.get(number);
    List<String> heard = needs.lines().map(line -> line.replaceFirst("^[-•*]\\s*", "").strip()).filter(line -> !line.isEmpty()).distinct().toList();
    Set<String> known = store.needs(number).stream().map(Need::text).collect(Collectors.toSet());
    if (reason == null && heard.isEmpty() && known.isEmpty()) {
      throw new InputRefused("needs", "«Necesidades»: escriba al menos una, cada una en su línea; de ellas sale la propuesta.");
    }
    heard.stream().filter(need -> need.length() > LONGEST_NEED).findFirst().ifPresent(need -> {
      throw new InputRefused("needs", "«Necesidades»: cada línea admite como máximo " + LONGEST_NEED + " caracteres, y «"
          + need.substring(0, 40) + "…» tiene " + need.length() + ".");
    });
    heard.stream().filter(need -> !known.contains(need)).forEach(need -> store.heard(number, prospect.round(), need));
    store.studied(number, new Study(prospect.round(), findings, reason == null, reason, staffId));
    file.written(number, Kind.STUDIED, findings, staffId);
  }

  public Optional<Study> lastStudy(String number) {
    return store.studies(number).stream().reduce((earlier, later) -> later);
  }

  /** The version of this round. */
  public Optional<Proposal> current(String number) {
    return store.ofRound(number, file.get(number).round());
  }

  void write(String number, Proposal.Text text, List<Long> needs, int seen, String staffId) {
    Prospect prospect = file.get(number);
    if (file.course(prospect).current() != Phase.PROPOSAL) {
      throw new InputRefused("title", "«Propuesta»: solo se escribe mientras su fase está abierta.");
    }
    check("title", "Título", text.title(), LONGEST_TITLE, true);
    check("situation", "Lo que hemos entendido", text.situation(), LONGEST_TEXT, true);
    check("offer", "Lo que proponemos", text.offer(), LONGEST_TEXT, true);
    check("conditions", "Precio y condiciones", text.conditions(), LONGEST_TEXT, false);
    Set<Long> known = store.needs(number).stream().map(Need::id).collect(Collectors.toSet());
    if (!known.containsAll(needs)) {
      throw new InputRefused("needs", "«Necesidades»: alguna de las marcadas no es de este caso.");
    }
    Optional<Proposal> before = store.ofRound(number, prospect.round());
    if (before.map(Proposal::seen).orElse(0) != seen) {
      throw new InputRefused("title", "«Propuesta»: alguien la ha guardado después de que usted la abriera; revise lo que hay antes de guardar.");
    }
    if (before.isPresent()) {
      store.save(before.get(), text, needs, staffId, file.now());
    } else {
      int newest = store.proposals(number).stream().mapToInt(Proposal::version).max().orElse(0);
      store.begin(number, newest + 1, prospect.round(), text, needs, staffId, file.now());
    }
    file.written(number, Kind.PROPOSAL_WRITTEN, text.title(), staffId);
  }

  private static void check(String field, String label, String text, int longest, boolean mandatory) {
    if (mandatory && text.isBlank()) {
      throw new InputRefused(field, "«" + label + "»: es obligatorio.");
    }
    if (text.length() > longest) {
      throw new InputRefused(field, "«" + label + "»: admite como máximo " + longest + " caracteres y tiene " + text.length() + ".");
    }
  }

  /** Why it cannot be handed over yet (BD-07); empty when it can. */
  public Optional<String> notReady(String number) {
    Optional<Proposal> proposal = current(number);
    if (proposal.isEmpty()) {
      return Optional.of("«Propuesta»: todavía no está escrita; ábrala con el enlace de la tarea.");
    }
    return proposal.get().needs().isEmpty()
        ? Optional.of("«Propuesta»: no responde a ninguna necesidad; enlace al menos una de las anotadas.") : Optional.empty();
  }

  /** From now on this version does not change, and the prospect reads it (DO-05). */
  public void submit(String number) {
    notReady(number).ifPresent(reason -> {
      throw new InputRefused("proposal", reason);
    });
    Proposal proposal = current(number).orElseThrow();
    store.sent(proposal, file.now());
    file.record(number, Kind.PROPOSAL_SENT, String.valueOf(proposal.version()));
    papers.handOverProposal(file.get(number), current(number).orElseThrow());
  }

  /** @return when the prospect is reminded, if nothing is heard before */
  public Instant ask(String number, Waiting waiting) {
    Prospect prospect = file.get(number);
    if (prospect.waiting() != waiting) {
      file.waits(number, waiting);
    }
    Company company = customers.company(prospect.company());
    return calendars.get(company.calendar()).addDays(file.now(), settings.daysUntilReminder());
  }

  /** Earlier versions stay to be read (BD-09). */
  public void nextRound(String number) {
    Prospect next = file.nextRound(number);
    file.record(number, Kind.NEXT_ROUND, String.valueOf(next.round()));
  }

  /** Why it goes no further is known from what was said before. */
  public void close(String number, ProspectOutcome outcome) {
    String reason = outcome == ProspectOutcome.NO_NEED ? lastStudy(number).map(Study::reason).orElse(null) : desisted(number);
    file.ends(number, outcome, reason);
    file.record(number, Kind.ENDED, outcome.name());
  }

  private String desisted(String number) {
    String before = file.get(number).endReason();
    return before != null ? before : prospects.answers(number).stream().filter(answer -> answer.word().equals(Decision.DESIST.name()))
        .reduce((earlier, later) -> later).map(answer -> answer.reason()).orElse(null);
  }
}
