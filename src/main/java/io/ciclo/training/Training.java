package io.ciclo.training;

import io.ciclo.tpoints.TPoints;
import java.time.Instant;
import java.util.List;

/**
 * A training, from the request to its end. A case that asks for one again after an end has another one.
 *
 * @param contact who asked, and is written to
 * @param title what customers call it
 * @param needs what is to be learnt, as it was said or found out
 * @param platform on which (TR-01); null until the needs are known
 * @param included whether it costs no points: it is part of a project or of a proof of concept (TR-02)
 * @param experience null until the needs are known, as level, themes (empty) and syllabus
 * @param syllabus what was proposed last; before, what the table says
 * @param proposal what was proposed last; null before
 * @param trainer staff id of whoever gives it; null until it is proposed
 * @param ending null until it is over
 * @param version grows with each change
 */
public record Training(long id, String caseNumber, long company, long contact, String title, String needs, String platform,
    boolean included, TrainingState state, Experience experience, Level level, List<Theme> themes, Syllabus syllabus, Proposal proposal,
    String trainer, Ending ending, Instant openedAt, long version) {

  /**
   * What is proposed to the customer (MT-21); never changes.
   *
   * @param number counted from 1; every later one is for further sessions (TR-12)
   * @param topics what is taught, in order
   * @param minutes of one session
   * @param dates when the sessions would begin
   * @param perHour T-Points for each hour, by the table {@code training-rates} as it was then
   * @param forSyllabus T-Points for preparing it; none for further sessions
   * @param points in all; none for a training that is included
   * @param request under which the customer is asked; null for one that is included
   */
  public record Proposal(long id, int number, Syllabus syllabus, String topics, int minutes, List<Instant> dates, TPoints perHour,
      TPoints forSyllabus, TPoints points, Long request, String staff, Instant at) {

    public int sessions() {
      return dates.size();
    }
  }

  /** @param text what the customer was told; null when nobody told anything */
  public record Ending(TrainingOutcome outcome, Instant at, String text, String staff) {}

  public boolean open() {
    return state.open();
  }
}
