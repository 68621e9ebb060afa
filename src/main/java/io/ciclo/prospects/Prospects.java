package io.ciclo.prospects;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cases of prospects. Every act runs in a transaction of its own with retries, or joins the caller's; what cannot be accepted is an
 * {@link io.ciclo.engine.InputRefused} with a Spanish sentence, and {@link NoSuchProspect} what is not there.
 */
public interface Prospects {

  /** Returns the number. Only an account leader opens one (BD-01). */
  String open(NewProspect prospect, String staffId);

  Prospect get(String number);

  /** Another contact decides from now on (BD-08): whoever did has left, or it is another's matter. */
  void handTo(String number, long contact, String staffId);

  /** All that are not over, those in the earliest phase first (BD-29). */
  List<Prospect> open();

  /** How many cases have ever opened each phase, those that are over included. */
  Map<Phase, Integer> reached();

  PhaseCourse course(String number);

  /** All milestones of all rounds, oldest first. */
  List<Milestone> milestones(String number);

  /** Steps that were left out from the start, with the reason. */
  Map<OptionalStep, String> without(String number);

  /** Oldest first. */
  List<ProspectEvent> events(String number);

  // phases 1 to 3

  List<Study> studies(String number);

  List<Need> needs(String number);

  /** Newest first. */
  List<Proposal> proposals(String number);

  /** @param seen of the draft that the person had before their eyes; 0 for none */
  void write(String number, Proposal.Text text, List<Long> needs, int seen, String staffId);

  /** What was decided, oldest first; validations included. */
  List<Answer> answers(String number);

  // phases 4 to 6

  List<Counterpart> counterparts(String number);

  List<Agent> agents(String number);

  /** Everything that the table demands of the profiles of this case, judged or not. */
  List<EnvironmentCheck> checks(String number);

  void judge(String number, List<EnvironmentCheck> judged, String staffId);

  List<Obstacle> obstacles(String number);

  void obstacleFound(String number, Obstacle.Kind kind, String text, String staffId);

  /** Developments that were asked for in phase 4 and wait for phase 5 (BD-18). */
  List<String> wishes(String number);

  List<Feature> features(String number);

  /** @param caseNumber of its evolutive */
  Feature feature(String caseNumber);

  List<Finding> findings(String number);

  /** Number of the case in which the relationship with a customer is followed up by meetings (BD-27); empty when there is none. */
  Optional<String> relationshipOf(long company);

  /** Something that came up in such a meeting and is nothing for support: it waits for the next Feedback (BD-28). */
  record KeptNeed(long id, String caseNumber, String text, Instant at) {}

  /** Oldest first. */
  List<KeptNeed> keptNeeds(long company);

  // what contacts of the prospect do (BD-08: nobody else)

  /** Cases that concern this contact, newest first. */
  List<Prospect> ofContact(long contact);

  /** @throws NoSuchProspect unless it is this contact's to see */
  Prospect seenBy(long contact, String number);

  /** @param version of the proposal that the contact has before their eyes */
  void decide(long contact, String number, int version, Decision decision, String reason, String address);

  /** New features cannot be asked for when they were left out from the start (BD-04). */
  boolean featuresOffered(String number);

  void validate(long contact, String number, Validation validation, String reason, String address);
}
