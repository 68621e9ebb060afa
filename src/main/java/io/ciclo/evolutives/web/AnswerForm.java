package io.ciclo.evolutives.web;

import io.ciclo.engine.SentForm;
import io.ciclo.engine.Upload;
import io.ciclo.evolutives.Answering;
import io.ciclo.evolutives.DefinitionWay;
import io.ciclo.evolutives.EstimateAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a contact typed to answer an estimate, as it is shown again when it is refused.
 *
 * @param version of the estimate that was before their eyes
 * @param respuesta name of the answer; whatever is none counts as not chosen
 * @param via name of a {@link DefinitionWay}, likewise
 */
record AnswerForm(String formKey, int version, String respuesta, String motivo, String via) {

  AnswerForm {
    formKey = Optional.ofNullable(formKey).orElse("");
    motivo = Optional.ofNullable(motivo).orElse("");
  }

  static AnswerForm blank() {
    return new AnswerForm(SentForm.newKey(), 0, null, "", DefinitionWay.DOCUMENT_LATER.name());
  }

  AnswerForm under(String key) {
    return new AnswerForm(key, version, respuesta, motivo, via);
  }

  Answering answering(List<Upload> files) {
    return new Answering(version, answer(), motivo, named(DefinitionWay.values(), via), files);
  }

  EstimateAnswer answer() {
    return named(EstimateAnswer.values(), respuesta);
  }

  private static <E extends Enum<E>> E named(E[] all, String name) {
    return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** Whether this is what was being answered. */
  public boolean is(String answer) {
    return answer.equals(respuesta);
  }

  /** The reason typed for this answer; each answer has a field of its own. */
  public String reasonFor(String answer) {
    return is(answer) ? motivo : "";
  }
}
