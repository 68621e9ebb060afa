package io.ciclo.evolutives;

import io.ciclo.engine.Upload;
import java.util.List;

/**
 * What a contact answers to an estimate.
 *
 * @param version of the estimate that the contact had in view
 * @param reason needed for everything but ACCEPT, at most 4000 characters
 * @param way needed for UNDEFINED, null for everything else
 * @param files the document, where the contact sends it along
 */
public record Answering(int version, EstimateAnswer answer, String reason, DefinitionWay way, List<Upload> files) {

  public Answering {
    files = List.copyOf(files);
  }

  public static Answering accept(int version) {
    return new Answering(version, EstimateAnswer.ACCEPT, null, null, List.of());
  }

  public static Answering because(int version, EstimateAnswer answer, String reason) {
    return new Answering(version, answer, reason, null, List.of());
  }
}
