package io.ciclo.growth.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.growth.CsmFinding;
import io.ciclo.growth.CsmFinding.Kind;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.store.CsmFindingStore;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.Survey;
import io.ciclo.prospects.Prospects;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is laid before the next Feedback (FF-24, BD-28). */
@Component
class CsmFindings {

  private static final int LONGEST = 4000;
  /** As much as a finding holds. */
  private static final int LONGEST_SURVEY = 8000;

  private final CsmFindingStore store;
  private final Prospects prospects;
  private final Customers customers;
  private final Clock clock;

  CsmFindings(CsmFindingStore store, Prospects prospects, Customers customers, Clock clock) {
    this.store = store;
    this.prospects = prospects;
    this.customers = customers;
    this.clock = clock;
  }

  void add(long company, Kind kind, String text, String staffId) {
    if (kind == null || !kind.byHand()) {
      throw new InputRefused("kind", "«Qué es»: elija una opción.");
    }
    String words = PlainText.of(text);
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new InputRefused("text", "«Hallazgo»: escríbalo en 1 a " + LONGEST + " caracteres.");
    }
    store.add(new CsmFinding(0, customers.company(company).id(), kind, words, "", staffId, clock.instant(), null), null);
  }

  /** So that the next one does not begin as if nothing had happened. */
  void unanswered(Feedback feedback, String words) {
    store.add(new CsmFinding(0, feedback.company(), Kind.UNANSWERED, words, feedback.number(), null, clock.instant(), null), null);
  }

  /** The customer answered when the Feedback was over: the next one begins with it. */
  void answeredLate(Feedback feedback, Survey survey) {
    String said = Stream.iterate(0, i -> i < survey.answers().size(), i -> i + 1).filter(i -> survey.answers().get(i) != null)
        .map(i -> survey.questions().get(i).words() + "\n" + survey.answers().get(i)).collect(Collectors.joining("\n"));
    store.add(new CsmFinding(0, feedback.company(), Kind.COMMENT, PlainText.cut(said, LONGEST_SURVEY), feedback.number(), null, clock.instant(), null),
        "survey-" + survey.id());
  }

  /** The minutes of its meeting were written when the Feedback was over: the next one begins with them. */
  void heldLate(Feedback feedback, Meeting meeting) {
    String decision = meeting.minutes().decision() == null ? "" : "\n" + meeting.minutes().decision();
    store.add(new CsmFinding(0, feedback.company(), Kind.COMMENT, PlainText.cut(meeting.minutes().text() + decision, LONGEST_SURVEY), feedback.number(), null,
        clock.instant(), null), "meeting-" + meeting.id());
  }

  /** Newest first. */
  List<CsmFinding> ofCompany(long company) {
    return Stream.concat(store.ofCompany(company).stream(), kept(company)).sorted(Comparator.comparing(CsmFinding::at).reversed()).toList();
  }

  /** Those that wait, and those that this one has talked about already; oldest first. */
  List<CsmFinding> before(Feedback feedback) {
    return Stream.concat(store.before(feedback.company(), feedback.number()).stream(), feedback.open() ? kept(feedback.company()) : Stream.empty())
        .sorted(Comparator.comparing(CsmFinding::at)).toList();
  }

  /** @param talkedAt what came up later has not been talked about, and waits for the next one */
  void talkedAbout(Feedback feedback, Instant talkedAt) {
    prospects.keptNeeds(feedback.company()).stream().filter(need -> !need.at().isAfter(talkedAt) && !store.knows(key(need)))
        .forEach(need -> store.add(finding(feedback.company(), need), key(need)));
    store.laidBefore(feedback.company(), feedback.number(), talkedAt);
  }

  /** Needs that came up in meetings of the relationship and that no Feedback has talked about (BD-28). */
  private Stream<CsmFinding> kept(long company) {
    return prospects.keptNeeds(company).stream().filter(need -> !store.knows(key(need))).map(need -> finding(company, need));
  }

  private static CsmFinding finding(long company, Prospects.KeptNeed need) {
    return new CsmFinding(0, company, Kind.NEED, need.text(), need.caseNumber(), null, need.at(), null);
  }

  private static String key(Prospects.KeptNeed need) {
    return "prospect-finding-" + need.id();
  }
}
