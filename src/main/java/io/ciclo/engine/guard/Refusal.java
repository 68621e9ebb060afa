package io.ciclo.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.Problem;

/** One reason why a file is not deployed; the engine hands it to whoever deploys. */
record Refusal(String element, String sentence) implements Problem {

  @Override
  public String getMessage() {
    return sentence;
  }

  @Override
  public int getLine() {
    return 0;
  }

  @Override
  public int getColumn() {
    return 0;
  }

  @Override
  public String getMainElementId() {
    return element;
  }

  @Override
  public List<String> getElementIds() {
    return element == null ? List.of() : List.of(element);
  }
}
