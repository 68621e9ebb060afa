package io.ciclo.messages;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.lookup.StringLookupFactory;

/**
 * A text with placeholders <code>${nombre}</code> and nothing else: no logic, no defaults, no look-ups, and what a value
 * contains is never read as a placeholder.
 */
record Template(String source) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}?");
  private static final char NO_ESCAPE = '\uFFFF';

  /** Names as they are written, in their order. */
  Set<String> placeholders() {
    return PLACEHOLDER.matcher(source).results().map(found -> found.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Leaves out each line whose placeholders are all empty: a line "Siguiente paso: ${siguientePaso}" says nothing without.
   */
  Template withoutEmptyLines(Map<String, String> values) {
    Predicate<String> empty = name -> values.getOrDefault(name, "").isBlank();
    return new Template(source.lines()
        .filter(line -> {
          Set<String> names = new Template(line).placeholders();
          return names.isEmpty() || !names.stream().allMatch(empty);
        })
        .collect(Collectors.joining("\n")));
  }

  /** @throws IllegalArgumentException when a value is missing */
  String fill(Map<String, String> values) {
    StringSubstitutor substitutor = new StringSubstitutor(StringLookupFactory.INSTANCE.mapStringLookup(values));
    substitutor.setEnableUndefinedVariableException(true);
    substitutor.setDisableSubstitutionInValues(true);
    substitutor.setEnableSubstitutionInVariables(false);
    substitutor.setValueDelimiterMatcher(null);
    substitutor.setEscapeChar(NO_ESCAPE);
    return substitutor.replace(source);
  }

}
