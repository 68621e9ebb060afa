package naive.servicelevels;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The clocks of one case as a person with a tray of stopwatches and a calendar on the wall would keep them: every minute
 * is looked at, in every minute the lines of the case's history are read in order, and a question is answered by counting
 * minutes. Written from the text of the requirements; knows java.time and nothing of the project.
 */
public final class StopwatchDesk {

  /**
   * A line of the history. {@code what} is a word, {@code with} its particulars.
   *
   * @param aims for lines that set targets, else null
   */
  public record Line(int minute, String what, List<Aim> aims, Map<String, Object> with) {}

  /** @param calendar which calendar on the wall counts */
  public record Aim(String clock, String binding, int minutes, int warnMinutes, String calendar) {}

  /** What one stopwatch shows; minutes since the beginning, null where nothing is known. */
  public record Shown(int start, Integer stop, Integer deadline, Integer warning, int elapsed, String result) {}

  private static final int FAR = 60 * 24 * 120;

  private final Instant beginning;
  private final Map<String, WallCalendar> wall;
  private final Map<String, Byte[]> looks = new HashMap<>();

  public StopwatchDesk(Instant beginning, Map<String, WallCalendar> wall) {
    this.beginning = beginning;
    this.wall = wall;
  }

  /** Stopwatches by "KIND/BINDING/subject/number". */
  public Map<String, Shown> show(List<Line> lines, int now) {
    return new Sitting(lines, now).show();
  }

  private boolean open(String calendar, int minute) {
    Byte[] seen = looks.computeIfAbsent(calendar, any -> new Byte[FAR]);
    if (seen[minute] == null) {
      seen[minute] = (byte) (wall.get(calendar).open(beginning.plus(minute, ChronoUnit.MINUTES)) ? 1 : 0);
    }
    return seen[minute] == 1;
  }

  private final class Stopwatch {
    String kind;
    String binding;
    String subject;
    int no;
    int start;
    boolean[] ran;
    boolean exists;
    Integer stop;
    String ended;
    Aim aim;
    Integer date;
    Integer dateWarning;
    Integer withdrawn;
    String blame;
    Integer blamedAt;

    boolean going() {
      return stop == null;
    }

    /** The minute by which so many open minutes have run; null if the watch stands still and will not come there. */
    Integer reaches(int minutes, String calendar, int until, boolean standsStill) {
      int count = 0;
      for (int m = start; m < until; m++) {
        if (ran[m] && open(calendar, m) && ++count == minutes) {
          return m + 1;
        }
      }
      if (standsStill) {
        return null;
      }
      for (int m = until; m < FAR; m++) {
        if (open(calendar, m) && ++count == minutes) {
          return m + 1;
        }
      }
      throw new IllegalStateException("beyond the calendar on the wall");
    }

    /** The minute of the deadline if it has passed, else null. */
    Integer missed(int at) {
      Integer deadline = date != null ? date : reaches(aim.minutes(), aim.calendar(), at, true);
      return deadline != null && at > deadline ? deadline : null;
    }

    void settle(int at) {
      if (blame == null && missed(at) != null) {
        blame = "BREACHED_BY_WORK";
        blamedAt = missed(at);
      }
    }

    /** Only what judges has changed; if that alone puts the deadline into the past, the change is to blame and not the work. */
    void judgeAnew(int at) {
      if (missed(at) == null) {
        blame = null;
        blamedAt = null;
      } else if (blame == null) {
        blame = "BREACHED_BY_REPLANNING";
        blamedAt = at;
      }
    }
  }

  private final class Sitting {
    final List<Line> lines;
    final int now;
    final List<Stopwatch> tray = new ArrayList<>();
    final LinkedHashMap<String, Map<String, Object>> waits = new LinkedHashMap<>();
    final boolean[] customersTurn;
    List<Aim> aims = List.of();
    boolean caseOpen;
    Integer validationFrom;
    Integer validationTo;

    Sitting(List<Line> lines, int now) {
      this.lines = lines;
      this.now = now;
      this.customersTurn = new boolean[now + 1];
    }

    Map<String, Shown> show() {
      int next = 0;
      for (int m = 0; m <= now; m++) {
        while (next < lines.size() && lines.get(next).minute() == m) {
          read(lines.get(next++));
        }
        customersTurn[m] = turnIsCustomers();
        if (m < now) {
          for (Stopwatch watch : tray) {
            watch.ran[m] = watch.going() && !(pauses(watch) && somethingPauses());
          }
        }
      }
      Map<String, Shown> shown = new LinkedHashMap<>();
      for (Stopwatch watch : tray) {
        if (watch.exists) {
          shown.put(watch.kind + "/" + watch.binding + "/" + watch.subject + "/" + watch.no, shown(watch));
        }
      }
      return shown;
    }

    Shown shown(Stopwatch watch) {
      Integer stop = watch.withdrawn != null ? watch.withdrawn : watch.stop;
      int until = stop != null ? stop : now;
      boolean standsStill = stop == null && pauses(watch) && somethingPauses();
      Integer deadline = watch.date;
      Integer warning = watch.dateWarning;
      int elapsed = until - watch.start;
      if (watch.date == null) {
        deadline = watch.reaches(watch.aim.minutes(), watch.aim.calendar(), until, standsStill);
        warning = watch.reaches(watch.aim.warnMinutes(), watch.aim.calendar(), until, standsStill);
        elapsed = 0;
        for (int m = watch.start; m < until; m++) {
          elapsed += watch.ran[m] && open(watch.aim.calendar(), m) ? 1 : 0;
        }
      }
      return new Shown(watch.start, stop, deadline, warning, elapsed, result(watch, stop, until, deadline));
    }

    String result(Stopwatch watch, Integer stop, int until, Integer deadline) {
      if (watch.withdrawn == null && "MERGED".equals(watch.ended)) {
        return "MERGED";
      }
      String blame = watch.blame;
      Integer blamedAt = watch.blamedAt;
      if (blame == null && watch.withdrawn == null && deadline != null && until > deadline) {
        blame = "BREACHED_BY_WORK";
        blamedAt = deadline;
      }
      if (blame != null) {
        return watch.kind.equals("FOLLOW_UP") && customersTurn[blamedAt] ? "EXCUSED" : blame;
      }
      if (watch.withdrawn != null) {
        return "CANCELLED";
      }
      return stop == null ? "RUNNING" : watch.ended.equals("DONE") ? "MET" : "CANCELLED";
    }

    boolean pauses(Stopwatch watch) {
      return watch.kind.equals("RESOLUTION") || watch.kind.equals("ESTIMATE");
    }

    boolean somethingPauses() {
      return waits.values().stream().anyMatch(wait -> Boolean.TRUE.equals(wait.get("pauses")));
    }

    boolean turnIsCustomers() {
      return waits.values().stream().anyMatch(wait -> Boolean.TRUE.equals(wait.get("customers")));
    }

    void read(Line line) {
      int m = line.minute();
      boolean wasCustomers = turnIsCustomers();
      switch (line.what()) {
        case "OPENED" -> {
          caseOpen = true;
          aims = line.aims();
          for (String kind : List.of("FIRST_RESPONSE", "RESOLUTION", "INFORMATION", "FOLLOW_UP")) {
            start(kind, "", m);
          }
          immediate(m);
        }
        case "TARGETS" -> {
          aims = line.aims();
          tray.stream().filter(Stopwatch::going).forEach(watch -> exchange(watch, m));
          immediate(m);
        }
        case "ANSWERED" -> {
          if (Boolean.TRUE.equals(line.with().get("nextStep"))) {
            stop("FIRST_RESPONSE", "", m, "DONE");
          }
          stop("IMMEDIATE", "", m, "DONE");
          stop("REPLY", "", m, "DONE");
          restart("INFORMATION", m);
          restart("FOLLOW_UP", m);
        }
        case "NOTED" -> restart("INFORMATION", m);
        case "AUTOMATIC_MAIL" -> { }
        case "ATTENDED" -> stop("IMMEDIATE", "", m, "DONE");
        case "CUSTOMER_WROTE" -> {
          if (tray.stream().noneMatch(watch -> watch.kind.equals("REPLY") && watch.going())) {
            start("REPLY", "", m);
          }
        }
        case "NO_ANSWER_NEEDED" -> stop("REPLY", "", m, "DONE");
        case "WAITING" -> {
          endWait((String) line.with().get("state"), m);
          waits.put((String) line.with().get("state"), line.with());
          if (Boolean.TRUE.equals(line.with().get("validation"))) {
            validationFrom = m;
            validationTo = null;
          }
        }
        case "WAITING_OVER" -> endWait((String) line.with().get("state"), m);
        case "RESOLVED" -> {
          boolean validated = validationFrom != null && (validationTo == null || validationTo == m);
          stop("RESOLUTION", "", validated ? validationFrom : m, "DONE");
          endWait("IN_VALIDATION", m);
        }
        case "REJECTED" -> endWait("IN_VALIDATION", m);
        case "ESCALATED" -> {
          stop("PROVIDER", "P", m, "DONE");
          endWait("provider", m);
          waits.put("provider", Map.of("pauses", true));
          dated("PROVIDER", "P", line);
        }
        case "PROVIDER_ANSWERED" -> {
          stop("PROVIDER", "P", m, "DONE");
          endWait("provider", m);
        }
        case "PROMISED" -> {
          stop("COMMITMENT", "C", m, "DONE");
          dated("COMMITMENT", "C", line);
        }
        case "KEPT" -> stop("COMMITMENT", "C", m, "DONE");
        case "ESTIMATE_BEGINS" -> {
          stop("ESTIMATE", "", m, "DONE");
          start("ESTIMATE", "", m);
        }
        case "ESTIMATE_ENDS" -> stop("ESTIMATE", "", m, "DONE");
        case "ABSORBED" -> tray.stream().filter(Stopwatch::going)
            .filter(watch -> watch.kind.equals("FIRST_RESPONSE") || watch.kind.equals("RESOLUTION"))
            .forEach(watch -> startEarlier(watch, (int) line.with().get("start"), m));
        case "CLOSED", "WITHDRAWN" -> endCase(m, "CASE_ENDED");
        case "MERGED" -> endCase(m, "MERGED");
        case "REOPENED" -> {
          for (Stopwatch watch : tray) {
            boolean goesOn = watch.kind.equals("RESOLUTION")
                || watch.kind.equals("FIRST_RESPONSE") && !"DONE".equals(watch.ended);
            if (!watch.going() && goesOn) {
              watch.stop = null;
              watch.ended = null;
              exchange(watch, m);
            }
          }
          if (!caseOpen) {
            caseOpen = true;
            start("INFORMATION", "", m);
            start("FOLLOW_UP", "", m);
          }
        }
        default -> throw new IllegalArgumentException(line.what());
      }
      if (wasCustomers && !turnIsCustomers() && caseOpen) {
        turnComesBack(m);
      }
    }

    /** A stretch without news that ran out while the customer had to act begins anew when the turn is ours. */
    void turnComesBack(int m) {
      for (Stopwatch watch : List.copyOf(tray)) {
        if (watch.kind.equals("FOLLOW_UP") && watch.going() && watch.exists && watch.withdrawn == null) {
          Integer missed = watch.blame != null ? watch.blamedAt : watch.missed(m);
          if (missed != null && missed < m && customersTurn[missed]) {
            restart("FOLLOW_UP", m);
            return;
          }
        }
      }
    }

    void endCase(int m, String how) {
      caseOpen = false;
      for (Stopwatch watch : tray) {
        if (watch.going()) {
          stopWatch(watch, m, how);
        }
      }
      waits.clear();
      validationFrom = null;
      validationTo = null;
    }

    void endWait(String state, int m) {
      if (waits.remove(state) != null && state.equals("IN_VALIDATION")) {
        validationTo = m;
      }
    }

    void immediate(int m) {
      boolean asked = aims.stream().anyMatch(aim -> aim.clock().equals("IMMEDIATE"));
      if (asked && tray.stream().noneMatch(watch -> watch.kind.equals("IMMEDIATE"))) {
        start("IMMEDIATE", "", m);
      }
    }

    void restart(String kind, int m) {
      stop(kind, "", m, "DONE");
      if (caseOpen) {
        start(kind, "", m);
      }
    }

    void start(String kind, String subject, int m) {
      int no = (int) tray.stream().filter(watch -> watch.kind.equals(kind) && watch.subject.equals(subject)
          && watch.binding.equals("INTERNAL")).count() + 1;
      for (String binding : List.of("CONTRACTUAL", "INTERNAL")) {
        Stopwatch watch = new Stopwatch();
        watch.kind = kind;
        watch.binding = binding;
        watch.subject = subject;
        watch.no = no;
        watch.start = m;
        watch.ran = new boolean[now];
        tray.add(watch);
        exchange(watch, m);
      }
    }

    void dated(String kind, String subject, Line line) {
      start(kind, subject, line.minute());
      Stopwatch watch = tray.get(tray.size() - 1);
      watch.exists = true;
      watch.date = (Integer) line.with().get("due");
      watch.dateWarning = (Integer) line.with().get("warning");
    }

    void stop(String kind, String subject, int at, String how) {
      tray.stream().filter(watch -> watch.kind.equals(kind) && watch.subject.equals(subject) && watch.going())
          .forEach(watch -> stopWatch(watch, at, how));
    }

    void stopWatch(Stopwatch watch, int at, String how) {
      watch.stop = at;
      watch.ended = how;
    }

    void exchange(Stopwatch watch, int m) {
      if (watch.date != null) {
        return;
      }
      Aim aim = aims.stream().filter(a -> a.clock().equals(watch.kind) && a.binding().equals(watch.binding))
          .findFirst().orElse(null);
      if (aim == null) {
        if (watch.exists && watch.withdrawn == null) {
          watch.settle(m);
          watch.withdrawn = m;
        }
        return;
      }
      if (watch.exists && watch.withdrawn == null) {
        if (Objects.equals(aim, watch.aim)) {
          return;
        }
        watch.settle(m);
      }
      watch.exists = true;
      watch.withdrawn = null;
      watch.aim = aim;
      watch.judgeAnew(m);
    }

    void startEarlier(Stopwatch watch, int start, int m) {
      if (start >= watch.start) {
        return;
      }
      boolean judged = watch.exists && watch.withdrawn == null;
      if (judged) {
        watch.settle(m);
      }
      for (int i = start; i < watch.start; i++) {
        watch.ran[i] = true;
      }
      watch.start = start;
      if (judged) {
        watch.judgeAnew(m);
      }
    }
  }
}
