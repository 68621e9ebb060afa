package io.ciclo.tickets.store;

import io.ciclo.engine.Columns;
import io.ciclo.tickets.Acceptance;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.Impact;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.SolutionKind;
import io.ciclo.tickets.Symptom;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.TriageFinding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a ticket that one act changes, and no others. */
public final class TicketChange {

  private final Map<String, Object> columns = new LinkedHashMap<>();

  Map<String, Object> columns() {
    return columns;
  }

  private TicketChange set(String column, Object value) {
    columns.put(column, Columns.plain(value));
    return this;
  }

  public TicketChange state(TicketState state) {
    return set("state", state);
  }

  public TicketChange accountLeader(String staffId) {
    return set("account_leader", staffId);
  }

  public TicketChange triage(TriageFinding finding, String reference, List<String> topics, String explanation) {
    return set("finding", finding).set("reference", reference)
        .set("topics", topics.isEmpty() ? null : String.join("\n", topics)).set("explanation", explanation);
  }

  public TicketChange classification(TicketType type, Impact impact, Symptom symptom) {
    return set("type", type).set("impact", impact).set("symptom", symptom);
  }

  public TicketChange priority(Priority priority, boolean immediate) {
    return set("priority", priority).set("immediate", immediate).set("provisional", false);
  }

  public TicketChange question(String question) {
    return set("question", question);
  }

  public TicketChange waiting(Instant since, Instant until) {
    return set("waiting_since", since).set("waiting_until", until);
  }

  public TicketChange nothingAwaited() {
    return set("question", null).waiting(null, null);
  }

  public TicketChange solution(SolutionKind kind, String text, String howToCheck) {
    return set("solution_kind", kind).set("solution_text", text).set("how_to_check", howToCheck).answerBy(null);
  }

  public TicketChange answerBy(Instant deadline) {
    return set("answer_by", deadline);
  }

  public TicketChange rejection(int rejections, String comment) {
    return set("rejections", rejections).set("rejection_comment", comment).answerBy(null);
  }

  public TicketChange verdict(CloseReason reason) {
    return set("verdict", reason);
  }

  public TicketChange acceptance(Acceptance acceptance) {
    return set("acceptance", acceptance);
  }

  public TicketChange closed(CloseReason reason, Instant at) {
    return set("close_reason", reason).set("closed_at", at).nothingAwaited().answerBy(null);
  }

  public TicketChange reopened() {
    return set("close_reason", null).set("closed_at", null).set("acceptance", null).set("verdict", null)
        .set("rejections", 0);
  }
}
