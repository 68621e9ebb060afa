package io.ciclo.engine;

import java.util.List;

/**
 * What was thrown at a step.
 *
 * @param process key of the process
 * @param step id of the element
 * @param message what the engine shows
 * @param chain from the outermost to the innermost cause
 */
public record Failure(String process, String step, String message, List<Thrown> chain) {

  /** @param type full name of the class; message may be empty */
  public record Thrown(String type, String message) {

    private boolean is(String name) {
      return type.equals(name) || type.endsWith("." + name);
    }
  }

  /** Whether one of these classes, named in full or by its simple name, was thrown anywhere in the chain. */
  public boolean threw(String... types) {
    return chain.stream().anyMatch(thrown -> List.of(types).stream().anyMatch(thrown::is));
  }

  /** The innermost words. */
  public String root() {
    return chain.isEmpty() || chain.get(chain.size() - 1).message().isBlank() ? message
        : chain.get(chain.size() - 1).message();
  }
}
