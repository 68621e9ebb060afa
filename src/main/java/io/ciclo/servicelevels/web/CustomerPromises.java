package io.ciclo.servicelevels.web;

import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Result;
import io.ciclo.servicelevels.ServiceLevels;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a customer reads of a case's clocks: of contractual ones the state and the due date, of an internal resolution a
 * forecast that binds nobody, of other internal ones nothing (SL-09, SL-14). Asked by the fragment
 * {@code servicelevels/promises}.
 */
@Component
class CustomerPromises {

  private static final Set<Result> NOTHING_TO_SAY = EnumSet.of(Result.CANCELLED, Result.MERGED);

  private final CaseClocks clocks;
  private final ClockWords words;
  private final Vocabulary vocabulary;

  CustomerPromises(CaseClocks clocks, ClockWords words, Vocabulary vocabulary) {
    this.clocks = clocks;
    this.words = words;
    this.vocabulary = vocabulary;
  }

  /**
   * @param promises in the order in which they began
   * @param forecast a sentence; null when there is nothing to foretell
   */
  record Told(List<Promise> promises, String forecast) {

    public boolean anything() {
      return !promises.isEmpty() || forecast != null;
    }
  }

  /**
   * @param look css class of the state
   * @param when by when, or when it was done
   */
  record Promise(String name, String state, String look, String when) {}

  /** In the customer's zone. */
  public Told of(String caseNumber, ZoneId zone) {
    return clocks.of(caseNumber).map(levels -> told(levels, zone)).orElse(new Told(List.of(), null));
  }

  Told told(ServiceLevels levels, ZoneId zone) {
    List<Promise> promises = levels.contractual().stream().filter(clock -> !NOTHING_TO_SAY.contains(clock.result()))
        .map(clock -> promise(clock, zone)).toList();
    return new Told(promises, forecast(levels, zone));
  }

  private Promise promise(Clock clock, ZoneId zone) {
    // an excuse is between us: what came late has come late
    Clock.Standing standing = clock.breachedAt() != null ? Clock.Standing.LATE : clock.standing();
    String when = !clock.running() ? "hecho el " + words.at(clock.stop(), zone)
        : clock.deadline() == null ? "en pausa" : "antes del " + words.at(clock.deadline(), zone);
    return new Promise(vocabulary.word("servicelevels.promise", clock.id().kind()),
        vocabulary.word("servicelevels.standing", standing), look(standing), when);
  }

  private static String look(Clock.Standing standing) {
    return switch (standing) {
      case ON_TIME -> "on-time";
      case AT_RISK -> "at-risk";
      case LATE -> "late";
    };
  }

  private String forecast(ServiceLevels levels, ZoneId zone) {
    Optional<Clock> resolution = levels.running().stream()
        .filter(clock -> clock.id().kind() == ClockKind.RESOLUTION && !clock.contractual()).findFirst();
    return resolution.map(clock -> {
      if (clock.deadline() == null) {
        return "La previsión de solución está en pausa y se calculará de nuevo cuando sigamos con el caso.";
      }
      String when = words.at(clock.deadline(), zone);
      return clock.breachedAt() != null
          ? "La solución estaba prevista para el " + when + "; tarda más de lo previsto y seguimos con ello."
          : "Prevemos tener una solución antes del " + when + ".";
    }).orElse(null);
  }
}
