package io.ciclo.engine.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.engine.forms.FormFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A form is well-formed, Tasklist can show it, and no field bears a name that belongs to the case card. */
final class FormGuard {

  private static final Pattern OF_THE_CARD = Pattern.compile("(card|fact|choices)[A-Z].*");

  /** The first makes the whole form fail there, the second stays empty. */
  private static final Set<String> NOT_IN_TASKLIST = Set.of("filepicker", "iframe");

  List<Refusal> refusals(byte[] content) {
    List<Refusal> refusals = new ArrayList<>();
    try {
      JsonNode form = new ObjectMapper().readTree(new String(content, StandardCharsets.UTF_8));
      for (String field : FormFields.of(form)) {
        if (OF_THE_CARD.matcher(field).matches()) {
          refusals.add(new Refusal(field, "El campo «" + field
              + "»: los nombres que empiezan por card, fact o choices están reservados para lo que el formulario muestra."));
        }
      }
      for (JsonNode type : form.findValues("type")) {
        if (NOT_IN_TASKLIST.contains(type.asText())) {
          refusals.add(new Refusal(null, "El fichero: Tasklist no admite el componente «" + type.asText() + "»."));
        }
      }
    } catch (JsonProcessingException e) {
      refusals.add(new Refusal(null, "El fichero: no es un formulario JSON correcto (" + e.getOriginalMessage() + ")."));
    }
    return refusals;
  }
}
