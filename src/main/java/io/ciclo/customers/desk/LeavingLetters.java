package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.Customers;
import io.ciclo.customers.Leaving;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Letters about a customer who leaves, or stays after all (CL-06). */
@Component
class LeavingLetters implements EventWriting {

  private static final String BEGINS = "AV-BAJA-INICIO";
  private static final String ENDS = "AV-BAJA-FIN";
  private static final String INTERNAL = "AV-BAJA-INTERNO";
  private static final String STAYS = "AV-BAJA-SE-QUEDA";
  private static final Set<CasePrefix> ASKED_FOR = EnumSet.of(CasePrefix.TICKET, CasePrefix.PROBLEM, CasePrefix.EVOLUTIVE, CasePrefix.TRAINING);

  private final Leavings leavings;
  private final Customers customers;
  private final EventReaders readers;
  private final MessageSettings mail;
  private final Vocabulary vocabulary;

  LeavingLetters(Leavings leavings, Customers customers, EventReaders readers, MessageSettings mail, Vocabulary vocabulary) {
    this.leavings = leavings;
    this.customers = customers;
    this.readers = readers;
    this.mail = mail;
    this.vocabulary = vocabulary;
  }

  @Override
  public Set<String> texts() {
    return Set.of(BEGINS, ENDS, INTERNAL, STAYS);
  }

  @Override
  public List<Letter> letters(String text, CustomerEvent event, Map<String, Object> inputs) {
    Company company = customers.company(event.company());
    Optional<Leaving> planned = leavings.find(event.number());
    if (text.equals(STAYS) && planned.isEmpty()) {
      // nobody was told that the customer leaves: nobody is told that it does not
      return List.of();
    }
    Leaving leaving = planned.orElseThrow();
    Map<String, String> values = new HashMap<>();
    values.put("ticket", event.number());
    values.put("empresa", company.legalName());
    values.put("ultimoDia", Times.spokenDay(leaving.lastDay()));
    values.put("lider", readers.leader(company.id()));
    values.put("enlaceCaso", mail.portalUrl() + "/casos/" + event.number());
    values.put("liquidacion", leaving.settlement() == null ? "" : leaving.settlement().told());
    values.put("texto", text.equals(INTERNAL) ? why(leaving) : leaving.notice());
    values.put("casos", text.equals(STAYS) ? ended(event.number()) : open(event.number()));
    return (text.equals(INTERNAL) ? colleagues(event.company()) : readers.speakers(event.company())).stream()
        .map(reader -> new Letter(text, event.number(), reader, values)).toList();
  }

  /** Those who take care of it, and those who invoice; each once. */
  private List<Addressee> colleagues(long company) {
    Map<String, Addressee> once = new LinkedHashMap<>();
    Stream.concat(readers.team(company).stream(), readers.finance().stream()).forEach(one -> once.putIfAbsent(one.email(), one));
    return List.copyOf(once.values());
  }

  private String why(Leaving leaving) {
    String by = "Termina el contrato: " + vocabulary.word("customers.endedBy", leaving.endedBy()).toLowerCase() + ".";
    if (leaving.interview() == null || !leaving.interview().held()) {
      return by + " No ha querido hablar del motivo.";
    }
    return by + " Motivo: " + vocabulary.word("customers.exitReason", leaving.interview().reason()).toLowerCase() + ". ¿Volvería?: "
        + vocabulary.word("customers.wouldReturn", leaving.interview().wouldReturn()).toLowerCase() + ".";
  }

  private String open(String number) {
    return listed("customers.casesStillOpen", leavings.openCases(number).stream().filter(one -> theirs(one.number()))
        .map(one -> one.number() + " · " + one.what()).toList());
  }

  private String ended(String number) {
    return listed("customers.casesCancelled", leavings.endedCases(number).stream().filter(one -> theirs(one.number()))
        .map(one -> one.number() + " · " + one.what()).toList());
  }

  /** What the customer asked for; what we lead about it (a CSM case, a Farming) is not spoken of in its letters. */
  private static boolean theirs(String caseNumber) {
    return CasePrefix.of(caseNumber).filter(ASKED_FOR::contains).isPresent();
  }

  /** Nothing is introduced where nothing follows. */
  private String listed(String introduction, List<String> cases) {
    return cases.isEmpty() ? "" : vocabulary.word(introduction) + "\n\n- " + String.join("\n- ", cases);
  }
}
