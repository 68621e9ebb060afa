package io.ciclo.training.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.training.Syllabus;
import io.ciclo.training.Theme;
import io.ciclo.training.Training;
import io.ciclo.training.Training.Proposal;
import io.ciclo.training.TrainingOutcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Trainings in Spanish, as forms, pages and letters say them. */
@Component
public class TrainingWords {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Customers customers;
  private final Vocabulary vocabulary;

  TrainingWords(Customers customers, Vocabulary vocabulary) {
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  /** "específico: gestión de contenidos, gestión de pedidos". */
  public String syllabus(Syllabus syllabus, List<Theme> themes) {
    String named = vocabulary.word("training.syllabus", syllabus);
    return themes.isEmpty() || syllabus == Syllabus.GENERAL ? named
        : named + ": " + themes.stream().map(theme -> vocabulary.word("training.theme", theme)).collect(Collectors.joining(", "));
  }

  /** "1,5". */
  public static String hours(int minutes) {
    return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros().toPlainString().replace('.', ',');
  }

  /** "3 sesiones de 1,5 h". */
  public String sessions(Proposal proposal) {
    return vocabulary.word(proposal.sessions() == 1 ? "training.oneSession" : "training.sessions", "count", proposal.sessions())
        .replace("{hours}", hours(proposal.minutes()));
  }

  /** "jueves, 3 de diciembre de 2026, a las 10:00 (hora de Madrid)". */
  public String date(long company, Instant date) {
    ZoneId zone = customers.company(company).zone();
    return Times.spokenDay(LocalDate.ofInstant(date, zone)) + ", a las " + HOUR.format(date.atZone(zone)) + " (hora de "
        + vocabulary.city(zone) + ")";
  }

  public String dates(long company, List<Instant> dates) {
    return dates.stream().map(date -> "- " + date(company, date)).collect(Collectors.joining("\n"));
  }

  /** What a customer is told at an end for which nobody has written any words, as their company speaks. */
  String ended(Training training, TrainingOutcome outcome) {
    try (Vocabulary.Spoken theirs = vocabulary.speaking(customers.words(training.company()).speech())) {
      return vocabulary.word("training.endTold", outcome);
    }
  }

  /** All that a customer has to know to approve it. */
  public String proposal(Training training, Proposal proposal) {
    return vocabulary.word(proposal.number() > 1 || training.proposal() != null && proposal.number() == 0
            ? "training.proposal.further" : "training.proposal.first", "title", training.title())
        + "\n" + vocabulary.word("training.proposal.what", "syllabus", syllabus(proposal.syllabus(), training.themes()))
            .replace("{level}", vocabulary.word("training.level", training.level()))
            .replace("{platform}", training.platform()).replace("{sessions}", sessions(proposal))
        + "\n\n" + vocabulary.word("training.proposal.topics") + "\n" + proposal.topics()
        + "\n\n" + vocabulary.word("training.proposal.dates") + "\n" + dates(training.company(), proposal.dates());
  }
}
