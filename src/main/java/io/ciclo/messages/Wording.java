package io.ciclo.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Courteous, formal unless the client prefers otherwise, first person plural (PO-22): finds words that say otherwise. */
class Wording {

  private static final Pattern FIRST_PERSON_SINGULAR =
      word("yo|mi|mis|mí|conmigo|he|estoy|soy|puedo|quiero|necesito|creo|espero|agradezco|escribo|confirmo|informo");
  private static final Pattern INFORMAL = word("tú|tu|tus|te|ti|contigo|tuyo|tuya|tienes|puedes|quieres|necesitas|"
      + "has|eres|estás|podrás|tendrás|verás|dinos|escríbenos|hola");
  private static final Pattern FORMAL = word("usted|ustedes|consigo|escríbanos|díganos");

  private Wording() {}

  static List<String> warnings(String formalBody, String informalBody) {
    List<String> warnings = new ArrayList<>();
    find(FIRST_PERSON_SINGULAR, formalBody).ifPresent(word -> warnings.add(
        "El texto de usted habla en primera persona del singular («" + word + "»); escribimos como equipo: «hemos», «nuestro»."));
    find(INFORMAL, formalBody).ifPresent(word -> warnings.add(
        "El texto de usted tutea («" + word + "»)."));
    find(FIRST_PERSON_SINGULAR, informalBody).ifPresent(word -> warnings.add(
        "El texto de tú habla en primera persona del singular («" + word + "»); escribimos como equipo: «hemos», «nuestro»."));
    find(FORMAL, informalBody).ifPresent(word -> warnings.add(
        "El texto de tú trata de usted («" + word + "»)."));
    return warnings;
  }

  private static Optional<String> find(Pattern words, String text) {
    Matcher matcher = words.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private static Pattern word(String alternatives) {
    return Pattern.compile("(?<![\\p{L}\\p{N}{])(?:" + alternatives + ")(?![\\p{L}\\p{N}}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
