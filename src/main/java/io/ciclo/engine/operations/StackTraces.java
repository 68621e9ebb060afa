package io.ciclo.engine.operations;

import io.ciclo.engine.Failure.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who was thrown out of a trace: the engine keeps failures as text. */
final class StackTraces {

  private static final Pattern THROWN = Pattern.compile("^(?:Caused by: )?((?:[a-z_]\\w*\\.)+[A-Z][\\w$]*)(?:: (.*))?$");

  private StackTraces() {}

  static List<Thrown> chain(String trace) {
    List<Thrown> chain = new ArrayList<>();
    trace.lines().forEach(line -> {
      if (chain.isEmpty() || line.startsWith("Caused by: ")) {
        Matcher thrown = THROWN.matcher(line);
        if (thrown.matches()) {
          chain.add(new Thrown(thrown.group(1), thrown.group(2) == null ? "" : thrown.group(2).strip()));
        }
      }
    });
    return chain;
  }
}
