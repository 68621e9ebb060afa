package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.prospects.Finding.Route;
import io.ciclo.prospects.desk.Production;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What came up in a meeting goes where the method says (BD-28). */
@Component
class RouteFindingsRule extends ProspectRule {

  private final Production production;

  RouteFindingsRule(ProspectFacts facts, Production production) {
    super("UserTask_RouteFindings", facts);
    this.production = production;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factMinutes", facts.minutes(production.unrouted(number).orElse(null)));
    shown.put("factRouted", facts.routed(production.routedSoFar(number)));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("NOTHING", "Nada que encauzar").answering("findingRoute", "NOTHING"),
        CaseAction.of("EVOLUTIVE", "Abrir un cambio").answering("findingRoute", "EVOLUTIVE").asking("findingText").offering("findingMore"),
        CaseAction.of("INCIDENT", "Pedirle que abra la incidencia").answering("findingRoute", "INCIDENT").asking("findingText").offering("findingMore"),
        CaseAction.of("QUERY", "Pedirle que abra la consulta").answering("findingRoute", "QUERY").asking("findingText").offering("findingMore"),
        CaseAction.of("NEED", "Anotar una necesidad").answering("findingRoute", "NEED").asking("findingText").offering("findingMore"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    Route route = form.requiredChoice("findingRoute", "¿Qué ha salido?", Route.class);
    boolean something = route != Route.NOTHING;
    production.route(form.caseNumber(), route, something ? form.requiredText("findingText", "Qué hay que hacer", LONGEST_TEXT) : null,
        something && form.checked("findingMore"), form.person());
    return Map.of();
  }
}
