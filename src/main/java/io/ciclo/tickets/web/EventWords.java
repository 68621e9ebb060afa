package io.ciclo.tickets.web;

import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.TicketEvent;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Events keep codes, so that they mean the same for ever; people read words. */
record EventWords(Vocabulary vocabulary, Times times) {

  private static final Pattern MOVE = Pattern.compile("(\\w+) -> (\\w+)");
  private static final Pattern EXCHANGE = Pattern.compile("(\\w+) -> (\\w+)(: .*)", Pattern.DOTALL);
  private static final Pattern REMINDER = Pattern.compile("(\\w+) (\\d+)(?:/(\\d+))?");
  private static final Pattern TYPE = Pattern.compile("([A-Z]+)(:.*)?", Pattern.DOTALL);

  public String details(TicketEvent event) {
    String details = event.details();
    if (details == null) {
      return "";
    }
    return switch (event.kind()) {
      case OPENED, OPENED_ON_BEHALF -> word("origin", details);
      case TRIAGED -> word("finding", details);
      case CLOSED, REOPENED -> word("closeReason", details);
      case WAITING_STARTED, WAITING_ENDED -> word("waiting", details);
      case REMINDED -> reminded(details);
      case THANKED -> word("thanks", details);
      case SOLUTION_PROPOSED -> word("solutionKind", details);
      case CONTRACT_CLARIFIED -> word("contractDecision", details);
      case CLASSIFIED -> classified(details);
      case STATE_CHANGED -> moved(details);
      case DATE_GIVEN -> times.day(Instant.parse(details.split(" ")[0]));
      case TASK_PUT_OFF -> putOff(details);
      case PRIORITY_CHANGED -> exchanged("priority", details);
      case TYPE_CHANGED -> exchanged("type", details);
      case ESCALATED -> word("escalationReason", details);
      case ESCALATION_ENDED -> word("escalationOutcome", details);
      case ESCALATED_TO_PROVIDER -> withoutInstant(details);
      case AUTHORISATION_SETTLED -> settled(details);
      case RATED -> details.replaceFirst("^\\d", "$0 de 5");
      default -> details;
    };
  }

  /** What became of it, then how many points. */
  private String settled(String details) {
    String[] parts = details.split(" ", 2);
    return word("authorisation", parts[0]) + ": " + parts[1];
  }

  /** The instant, then the task's name. */
  private String putOff(String details) {
    String[] parts = details.split(" ", 2);
    return parts[1] + ": " + times.weekday(Instant.parse(parts[0]));
  }

  /** Name and day; the instant behind them is for the clocks. */
  private static String withoutInstant(String details) {
    String[] parts = details.split(" \\| ");
    return parts.length < 2 ? parts[0] : parts[0] + ", " + parts[1];
  }

  private String classified(String details) {
    Matcher type = TYPE.matcher(details);
    return type.matches() ? word("type", type.group(1)) + (type.group(2) == null ? "" : type.group(2)) : details;
  }

  private String reminded(String details) {
    Matcher reminder = REMINDER.matcher(details);
    return reminder.matches() ? word("waiting", reminder.group(1)) + ": " + reminder.group(2)
        + (reminder.group(3) == null ? "" : " de " + reminder.group(3)) : details;
  }

  private String moved(String details) {
    Matcher move = MOVE.matcher(details);
    return move.matches() ? word("state", move.group(1)) + " → " + word("state", move.group(2)) : details;
  }

  private String exchanged(String kind, String details) {
    Matcher change = EXCHANGE.matcher(details);
    return change.matches() ? word(kind, change.group(1)) + " → " + word(kind, change.group(2))
        + change.group(3) : details;
  }

  private String word(String kind, String code) {
    return vocabulary.word("tickets." + kind + "." + code);
  }
}
