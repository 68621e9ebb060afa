package io.ciclo.training.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.TPointRequest.Wanted;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPoints;
import io.ciclo.training.Syllabus;
import io.ciclo.training.Training;
import io.ciclo.training.Training.Proposal;
import io.ciclo.training.TrainingEvent.Kind;
import io.ciclo.training.TrainingState;
import io.ciclo.training.store.TrainingChange;
import io.ciclo.training.store.TrainingStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is proposed, and what it costs (TR-05, TR-11, TR-12). */
@Service
@Transactional
public class TrainingProposals {

  private final TrainingFile file;
  private final TrainingStore store;
  private final TrainingRates rates;
  private final TrainingTeam trainers;
  private final TrainingWords words;
  private final TPointRequests requests;

  TrainingProposals(TrainingFile file, TrainingStore store, TrainingRates rates, TrainingTeam trainers, TrainingWords words, TPointRequests requests) {
    this.file = file;
    this.store = store;
    this.rates = rates;
    this.trainers = trainers;
    this.words = words;
    this.requests = requests;
  }

  /** @param dates as they were typed, one to a line */
  public record Wish(Syllabus syllabus, String topics, int minutes, String dates, String trainer) {}

  /** The request under which the customer is asked; empty for a training that costs nothing. */
  public Optional<Long> propose(String caseNumber, String staffId, Wish wish) {
    Training training = file.get(caseNumber);
    trainers.demand("trainer", wish.trainer());
    List<Instant> dates = new SessionDates("sessionDates", "Fechas de las sesiones", file.zone(training))
        .read(wish.dates(), wish.minutes(), file.now());
    Proposal wanted = priced(training, wish, dates, staffId);
    Training proposed = store.propose(training, training.included() ? wanted : withRequest(wanted, request(training, wanted, staffId)));
    file.reach(proposed, training.included() ? TrainingState.PLANNING : TrainingState.PROPOSED,
        new TrainingChange().syllabus(wish.syllabus()).trainer(wish.trainer()));
    file.written(proposed, Kind.PROPOSED, words.proposal(proposed, proposed.proposal()), staffId);
    return Optional.ofNullable(proposed.proposal().request());
  }

  private Proposal priced(Training training, Wish wish, List<Instant> dates, String staffId) {
    int minutes = wish.minutes() * dates.size();
    TrainingRates.Rate rate = rates.rate(wish.syllabus(), minutes);
    if (training.proposal() != null) {
      rate = rate.further();
    }
    TPoints points = training.included() ? TPoints.ZERO : rate.ofMinutes(minutes);
    if (!training.included() && !points.isPositive()) {
      throw new InputRefused("sessionHours", "«Horas de cada sesión»: según la tabla training-rates no costaría nada; pida a quien"
          + " la lleva que la revise.");
    }
    return new Proposal(0, 0, wish.syllabus(), wish.topics(), wish.minutes(), dates, training.included() ? TPoints.ZERO : rate.perHour(),
        training.included() ? TPoints.ZERO : rate.forSyllabus(), points, null, staffId, file.now());
  }

  private long request(Training training, Proposal wanted, String staffId) {
    return requests.write(new Wanted(training.caseNumber(), TPointService.TRAINING, wanted.points(),
        words.proposal(training, wanted), null, Author.staff(staffId))).id();
  }

  private static Proposal withRequest(Proposal one, long request) {
    return new Proposal(one.id(), one.number(), one.syllabus(), one.topics(), one.minutes(), one.dates(), one.perHour(), one.forSyllabus(),
        one.points(), request, one.staff(), one.at());
  }
}
