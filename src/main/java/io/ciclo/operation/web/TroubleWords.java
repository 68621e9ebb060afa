package io.ciclo.operation.web;

import io.ciclo.engine.Times;
import io.ciclo.operation.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What fails, in the words of the page. */
record TroubleWords(Times times, Instant now) {

  private static final int NAMED = 8;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM 'de' yyyy", Locale.forLanguageTag("es-ES"));

  /** Such as "12 fallos en 9 casos de 5 clientes". */
  public String extent(Trouble trouble) {
    int cases = trouble.cases().size();
    int customers = trouble.customers().size();
    return count(trouble.affected().size(), "fallo", "fallos") + (cases == 0 ? "" : " en " + count(cases, "caso", "casos"))
        + (customers == 0 ? "" : " de " + (trouble.unnamed() > 0 ? "al menos " : "") + count(customers, "cliente", "clientes"));
  }

  /** Such as "desde el mar 10 mar 2026, 10:05 CET (hace 1 h)"; empty when nobody knows. */
  public String since(Trouble trouble) {
    return trouble.since() == null ? "" : "desde el " + times.weekdayAt(trouble.since()) + " (hace " + ago(trouble.since()) + ")";
  }

  private String ago(Instant since) {
    Duration passed = Duration.between(since, now);
    if (passed.toMinutes() < 1) {
      return "menos de 1 min";
    }
    if (passed.toMinutes() < 120) {
      return passed.toMinutes() + " min";
    }
    return passed.toHours() < 48 ? passed.toHours() + " h" : passed.toDays() + " días";
  }

  public String at(Instant when) {
    return times.at(when);
  }

  public String digits(Instant when) {
    return times.digits(when);
  }

  /** Such as "A, B y 3 más". */
  public String names(Trouble trouble) {
    List<String> names = trouble.customers();
    int more = Math.max(0, names.size() - NAMED);
    String first = String.join(", ", names.subList(0, names.size() - more));
    return first + (more == 0 ? "" : " y " + more + " más") + (trouble.unnamed() == 0 ? ""
        : "; no se nombran los de otros " + trouble.unnamed() + " casos");
  }

  /** Such as "Reintentar los 12". */
  public String again(Trouble trouble) {
    int all = trouble.affected().size();
    return all == 1 ? "Reintentar" : "Reintentar los " + all;
  }

  public String month(YearMonth month) {
    return MONTH.format(month);
  }

  private static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
