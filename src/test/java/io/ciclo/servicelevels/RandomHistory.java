package io.ciclo.servicelevels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import naive.servicelevels.StopwatchDesk.Aim;
import naive.servicelevels.StopwatchDesk.Line;

/**
 * A case's history drawn by chance, in whole minutes: what happens in no sensible order is drawn too, because nobody
 * promises that people work in order.
 */
record RandomHistory(List<Line> lines, int now) {

  private static final int DAY = 24 * 60;
  private static final int LONGEST = 14 * DAY;
  private static final List<String> WORKING = List.of("customer-care", "customer-care-days", "customer-care@2");
  private static final List<String> STATES = List.of("WAITING_CUSTOMER", "IN_VALIDATION", "ON_HOLD", "WAITING_PROVIDER");
  /** The more often a word stands here, the more often it happens. */
  private static final List<String> WORDS = Stream.of("TARGETS 5", "WAITING 8", "WAITING_OVER 6", "ANSWERED 6", "NOTED 2",
      "AUTOMATIC_MAIL 1", "CUSTOMER_WROTE 5", "NO_ANSWER_NEEDED 1", "ATTENDED 1", "ESCALATED 1", "PROVIDER_ANSWERED 1",
      "PROMISED 2", "KEPT 1", "RESOLVED 3", "REJECTED 2", "REOPENED 4", "ABSORBED 2", "CLOSED 2", "WITHDRAWN 1", "MERGED 1",
      "ESTIMATE_BEGINS 1", "ESTIMATE_ENDS 1").flatMap(RandomHistory::repeated).toList();

  static RandomHistory of(long seed) {
    Random chance = new Random(seed);
    int opened = 2 * DAY + chance.nextInt(3 * DAY);
    int length = 60 + chance.nextInt(LONGEST);
    List<Integer> minutes = new ArrayList<>();
    int count = 1 + chance.nextInt(24);
    for (int i = 0; i < count; i++) {
      // Often several things in the same minute, as one act of a person brings them about.
      boolean together = !minutes.isEmpty() && chance.nextInt(4) == 0;
      minutes.add(together ? minutes.get(minutes.size() - 1) : opened + chance.nextInt(length));
    }
    minutes.sort(Comparator.naturalOrder());
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(opened, "OPENED", aims(chance), Map.of()));
    for (int minute : minutes) {
      lines.add(line(minute, WORDS.get(chance.nextInt(WORDS.size())), opened, chance));
    }
    return new RandomHistory(List.copyOf(lines), minutes.get(minutes.size() - 1) + chance.nextInt(3 * DAY));
  }

  private static Line line(int minute, String what, int opened, Random chance) {
    Map<String, Object> with = new HashMap<>();
    switch (what) {
      case "WAITING", "WAITING_OVER" -> {
        String state = STATES.get(chance.nextInt(STATES.size()));
        with.put("state", state);
        with.put("validation", state.equals("IN_VALIDATION"));
        with.put("pauses", chance.nextInt(5) > 0);
        with.put("customers", !state.equals("WAITING_PROVIDER"));
      }
      case "ANSWERED" -> with.put("nextStep", chance.nextBoolean());
      case "PROMISED", "ESCALATED" -> {
        int due = minute + 1 + chance.nextInt(3 * DAY);
        with.put("due", due);
        with.put("warning", minute + (due - minute) * 3 / 4);
      }
      case "ABSORBED" -> with.put("start", opened - 2 * DAY + chance.nextInt(4 * DAY));
      default -> { }
    }
    return new Line(minute, what, what.equals("TARGETS") ? aims(chance) : null, with);
  }

  private static List<Aim> aims(Random chance) {
    List<Aim> aims = new ArrayList<>();
    String calendar = chance.nextInt(4) == 0 ? "always" : WORKING.get(chance.nextInt(WORKING.size()));
    int response = (1 + chance.nextInt(18)) * 60;
    int resolution = (4 + chance.nextInt(60)) * 60;
    add(aims, chance, "FIRST_RESPONSE", "CONTRACTUAL", response, calendar);
    add(aims, chance, "FIRST_RESPONSE", "INTERNAL", response * 4 / 5, calendar);
    add(aims, chance, "RESOLUTION", "INTERNAL", resolution, calendar);
    if (chance.nextInt(3) == 0) {
      add(aims, chance, "RESOLUTION", "CONTRACTUAL", resolution * 2, calendar);
    }
    add(aims, chance, "REPLY", "INTERNAL", 240, "customer-care");
    add(aims, chance, "INFORMATION", "INTERNAL", 24 * 60, "customer-care-days");
    add(aims, chance, "FOLLOW_UP", "INTERNAL", 48 * 60, "customer-care-days");
    add(aims, chance, "ESTIMATE", "CONTRACTUAL", (2 + chance.nextInt(6)) * DAY, "customer-care-days");
    if (chance.nextInt(3) == 0) {
      add(aims, chance, "IMMEDIATE", "INTERNAL", 30, calendar);
    }
    return aims;
  }

  /** A target is missing now and then, as when a ticket turns out to be of a type that has none. */
  private static void add(List<Aim> aims, Random chance, String clock, String binding, int minutes, String calendar) {
    if (chance.nextInt(12) > 0) {
      aims.add(new Aim(clock, binding, minutes, Math.max(1, minutes * 3 / 4), calendar));
    }
  }

  private static Stream<String> repeated(String word) {
    String[] parts = word.split(" ");
    return Stream.generate(() -> parts[0]).limit(Integer.parseInt(parts[1]));
  }
}
