package io.ciclo.evolutives;

import io.ciclo.engine.InputRefused;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.tpoints.TPoints;
import java.util.List;
import java.util.Optional;

/**
 * What evolutives are said to cost. Drafts are saved as often as people like; sending freezes one for good, and whoever saves after that
 * begins the next version.
 */
public interface Estimates {

  /** What is being written at the moment; empty when nothing is, or all was sent. */
  Optional<EstimateVersion> draft(String caseNumber);

  /** What stands last in the case, sent or not: where somebody who wants to write goes on. */
  Optional<EstimateVersion> newest(String caseNumber);

  /** What the customer has before their eyes. */
  Optional<EstimateVersion> latestSent(String caseNumber);

  /** The last state of each version, oldest first. */
  List<EstimateVersion> versions(String caseNumber);

  /**
   * Computes without saving, by the tables of now.
   *
   * @throws InputRefused for what no estimate may say: amounts below zero, less design than the category's minimum
   */
  Budget preview(EstimateDraft draft);

  /**
   * Keeps it with its budget. The same again changes nothing.
   *
   * @param seen what the author had before their eyes
   * @throws InputRefused as {@link #preview}, and when somebody saved or sent something newer
   */
  EstimateVersion save(String caseNumber, EstimateDraft draft, Seen seen, String person);

  /** Why what is being written may not be sent yet; empty when it may. */
  List<Obstacle> obstacles(String caseNumber);

  /** Of what is being written, as it stands now; empty when nobody has reviewed exactly that. */
  List<Review> reviews(String caseNumber);

  /**
   * Notes that this person holds the draft for finished; where a review is needed, it is somebody else's.
   *
   * @throws InputRefused when it is not the newest
   */
  void finished(String caseNumber, Seen seen, String person);

  /** Who held what is being written for finished, last; empty while nobody has. */
  Optional<String> finishedBy(String caseNumber);

  /**
   * Notes that this person has reviewed the draft (EE-20). Whoever corrected what others hold for finished may say so as well: two
   * people have seen it.
   *
   * @throws InputRefused for whoever held it for finished, or while nobody has for whoever wrote in it, and when it is not the newest
   */
  Review review(String caseNumber, Seen seen, String person);

  /**
   * Freezes the draft, from today for as long as estimates are valid (EE-33).
   *
   * @throws InputRefused when it is not the newest
   */
  Sending send(String caseNumber, Seen seen, String person);

  /** From the earlier to the later, in reading order: texts, category, lines, total. */
  List<Difference> differences(EstimateVersion before, EstimateVersion after);

  /** What the work of estimating costs a customer who has to pay for it (EE-31). */
  TPoints priceOfValuation(Category category);
}
