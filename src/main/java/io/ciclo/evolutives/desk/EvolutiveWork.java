package io.ciclo.evolutives.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveEvent.Kind;
import io.ciclo.evolutives.Funding;
import io.ciclo.evolutives.store.EvolutiveHistory;
import io.ciclo.evolutives.store.EvolutiveHistory.Worked;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Reservation;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequest.Wanted;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPointTariff;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.TimeEntries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work whose time is charged: help to define what is wanted (EE-22, EA-06), and the development itself. */
@Service
@Transactional
public class EvolutiveWork {

  /** That anybody is asked to estimate or to agree to at once. */
  public static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1000);
  private static final int LONGEST_PART = 24 * 60;

  private final EvolutiveFile file;
  private final EvolutiveHistory history;
  private final TPointRequests requests;
  private final TPointLedger ledger;
  private final TPointTariff tariff;
  private final TimeEntries times;
  private final Vocabulary vocabulary;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  EvolutiveWork(EvolutiveFile file, EvolutiveHistory history, TPointRequests requests, TPointLedger ledger, @Lazy TPointTariff tariff,
      TimeEntries times, Vocabulary vocabulary) {
    this.file = file;
    this.history = history;
    this.requests = requests;
    this.ledger = ledger;
    this.tariff = tariff;
    this.times = times;
    this.vocabulary = vocabulary;
  }

  /**
   * @param fact what the ledger books it under; tickets number their own parts from one as well
   * @param points what of it is charged; may be zero
   */
  public record Part(String fact, TPoints points) {}

  /** Nobody pays for it, and its validation is the business of the case to which it belongs (BD-24). */
  public boolean free(String caseNumber) {
    return file.room(caseNumber).funding(caseNumber) == Funding.PROSPECT;
  }

  /**
   * The customer reads what for, and authorises it before anybody begins.
   *
   * @throws InputRefused when it fits into what is authorised already
   */
  public long askForHelp(String caseNumber, String staffId, String purpose, int estimated) {
    Evolutive evolutive = file.get(caseNumber);
    file.written(evolutive, Kind.HELP, purpose, staffId);
    file.room(caseNumber).say(caseNumber, staffId, purpose);
    return ask(evolutive, staffId, TPointService.DEFINITION_HELP, purpose, estimated, TPoints.ZERO);
  }

  /**
   * More than was authorised is needed (CM-06).
   *
   * @param part what was worked just now, and is not consumed yet
   * @throws InputRefused when it fits into what is authorised already
   */
  public long askForMore(String caseNumber, String staffId, TPointService service, Part part, String reason, int estimated) {
    Evolutive evolutive = file.get(caseNumber);
    file.room(caseNumber).say(caseNumber, staffId, reason);
    return ask(evolutive, staffId, service, reason, estimated, part.points());
  }

  private long ask(Evolutive evolutive, String staffId, TPointService service, String purpose, int estimated, TPoints notConsumedYet) {
    int before = history.worked(evolutive.id(), service).minutes();
    TPoints points = cost(service, before + estimated).minus(cost(service, before)).minus(left(evolutive).minus(notConsumedYet));
    if (!points.isPositive()) {
      throw new InputRefused("estimatedHours", "«Horas que faltan»: caben en lo que ya está autorizado; siga sin pedir más.");
    }
    return requests.write(new Wanted(evolutive.caseNumber(), service, points, purpose, null, Author.staff(staffId))).id();
  }

  /** @throws InputRefused for more than is authorised: the customer agrees first */
  public Part helped(String caseNumber, String staffId, int minutes, String defined) {
    Evolutive evolutive = file.get(caseNumber);
    TPoints points = difference(evolutive, TPointService.DEFINITION_HELP, demandPart(minutes));
    TPoints left = left(evolutive);
    if (points.isMoreThan(left)) {
      throw new InputRefused("workedMinutes", "«Minutos trabajados»: son " + points.words() + " y quedan " + left.words()
          + " autorizados. Anote lo que cabe y elija «Hace falta más tiempo»: el cliente lo autoriza antes.");
    }
    file.written(evolutive, Kind.HELP_GIVEN, defined, staffId);
    return note(evolutive, staffId, TPointService.DEFINITION_HELP, minutes, points, defined);
  }

  /** Beyond what is reserved it is noted (EE-34) and not charged. */
  public Part developed(String caseNumber, String staffId, int minutes, String done) {
    Evolutive evolutive = file.get(caseNumber);
    TPoints points = difference(evolutive, TPointService.IMPROVEMENT, demandPart(minutes)).min(left(evolutive));
    file.written(evolutive, Kind.WORKED, done, staffId);
    // whatever the customer wrote meanwhile was read here
    file.room(evolutive).reached(caseNumber, evolutive.state());
    return note(evolutive, staffId, TPointService.IMPROVEMENT, minutes, points, done);
  }

  private static int demandPart(int minutes) {
    if (minutes < 0 || minutes > LONGEST_PART) {
      throw new InputRefused("workedMinutes", "«Minutos trabajados»: de 0 a " + LONGEST_PART + ".");
    }
    return minutes;
  }

  private Part note(Evolutive evolutive, String staffId, TPointService service, int minutes, TPoints points, String found) {
    Part part = new Part("evo-" + history.worked(evolutive.id(), service, minutes, points, staffId, file.now()), points);
    if (minutes > 0) {
      times.charged(evolutive.caseNumber(), staffId, minutes, vocabulary.word("tpoints.service." + service), points);
    }
    file.room(evolutive).note(evolutive.caseNumber(), staffId, found);
    return part;
  }

  /** Of all time so far: rounded once, and never part by part. */
  private TPoints difference(Evolutive evolutive, TPointService service, int minutes) {
    int before = history.worked(evolutive.id(), service).minutes();
    return cost(service, before + minutes).minus(cost(service, before));
  }

  private TPoints cost(TPointService service, int minutes) {
    return tariff.rate(service).ofMinutes(minutes);
  }

  private TPoints left(Evolutive evolutive) {
    return ledger.reservationsOf(evolutive.caseNumber()).stream().filter(Reservation::open).map(Reservation::rest)
        .reduce(TPoints.ZERO, TPoints::plus);
  }

  /** Paid already: it is part of what the estimate costs, and is not reserved again (EE-22). */
  TPoints helpConsumed(Evolutive evolutive) {
    return history.worked(evolutive.id(), TPointService.DEFINITION_HELP).points();
  }

  Worked worked(Evolutive evolutive, TPointService service) {
    return history.worked(evolutive.id(), service);
  }

  /** What the development would have cost beyond what was authorised; it is noted, and nobody pays it. */
  TPoints uncharged(Evolutive evolutive) {
    Worked developed = worked(evolutive, TPointService.IMPROVEMENT);
    return cost(TPointService.IMPROVEMENT, developed.minutes()).minus(developed.points());
  }

  /** What was last asked for, and how much of it is used. */
  String plan(Evolutive evolutive, TPointService service) {
    Optional<TPointRequest> asked = requests.ofCase(evolutive.caseNumber()).stream().filter(request -> request.service() == service)
        .reduce((earlier, later) -> later);
    Worked worked = worked(evolutive, service);
    return String.join("\n", asked.map(TPointRequest::purpose).stream().toList()) + (asked.isPresent() ? "\n" : "")
        + String.join("\n", List.of(line("worked", worked.minutes() + " min"), line("charged", worked.points().words()),
            line("left", left(evolutive).words())));
  }

  private String line(String key, String value) {
    return vocabulary.word("evolutives.work." + key) + ": " + value;
  }
}
