package io.ciclo.growth;

import java.time.Instant;

/** What an area of support answered (FF-12). @param area its name in {@code ciclo.farming.support-areas} */
public record FarmingConsultation(int revision, String area, String question, Verdict verdict, String answer, String staff, Instant at) {

  /** Spanish words: vocabulary {@code farming.verdict.*}. */
  public enum Verdict { FEASIBLE, WITH_CONDITIONS, NOT_FEASIBLE }
}
