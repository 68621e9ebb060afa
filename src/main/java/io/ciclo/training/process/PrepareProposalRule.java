package io.ciclo.training.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.training.Syllabus;
import io.ciclo.training.desk.TrainingProposals;
import io.ciclo.training.desk.TrainingFacts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Syllabus, sessions, dates and trainer; what it costs follows from them (TR-04, TR-05, TR-11, TR-12). */
@Component
class PrepareProposalRule extends TrainingRule {

  static final int LONGEST_DATES = 1000;
  static final int LONGEST_PERSON = 80;
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(8);

  private final TrainingProposals proposals;

  PrepareProposalRule(TrainingFacts facts, TrainingProposals proposals) {
    super("UserTask_PrepareProposal", facts);
    this.proposals = proposals;
  }

  @Override
  void addFacts(String caseNumber, Map<String, Object> shown) {
    shown.put("factLevel", facts.level(caseNumber));
    shown.put("factIncluded", facts.included(caseNumber));
    shown.put("factRates", facts.rates(caseNumber));
    shown.put("factMinutes", facts.minutes(caseNumber));
    shown.put("factMissing", facts.missing(caseNumber));
    shown.put("factProgress", facts.progress(caseNumber));
  }

  @Override
  public Map<String, Object> known(String caseNumber) {
    Map<String, Object> known = new HashMap<>();
    known.put("syllabus", facts.syllabus(caseNumber).name());
    known.put("topics", facts.topics(caseNumber));
    known.put("sessionHours", facts.sessionHours(caseNumber));
    known.put("trainer", facts.trainer(caseNumber));
    return known;
  }

  @Override
  public Map<String, List<Choice>> choices(String caseNumber) {
    return Map.of("choicesTrainers", facts.trainers(caseNumber));
  }

  @Override
  public List<CaseAction> actions(String caseNumber) {
    return List.of(CaseAction.of("PROPOSE", "Enviar la propuesta").asking("topics", "sessionDates", "sessionHours", "syllabus", "trainer"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    Map<String, Object> next = new HashMap<>();
    proposals.propose(form.caseNumber(), form.person(), new TrainingProposals.Wish(
            form.requiredChoice("syllabus", "Temario", Syllabus.class), form.requiredText("topics", "Temas", LONGEST_TEXT),
            form.minutesOfHours("sessionHours", "Horas de cada sesión", MOST_HOURS),
            form.requiredText("sessionDates", "Fechas de las sesiones", LONGEST_DATES), form.requiredText("trainer", "Quién la da", LONGEST_PERSON)))
        .ifPresent(request -> next.put("tpointRequest", request));
    return next;
  }
}
