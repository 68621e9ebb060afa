package io.ciclo.growth.desk;

import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Figures;
import io.ciclo.tickets.TicketType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Figures in Spanish, as forms, pages and paper say them. */
@Component
public class FigureWords {

  private final Vocabulary vocabulary;

  FigureWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** @param value with its unit */
  public record Line(String what, String value) {}

  public List<Line> lines(Figures figures) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(word("tickets"), figures.ticketsInAll() == 0 ? word("none") : figures.ticketsInAll() + " (" + byType(figures) + ")"));
    figures.tickets().stream().collect(Collectors.groupingBy(Figures.Tickets::state, LinkedHashMap::new, Collectors.summingInt(Figures.Tickets::count)))
        .forEach((state, count) -> lines.add(new Line("– " + vocabulary.word("tickets.state", state), String.valueOf(count))));
    lines.add(new Line(word("terms"), figures.attainment() == null ? word("noTerms")
        : figures.attainment() + " % (" + figures.met() + " de " + (figures.met() + figures.late()) + ")"));
    lines.add(new Line(word("bought"), figures.bought().words()));
    lines.add(new Line(word("consumed"), figures.consumed().words()));
    lines.add(new Line(word("balance"), figures.balance().words()));
    lines.add(new Line(word("satisfaction"), figures.rating() == null ? word("noRatings")
        : figures.rating().toPlainString().replace('.', ',') + " de 5 (" + figures.ratings() + ")"));
    lines.add(new Line(word("trainings"), pair(figures.trainingsGiven(), "trainingsGiven", figures.trainingsOpen())));
    lines.add(new Line(word("evolutives"), pair(figures.evolutivesDelivered(), "evolutivesDelivered", figures.evolutivesOpen())));
    return lines;
  }

  private String pair(int done, String doneWord, int open) {
    return done + " " + word(doneWord) + ", " + open + " " + word("underWay");
  }

  private String byType(Figures figures) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Arrays.stream(TicketType.values()).forEach(type -> add(counts, vocabulary.word("tickets.type", type), figures, type));
    add(counts, word("unclassified"), figures, null);
    return counts.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining(", "));
  }

  private static void add(Map<String, Integer> counts, String name, Figures figures, TicketType type) {
    int count = figures.tickets().stream().filter(one -> one.type() == type).mapToInt(Figures.Tickets::count).sum();
    if (count > 0) {
      counts.put(name, count);
    }
  }

  private String word(String key) {
    return vocabulary.word("feedback.figure." + key);
  }
}
