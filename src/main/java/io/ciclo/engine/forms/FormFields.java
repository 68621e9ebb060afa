package io.ciclo.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names that a form submits. */
public final class FormFields {

  private FormFields() {}

  /** Keys of all fields; of a group or list with a path only the path's first part, under which it submits. */
  public static Set<String> of(JsonNode form) {
    Set<String> fields = new LinkedHashSet<>();
    collect(form.path("components"), fields);
    return fields;
  }

  private static void collect(JsonNode components, Set<String> fields) {
    for (JsonNode component : components) {
      String path = component.path("path").asText("");
      if (!path.isBlank()) {
        fields.add(firstPart(path));
      } else {
        String key = component.path("key").asText("");
        if (!key.isBlank()) {
          fields.add(firstPart(key));
        }
        collect(component.path("components"), fields);
      }
    }
  }

  private static String firstPart(String path) {
    return path.split("\\.")[0];
  }
}
