package io.ciclo.growth;

import java.time.Instant;

/**
 * What somebody of the customer answered, with who and when (FF-18, FF-19).
 *
 * @param version of the paper
 * @param reason perhaps empty
 * @param address from which it came
 */
public record FarmingReply(FarmingPaper.Kind kind, int version, Word word, String reason, long contact, Instant at, String address) {

  /** Spanish words: vocabulary {@code farming.reply.*}. A proposal is accepted or refused; only a draft is revised. */
  public enum Word { ACCEPT, REVISE, REFUSE }
}
