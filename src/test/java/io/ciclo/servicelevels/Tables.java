package io.ciclo.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The decision tables as they lie in the jar, evaluated without an engine around them. */
final class Tables implements DecisionTables {

  private final ThreadLocal<DmnDecisionTableEvaluationEvent> last = new ThreadLocal<>();
  private final Map<String, DmnDecision> decisions = new ConcurrentHashMap<>();
  private final DmnEngine engine;

  Tables() {
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(last::set);
    this.engine = configuration.buildEngine();
  }

  @Override
  public Answer ask(String decision, Map<String, Object> inputs) {
    DmnDecisionTableResult result =
        engine.evaluateDecisionTable(decisions.computeIfAbsent(decision, this::read), inputs);
    assertThat(result).as("answers of %s to %s", decision, inputs).hasSize(1);
    String row = last.get().getMatchingRules().get(0).getId();
    return new Answer(new DecisionRow(decision, 1, row), result.getSingleResult().getEntryMap());
  }

  private DmnDecision read(String key) {
    try (InputStream file = Tables.class.getResourceAsStream("/processes/servicelevels/" + key + ".dmn")) {
      return engine.parseDecision(key, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
