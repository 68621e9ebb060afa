package io.ciclo.operation.desk;

import io.ciclo.engine.Cause;
import io.ciclo.engine.Failure;
import io.ciclo.engine.KnownCauses;
import io.ciclo.engine.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the cause of a failure: one that a room knows, else the first sentence of what was said. */
@Component
class Causes {

  private static final int LONGEST_TITLE = 160;
  private static final Pattern ENGINE_CODE = Pattern.compile("^(?:ENGINE-\\d+ |[\\w.$]+(?:Exception|Error): )+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s|\\n");
  /** What differs from case to case: addresses, numbers, quoted words. */
  private static final Pattern OF_ONE_CASE = Pattern.compile("\\S+@\\S+|«[^»]*»|'[^']*'|\\S*\\d\\S*");

  private final ObjectProvider<KnownCauses> rooms;

  Causes(ObjectProvider<KnownCauses> rooms) {
    this.rooms = rooms;
  }

  Cause of(Failure failure) {
    return rooms.orderedStream().map(room -> room.recognise(failure)).flatMap(Optional::stream).findFirst()
        .orElseGet(() -> unknown(failure));
  }

  private static Cause unknown(Failure failure) {
    String sentence = firstSentence(failure.message().isBlank() ? failure.root() : failure.message());
    return new Cause("unknown:" + failure.process() + ":" + failure.step() + ":" + pattern(sentence),
        sentence.isEmpty() ? "Un paso falla sin decir por qué" : sentence,
        "Ciclo no conoce esta causa. El detalle técnico está en cada paso; si reintentar no basta, enséñeselo a quien mantiene"
            + " la aplicación.");
  }

  static String firstSentence(String message) {
    String said = ENGINE_CODE.matcher(message.strip()).replaceFirst("").strip();
    return PlainText.cut(SENTENCE_END.split(said, 2)[0].strip(), LONGEST_TITLE);
  }

  /** The same for all failures that differ only in the case that they hit. */
  static String pattern(String message) {
    String pattern = OF_ONE_CASE.matcher(message).replaceAll("#");
    return pattern.length() <= LONGEST_TITLE ? pattern : pattern.substring(0, LONGEST_TITLE);
  }
}
