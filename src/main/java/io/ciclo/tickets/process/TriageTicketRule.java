package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.tickets.TriageFinding;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Triage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** IN-11 to IN-19: what the account leader finds, as the decision {@code triage-outcome} wants to know it. */
@Component
class TriageTicketRule extends TicketRule {

  private static final String PORTAL = "PORTAL";

  private final Triage triage;

  TriageTicketRule(CaseFacts facts, Triage triage) {
    super(TicketProcesses.TRIAGE_TASK, facts);
    this.triage = triage;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factContract", facts.contract(number));
    shown.put("factContractMissing", triage.circumstances(number).contractMissing());
    shown.put("factMatches", facts.matches(number));
    shown.put("factShop", facts.shop(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    CaseAction inOrder = finding(TriageFinding.CLASSIFY, "Todo en orden: clasificar");
    return List.of(
        triage.circumstances(number).contractMissing() ? inOrder.offering("operationStopped") : inOrder,
        finding(TriageFinding.ASK, "Pedir lo que falta").asking("question").toCustomer("question"),
        finding(TriageFinding.DUPLICATE, "Es un duplicado").asking("reference"),
        finding(TriageFinding.REPLY, "Responde a otro ticket").asking("reference"),
        finding(TriageFinding.SEVERAL_TOPICS, "Trata varios temas").asking("topics"),
        finding(TriageFinding.OUT_OF_SCOPE, "Queda fuera").asking("explanation").toCustomer("explanation"));
  }

  private static CaseAction finding(TriageFinding finding, String label) {
    return CaseAction.of(finding.name(), label).answering("finding", finding.name());
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    TriageFinding finding = form.requiredChoice("finding", "¿Qué ha encontrado?", TriageFinding.class);
    String reference = finding == TriageFinding.DUPLICATE || finding == TriageFinding.REPLY
        ? form.requiredText("reference", "Número del otro ticket", 20).toUpperCase(Locale.ROOT) : null;
    String question = finding == TriageFinding.ASK ? form.requiredText("question", "Pregunta al cliente", 2000) : null;
    List<String> topics = finding == TriageFinding.SEVERAL_TOPICS
        ? form.requiredText("topics", "Temas", 2000).lines().map(String::strip).filter(line -> !line.isEmpty()).toList()
        : List.of();
    String explanation = finding == TriageFinding.OUT_OF_SCOPE
        ? form.requiredText("explanation", "Explicación y alternativa", 2000) : null;
    triage.found(form.caseNumber(), form.person(), finding, reference, question, topics, explanation);
    Triage.Circumstances circumstances = triage.circumstances(form.caseNumber());
    // impact is only classified later, so whoever reviews the ticket says here whether it is high
    boolean urgent = circumstances.urgent() || form.checked("operationStopped");
    return Map.of("contractState", circumstances.contractState(), "urgent", urgent,
        "duplicate", finding == TriageFinding.DUPLICATE, "reply", finding == TriageFinding.REPLY,
        "severalTopics", finding == TriageFinding.SEVERAL_TOPICS, "inScope", finding != TriageFinding.OUT_OF_SCOPE,
        "informationComplete", finding != TriageFinding.ASK, "channel", PORTAL);
  }
}
