package io.ciclo.servicelevels.web;

import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.CoverageYear;
import io.ciclo.servicelevels.CoverageYear.Cover;
import io.ciclo.servicelevels.CoverageYear.Day;
import io.ciclo.worktime.CalendarDay.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A year as people see it: twelve months of weeks, each day with a mark that needs no colour. */
final class YearView {

  private static final Locale SPANISH = Locale.forLanguageTag("es-ES");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d 'de' MMMM", SPANISH);
  private static final int DAYS_OF_WEEK = 7;

  private final Vocabulary vocabulary;

  YearView(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param style what the style sheet calls it
   * @param mark one sign beside the number; empty for a day like any other
   * @param said what somebody hears who does not see the mark; empty for a day like any other
   * @param link to what is below the months about this day; null when there is nothing
   */
  record Cell(int number, String style, String mark, String said, String link) {}

  /**
   * @param weeks from Monday to Sunday, null before the first and after the last day
   * @param notes what falls on its days, in words
   */
  record MonthView(String name, List<List<Cell>> weeks, List<String> notes) {}

  List<MonthView> months(CoverageYear year) {
    return Stream.of(Month.values()).map(month -> month(month,
        year.days().stream().filter(day -> day.date().getMonth() == month).toList())).toList();
  }

  private MonthView month(Month month, List<Day> days) {
    List<Cell> cells = new ArrayList<>();
    for (int before = 1; before < days.get(0).date().getDayOfWeek().getValue(); before++) {
      cells.add(null);
    }
    days.forEach(day -> cells.add(cell(day)));
    while (cells.size() % DAYS_OF_WEEK != 0) {
      cells.add(null);
    }
    List<List<Cell>> weeks = new ArrayList<>();
    for (int week = 0; week < cells.size(); week += DAYS_OF_WEEK) {
      weeks.add(cells.subList(week, week + DAYS_OF_WEEK));
    }
    return new MonthView(capital(month.getDisplayName(TextStyle.FULL_STANDALONE, SPANISH)), weeks,
        days.stream().map(YearView::note).filter(note -> !note.isEmpty()).toList());
  }

  private Cell cell(Day day) {
    int number = day.date().getDayOfMonth();
    String name = day.day().name();
    String resting = day.resting().isEmpty() ? "" : "descansa " + String.join(", ", day.resting());
    return switch (day.day().kind()) {
      case OPEN -> day.resting().isEmpty() ? new Cell(number, "open", "", "", null)
          : new Cell(number, "open", "↷", resting, null);
      case WEEKEND -> new Cell(number, "weekend", "", said("cerrado, fin de semana", name), null);
      case HOLIDAY -> new Cell(number, "closed", "×", said(word("closed"), name), null);
      case CLOSED -> new Cell(number, "closed", "×", said("cerrado", name), null);
      case SERVICE_HOLIDAY -> day.covered()
          ? new Cell(number, "covered", "✓", said(word("covered"), name), anchor(day.date()))
          : new Cell(number, "uncovered", "!", said(word("uncovered"), name), anchor(day.date()));
    };
  }

  private String word(String key) {
    return vocabulary.word("servicelevels.coverage.day." + key);
  }

  private static String said(String what, String name) {
    return name.isEmpty() ? what : what + ": " + name;
  }

  private static String note(Day day) {
    List<String> words = new ArrayList<>();
    if (day.day().kind() != Kind.WEEKEND && !day.day().name().isEmpty()) {
      words.add(day.day().name());
    }
    if (day.serviceHoliday()) {
      words.add(day.covered() ? "cubre " + confirmed(day) : "sin cubrir");
    }
    if (!day.resting().isEmpty()) {
      words.add("descansa " + String.join(", ", day.resting()));
    }
    return words.isEmpty() ? "" : day.date().getDayOfMonth() + " " + String.join(" · ", words);
  }

  private static String confirmed(Day day) {
    return day.covers().stream().filter(Cover::confirmed).map(Cover::name).collect(Collectors.joining(", "));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(SPANISH) + text.substring(1);
  }

  /** For templates: words of dates, in the service's zone. */
  record Words(ZoneId zone) {

    public String day(LocalDate date) {
      return DAY.format(date);
    }

    public String whole(LocalDate date) {
      return Times.spokenDay(date);
    }

    public String heading(Day day) {
      return capital(DAY.format(day.date())) + (day.day().name().isEmpty() ? "" : " · " + day.day().name());
    }

    public String at(Instant instant) {
      return new Times(zone).at(instant);
    }

    public String anchor(LocalDate date) {
      return YearView.anchor(date);
    }
  }

  private static String anchor(LocalDate date) {
    return "dia-" + date;
  }
}
