package io.ciclo.servicelevels.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.desk.AgreedFigures.Term;
import io.ciclo.servicelevels.desk.OpeningWeek.Stretch;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The service-level document's Spanish. */
@Component
class DocumentWords {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private final Vocabulary vocabulary;
  private final EngineSettings service;

  DocumentWords(Vocabulary vocabulary, EngineSettings service) {
    this.vocabulary = vocabulary;
    this.service = service;
  }

  public String phrase(String key) {
    return vocabulary.word("servicelevels.document." + key);
  }

  public String plan(String plan) {
    return vocabulary.word("customers.plan." + plan);
  }

  public String priority(String priority) {
    return vocabulary.word("tickets.priority." + priority);
  }

  public String category(String category) {
    return vocabulary.word("servicelevels.category." + category);
  }

  public String clock(String clock) {
    return vocabulary.word("servicelevels.clock." + clock);
  }

  /** Such as "4 h laborables", "1 h naturales", "15 días laborables"; says so where nothing is promised. */
  public String term(Term term) {
    if (term == null) {
      return vocabulary.word("servicelevels.document.asAgreed");
    }
    String unit = vocabulary.word("servicelevels.document.unit." + term.counting().name());
    return term.amount() + " " + unit;
  }

  public String yes(boolean yes) {
    return yes ? "Sí" : "No";
  }

  /** Such as "de lunes a viernes, de 8:00 a 17:00". */
  public String hours(Stretch stretch) {
    String days = stretch.from() == stretch.to() ? name(stretch.from())
        : "de " + name(stretch.from()) + " a " + name(stretch.to());
    return days + ", de " + TIME.format(stretch.hours().from()) + " a " + time(stretch.hours().to());
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, SPANISH);
  }

  /** A day that is open to its end closes at 24:00. */
  private static String time(LocalTime to) {
    return to.equals(LocalTime.MIDNIGHT) ? "24:00" : TIME.format(to);
  }

  String city(ZoneId zone) {
    return vocabulary.city(zone);
  }

  public String day(Instant at) {
    return new Times(service.zone()).day(at);
  }

}
