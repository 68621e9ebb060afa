package io.ciclo.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Feedbacks with customers, the dates on which they begin, and what is laid before them (FF-01, FF-02, FF-24). Acts run in a transaction of
 * their own with retries, or join the caller's; what cannot be accepted is an {@link io.ciclo.engine.InputRefused} with a Spanish sentence.
 */
public interface Feedbacks {

  /** @throws NoSuchFeedback when there is none */
  Feedback get(String number);

  Optional<Feedback> find(String number);

  /** Newest first. */
  List<Feedback> ofCompany(long company);

  /** Oldest first. */
  List<Feedback> open();

  /** Oldest first. */
  List<FeedbackEvent> events(String number);

  /** Empty only before they were taken for the first time. */
  Optional<Figures> figures(String number);

  /** In the order in which they were written down. */
  List<String> needs(String number);

  /** Taken again, as they stand now; refused once it is closed. */
  void refreshFigures(String number, String staffId);

  /**
   * Begins one now.
   *
   * @param reason mandatory
   * @throws io.ciclo.engine.InputRefused also for a company that is no customer, or has one open
   */
  String open(long company, String reason, String staffId);

  // dates

  /** On which the next one begins; empty when none was said. */
  Optional<LocalDate> nextDate(long company);

  /** A date on which a company's Feedback begins. */
  record Due(long company, LocalDate on) {}

  /** The earliest first. */
  List<Due> dates();

  /** @throws io.ciclo.engine.InputRefused for a day that is not to come: it starts nothing (FF-01) */
  void firstOn(long company, LocalDate day, String staffId);

  /** No Feedback begins by itself any more. */
  void noMoreDates(long company, String staffId);

  // what is laid before the next one

  /** Newest first. */
  List<CsmFinding> findings(long company);

  void found(long company, CsmFinding.Kind kind, String text, String staffId);

  // signals

  /** Open ones, the oldest first. */
  List<GrowthSignal> signals();

  /** Newest first. */
  List<GrowthSignal> signalsOf(long company);

  /**
   * Farming begins from Feedback only (FF-03): so a signal opens one, with its reason laid before it, or joins the one that is open.
   *
   * @return number of the Feedback
   */
  String openFor(long signal, String staffId);

  /** @param why mandatory; the same signal comes again only after some time */
  void dismiss(long signal, String why, String staffId);
}
