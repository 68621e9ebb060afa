package io.ciclo.engine.cases;

import io.ciclo.engine.Decisions;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

@Component
class EngineDecisions implements Decisions {

  private final DecisionService decisions;
  private final DecisionTrace trace;

  EngineDecisions(DecisionService decisions, DecisionTrace trace) {
    this.decisions = decisions;
    this.trace = trace;
  }

  @Override
  public List<Map<String, Object>> all(String decisionKey, Map<String, Object> inputs) {
    DmnDecisionResult result = result(decisionKey, inputs);
    trace.take();
    return result.stream().map(one -> one.getEntryMap()).toList();
  }

  @Override
  public Row row(String decisionKey, Map<String, Object> inputs) {
    DmnDecisionResult result = result(decisionKey, inputs);
    DecisionTrace.Hit hit = trace.take();
    if (result.size() != 1) {
      throw new IllegalStateException("Decision '" + decisionKey + "' has " + (result.isEmpty() ? "no row" : "several rows")
          + " for " + inputs);
    }
    return new Row(hit.version(), hit.rules().get(0), result.getSingleResult().getEntryMap());
  }

  private DmnDecisionResult result(String decisionKey, Map<String, Object> inputs) {
    try {
      return decisions.evaluateDecisionByKey(decisionKey).variables(inputs).evaluate();
    } catch (DmnEngineException e) {
      throw new IllegalStateException("Decision '" + decisionKey + "' cannot decide about " + inputs, e);
    }
  }
}
