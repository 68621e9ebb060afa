package io.ciclo.training.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.TPointRequest.Wanted;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPointTariff;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.TimeEntries;
import io.ciclo.engine.Vocabulary;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingEvent.Kind;
import io.ciclo.training.TrainingState;
import io.ciclo.training.store.TrainingChange;
import io.ciclo.training.store.TrainingHistory;
import io.ciclo.training.store.TrainingHistory.Support;
import java.math.BigDecimal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether it was learnt, and what is offered after it (TR-09, TR-10, TR-12). */
@Service
@Transactional
public class ClosingDesk {

  public static final BigDecimal MOST_HOURS = BigDecimal.valueOf(100);
  private static final int LONGEST_PART = 24 * 60;

  private final TrainingFile file;
  private final TrainingCourse course;
  private final TrainingHistory history;
  private final TPointRequests requests;
  private final TPointTariff tariff;
  private final TimeEntries times;
  private final Vocabulary vocabulary;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  ClosingDesk(TrainingFile file, TrainingCourse course, TrainingHistory history, TPointRequests requests, @Lazy TPointTariff tariff,
      TimeEntries times, Vocabulary vocabulary) {
    this.file = file;
    this.course = course;
    this.history = history;
    this.requests = requests;
    this.tariff = tariff;
    this.times = times;
    this.vocabulary = vocabulary;
  }

  /**
   * @param check how it was seen whether they can do it
   * @param told what the customer reads when the training is over
   */
  public void checked(String caseNumber, String staffId, String check, String told) {
    Training training = file.get(caseNumber);
    file.written(training, Kind.CHECKED, check, staffId);
    course.closing(training, told, staffId);
  }

  /** Something is missing: further sessions are proposed under a budget of their own. */
  public void furtherSession(String caseNumber) {
    file.reach(file.get(caseNumber), TrainingState.IN_PROPOSAL, new TrainingChange());
  }

  /** Under which the customer is asked. */
  public long offerSupport(String caseNumber, String staffId, String purpose, int minutes) {
    Training training = file.reach(file.get(caseNumber), TrainingState.FOLLOW_UP, new TrainingChange());
    file.written(training, Kind.FOLLOW_UP_OFFERED, purpose, staffId);
    TPoints points = cost(minutes);
    if (!points.isPositive()) {
      throw new InputRefused("supportHours", "«Horas de soporte»: según la tarifa no cuestan nada; no hace falta pedirlas.");
    }
    return requests.write(new Wanted(caseNumber, TPointService.POST_TRAINING_SUPPORT, points, purpose, null, Author.staff(staffId))).id();
  }

  /**
   * @param fact what the ledger books it under
   * @param points what of the authorised ones it consumes
   */
  public record Part(String fact, TPoints points) {}

  /** Beyond what was authorised nothing is charged. */
  public Part supported(String caseNumber, String staffId, int minutes, String done) {
    Training training = file.get(caseNumber);
    if (minutes < 0 || minutes > LONGEST_PART) {
      throw new InputRefused("workedMinutes", "«Minutos trabajados»: de 0 a " + LONGEST_PART + ".");
    }
    Support before = history.support(training);
    TPoints authorised = requests.ofCase(caseNumber).stream().filter(one -> one.service() == TPointService.POST_TRAINING_SUPPORT)
        .reduce((earlier, later) -> later).orElseThrow().amount();
    TPoints points = cost(before.minutes() + minutes).min(authorised).minus(before.points());
    if (minutes > 0) {
      times.charged(caseNumber, staffId, minutes, vocabulary.word("tpoints.service.POST_TRAINING_SUPPORT"), points);
    }
    file.written(training, Kind.FOLLOW_UP_GIVEN, done, staffId);
    return new Part("support-" + history.supported(training, minutes, points, staffId, file.now()), points);
  }

  private TPoints cost(int minutes) {
    return tariff.rate(TPointService.POST_TRAINING_SUPPORT).ofMinutes(minutes);
  }
}
