package io.ciclo.evolutives.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.Decisions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The decision tables as their files say, without an engine around them; an owner may change one. */
public final class EvolutiveTables implements Decisions {

  private record Deployed(int version, String text, DmnDecision decision) {}

  private final ThreadLocal<DmnDecisionTableEvaluationEvent> last = new ThreadLocal<>();
  private final Map<String, Deployed> tables = new ConcurrentHashMap<>();
  private final DmnEngine engine;

  public EvolutiveTables() {
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(last::set);
    this.engine = configuration.buildEngine();
  }

  @Override
  public Row row(String key, Map<String, Object> inputs) {
    Deployed table = table(key);
    DmnDecisionTableResult result = engine.evaluateDecisionTable(table.decision(), inputs);
    assertThat(result).as("answers of %s to %s", key, inputs).hasSize(1);
    Map<String, Object> values = new HashMap<>(result.getSingleResult().getEntryMap());
    values.values().removeIf(value -> value == null);
    return new Row(table.version(), last.get().getMatchingRules().get(0).getId(), values);
  }

  /** The owner writes something else into the table and deploys it. */
  public void change(String key, String what, String into) {
    Deployed before = table(key);
    assertThat(before.text()).contains(what);
    String text = before.text().replace(what, into);
    tables.put(key, new Deployed(before.version() + 1, text, parse(key, text)));
  }

  private Deployed table(String key) {
    return tables.computeIfAbsent(key, any -> {
      String text = Stream.of("evolutives", "tpoints", "training", "customers", "exchange").map(room -> Path.of("processes", room, key + ".dmn")).filter(Files::exists)
          .map(EvolutiveTables::read).findFirst().orElseThrow();
      return new Deployed(1, text, parse(key, text));
    });
  }

  private DmnDecision parse(String key, String text) {
    return engine.parseDecision(key, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
