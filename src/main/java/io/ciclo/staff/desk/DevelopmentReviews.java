package io.ciclo.staff.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.staff.Away;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.process.DevelopmentProcesses;
import io.ciclo.staff.store.ReviewStore;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Once a year somebody talks with each person about what they can, want and will learn; both stand by what was agreed (RO-14). */
@Service
@Transactional
public class DevelopmentReviews {

  private final ReviewStore store;
  private final DevelopmentProcesses processes;
  private final Team team;
  private final Staff staff;
  private final Clock clock;

  DevelopmentReviews(ReviewStore store, DevelopmentProcesses processes, Team team, Staff staff, Clock clock) {
    this.store = store;
    this.processes = processes;
    this.team = team;
    this.staff = staff;
    this.clock = clock;
  }

  /** Begins the reviews of a year, one for each person of the team; each once. */
  public void begin(int year) {
    team.all().stream().filter(one -> !one.left()).forEach(one -> begin(one.id(), year));
  }

  /** Begins one person's review; nothing when it has begun already. */
  public void begin(String person, int year) {
    if (store.begin(person, year, clock.instant())) {
      processes.reviewDue(DevelopmentReview.key(person, year), person);
    }
  }

  /** Whether there is somebody to talk with; who has left, or is away and nobody knows until when, has none this year. */
  public boolean present(String key) {
    String person = DevelopmentReview.personOf(key);
    Optional<Away> away = staff.away(person);
    if (!staff.worksHere(person)) {
      store.skipped(person, DevelopmentReview.yearOf(key), "Ya no está en el equipo.");
      return false;
    }
    if (away.isPresent() && away.get().until() == null) {
      store.skipped(person, DevelopmentReview.yearOf(key), "Está ausente y no se sabe hasta cuándo.");
      return false;
    }
    return true;
  }

  /** @throws InputRefused when it is the person's own review, or somebody's who does not look after people */
  public void write(String key, DevelopmentPlan plan, String by) {
    demandReviewer(key, by);
    store.written(DevelopmentReview.personOf(key), DevelopmentReview.yearOf(key), plan, by, clock.instant());
  }

  /** There is none this year. */
  public void skip(String key, String why, String by) {
    demandReviewer(key, by);
    store.skipped(DevelopmentReview.personOf(key), DevelopmentReview.yearOf(key), why);
  }

  private void demandReviewer(String key, String by) {
    if (DevelopmentReview.personOf(key).equals(by)) {
      throw new InputRefused("reviewStep", "«¿Se ha hecho la revisión?»: nadie revisa su propio desarrollo; deje la tarea a otra persona.");
    }
    if (!looksAfterPeople(by)) {
      throw new InputRefused("reviewStep", "«¿Se ha hecho la revisión?»: solo lo dice quien lleva personas.");
    }
  }

  private boolean looksAfterPeople(String person) {
    return Stream.of(StaffGroup.CARE_MANAGERS, StaffGroup.EVOLUTIVE_MANAGERS, StaffGroup.DEPARTMENT_HEADS, StaffGroup.CAMUNDA_ADMIN)
        .anyMatch(group -> staff.isIn(person, group));
  }

  /**
   * The person says what they think of it; in the place of somebody who has left, whoever looks after people closes it.
   *
   * @param agreed false when they want to talk again
   * @param note what they say to it; null for nothing
   * @return what the review has come to
   */
  public ReviewState answer(String key, boolean agreed, String note, String by) {
    String person = DevelopmentReview.personOf(key);
    ReviewState state = agreed ? ReviewState.AGREED : ReviewState.TALK_AGAIN;
    if (!person.equals(by)) {
      if (staff.worksHere(person) || !looksAfterPeople(by)) {
        throw new InputRefused("developmentAnswer", "«¿De acuerdo con el plan?»: solo contesta " + staff.displayName(person) + ".");
      }
      state = ReviewState.LEFT;
    }
    if (state == ReviewState.TALK_AGAIN && note == null) {
      throw new InputRefused("answerNote", "«Qué quiere hablar otra vez»: es obligatorio, diga qué falta o qué cambiaría.");
    }
    store.answered(person, DevelopmentReview.yearOf(key), state, note, clock.instant());
    return state;
  }

  /** What the forms show; what was agreed is read on the person's page. */
  @Transactional(readOnly = true)
  public Map<String, Object> facts(String key) {
    String person = DevelopmentReview.personOf(key);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("factReviewed", staff.nameForChoice(person));
    facts.put("factReviewYear", DevelopmentReview.yearOf(key));
    facts.put("factReviewAgain", store.find(person, DevelopmentReview.yearOf(key)).map(review -> review.state() == ReviewState.TALK_AGAIN).orElse(false));
    facts.put("factPersonLink", "/personas/ficha/" + person + "#desarrollo");
    return facts;
  }

  /** The plan that is talked about again. */
  @Transactional(readOnly = true)
  public Optional<DevelopmentPlan> plan(String key) {
    return store.find(DevelopmentReview.personOf(key), DevelopmentReview.yearOf(key)).map(DevelopmentReview::plan);
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<DevelopmentReview> of(String person) {
    return store.of(person);
  }
}
