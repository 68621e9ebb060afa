package io.ciclo.worktime;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the settings file and refuses what cannot be meant, naming calendar, key and reason. */
final class CalendarFile {

  private static final Set<String> CALENDAR_KEYS =
      new LinkedHashSet<>(List.of("like", "zone", "week", "holidays", "open-on-holidays", "closed", "names"));
  private static final Set<String> HOLIDAY_KEYS = new LinkedHashSet<>(List.of("region", "dates", "rules"));
  private static final Set<String> OPEN_KEYS = new LinkedHashSet<>(List.of("dates", "rules"));
  private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern DAY_RANGE =
      Pattern.compile("(mon|tue|wed|thu|fri|sat|sun)(?:-(mon|tue|wed|thu|fri|sat|sun))?");
  private static final Pattern HOURS =
      Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");
  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final String RULES_KNOWN =
      "se espera «easter+2», «first monday after 08-24», «third monday of 03» o «last friday of 11»";

  private final Map<String, Map<String, Object>> written;

  private CalendarFile(Map<String, Map<String, Object>> written) {
    this.written = written;
  }

  static Map<String, CalendarSettings> read(Reader yaml) {
    CalendarFile file = new CalendarFile(calendars(parse(yaml)));
    Map<String, CalendarSettings> all = new LinkedHashMap<>();
    for (String id : file.written.keySet()) {
      all.put(id, new Entry(id, file.resolve(id, new LinkedHashSet<>())).settings());
    }
    return all;
  }

  private static Object parse(Reader yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions dumping = new DumperOptions();
    // Every value stays the text that was written: YAML would make a date of 2026-08-24 and a number of 08.
    Resolver onlyText = new Resolver() {
      @Override
      protected void addImplicitResolvers() {}
    };
    try {
      return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, onlyText).load(yaml);
    } catch (YAMLException e) {
      throw InvalidCalendarException.ofFile("calendars", "no es YAML válido: " + e.getMessage());
    }
  }

  private static Map<String, Map<String, Object>> calendars(Object root) {
    if (!(root instanceof Map<?, ?> top) || !(top.get("calendars") instanceof Map<?, ?> entries) || entries.isEmpty()) {
      throw InvalidCalendarException.ofFile("calendars", "falta, o no contiene ningún calendario");
    }
    for (Object key : top.keySet()) {
      if (!"calendars".equals(key)) {
        throw InvalidCalendarException.ofFile(String.valueOf(key), "clave desconocida; solo se admite «calendars»");
      }
    }
    Map<String, Map<String, Object>> calendars = new LinkedHashMap<>();
    entries.forEach((id, content) -> {
      if (!(id instanceof String name) || name.isBlank()) {
        throw InvalidCalendarException.ofFile("calendars", "un calendario no tiene identificador");
      }
      calendars.put(name, map(name, name, content, CALENDAR_KEYS));
    });
    return calendars;
  }

  /** The calendar's keys over those of the calendar that it is derived from. */
  private Map<String, Object> resolve(String id, Set<String> derived) {
    Map<String, Object> own = written.get(id);
    if (!own.containsKey("like")) {
      return own;
    }
    String origin = text(id, "like", own.get("like"));
    derived.add(id);
    if (!written.containsKey(origin)) {
      throw new InvalidCalendarException(id, "like",
          "no existe el calendario «" + origin + "»; existen: " + String.join(", ", written.keySet()));
    }
    if (derived.contains(origin)) {
      throw new InvalidCalendarException(id, "like",
          "se deriva en círculo: " + String.join(" -> ", derived) + " -> " + origin);
    }
    Map<String, Object> resolved = new LinkedHashMap<>(resolve(origin, derived));
    resolved.putAll(own);
    return resolved;
  }

  private static Map<String, Object> map(String calendar, String key, Object value, Set<String> allowed) {
    Map<String, Object> map = map(calendar, key, value);
    for (String name : map.keySet()) {
      if (!allowed.contains(name)) {
        throw new InvalidCalendarException(calendar, key.equals(calendar) ? name : key + "." + name,
            "clave desconocida; se admiten: " + String.join(", ", allowed));
      }
    }
    return map;
  }

  private static Map<String, Object> map(String calendar, String key, Object value) {
    if ("".equals(value)) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new InvalidCalendarException(calendar, key, "se espera una lista de claves con sus valores");
    }
    Map<String, Object> typed = new LinkedHashMap<>();
    map.forEach((name, content) -> typed.put(String.valueOf(name), content));
    return typed;
  }

  private static String text(String calendar, String key, Object value) {
    if (!(value instanceof String text) || text.isBlank()) {
      throw new InvalidCalendarException(calendar, key, "se espera un texto");
    }
    return text.strip();
  }

  /** One calendar of the file, {@code like} resolved. */
  private record Entry(String id, Map<String, Object> keys) {

    CalendarSettings settings() {
      Map<String, Object> holidays = map(id, "holidays", keys.getOrDefault("holidays", ""), HOLIDAY_KEYS);
      Map<String, Object> open = map(id, "open-on-holidays", keys.getOrDefault("open-on-holidays", ""), OPEN_KEYS);
      return new CalendarSettings(zone(), week(), region(holidays), rules("holidays", holidays),
          rules("open-on-holidays", open), texts("closed", keys.get("closed")).stream().map(this::closed).toList(), names());
    }

    private Map<DateRule, String> names() {
      Map<DateRule, String> names = new LinkedHashMap<>();
      map(id, "names", keys.getOrDefault("names", "")).forEach((rule, name) -> {
        String key = "names." + rule;
        names.put(parsed(key, rule, rule.matches("[\\d-]+") ? DateRule::date : DateRule::rule,
            "se espera una fecha AAAA-MM-DD o MM-DD, o una regla: " + RULES_KNOWN), text(id, key, name));
      });
      return names;
    }

    private ZoneId zone() {
      if (!keys.containsKey("zone")) {
        throw new InvalidCalendarException(id, "zone", "falta la zona horaria");
      }
      String zone = text(id, "zone", keys.get("zone"));
      try {
        return ZoneId.of(zone);
      } catch (DateTimeException e) {
        throw new InvalidCalendarException(id, "zone", "no se conoce la zona horaria «" + zone + "»");
      }
    }

    private Map<DayOfWeek, List<OpeningHours>> week() {
      if (!keys.containsKey("week")) {
        throw new InvalidCalendarException(id, "week", "falta el horario semanal, así que no abre nunca");
      }
      Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
      map(id, "week", keys.get("week")).forEach((days, value) -> {
        String key = "week." + days;
        List<OpeningHours> hours = texts(key, value).stream().map(text -> hours(key, text)).toList();
        weekdays(key, days).forEach(day -> hours.forEach(stretch -> addHours(key, week, day, stretch)));
      });
      week.values().forEach(hours -> hours.sort(Comparator.comparingInt(OpeningHours::from)));
      return week;
    }

    private Stream<DayOfWeek> weekdays(String key, String days) {
      Matcher range = DAY_RANGE.matcher(days.toLowerCase(Locale.ROOT));
      if (!range.matches()) {
        throw new InvalidCalendarException(id, key,
            "se espera un día o un tramo de días, como mon o mon-fri (" + String.join(", ", WEEKDAYS) + ")");
      }
      DayOfWeek first = DayOfWeek.of(WEEKDAYS.indexOf(range.group(1)) + 1);
      int further = range.group(2) == null ? 0
          : Math.floorMod(WEEKDAYS.indexOf(range.group(2)) + 1 - first.getValue(), WEEKDAYS.size());
      return IntStream.rangeClosed(0, further).mapToObj(first::plus);
    }

    private OpeningHours hours(String key, String text) {
      Matcher hours = HOURS.matcher(text);
      if (!hours.matches()) {
        throw new InvalidCalendarException(id, key,
            "«" + text + "» no es un tramo HH:mm-HH:mm (24:00 solo vale como final)");
      }
      int from = minutes(hours.group(1), hours.group(2));
      int to = hours.group(3) == null ? MINUTES_OF_DAY : minutes(hours.group(3), hours.group(4));
      if (to <= from) {
        throw new InvalidCalendarException(id, key, "el tramo «" + text + "» no termina después de empezar");
      }
      return new OpeningHours(from, to);
    }

    private static int minutes(String hour, String minute) {
      return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private void addHours(String key, Map<DayOfWeek, List<OpeningHours>> week, DayOfWeek day, OpeningHours stretch) {
      List<OpeningHours> ofDay = week.computeIfAbsent(day, d -> new ArrayList<>());
      ofDay.stream().filter(stretch::overlaps).findFirst().ifPresent(other -> {
        throw new InvalidCalendarException(id, key, "los tramos " + other + " y " + stretch + " se solapan");
      });
      ofDay.add(stretch);
    }

    private Optional<HolidayRegion> region(Map<String, Object> holidays) {
      if (!holidays.containsKey("region")) {
        return Optional.empty();
      }
      String region = text(id, "holidays.region", holidays.get("region"));
      try {
        return Optional.of(HolidayRegion.of(region));
      } catch (IllegalArgumentException e) {
        throw new InvalidCalendarException(id, "holidays.region", "no se conoce la región «" + region + "»");
      }
    }

    private List<DateRule> rules(String key, Map<String, Object> holidays) {
      return Stream.concat(
          texts(key + ".dates", holidays.get("dates")).stream().map(text -> parsed(key + ".dates", text, DateRule::date,
              "se espera una fecha AAAA-MM-DD o MM-DD que exista")),
          texts(key + ".rules", holidays.get("rules")).stream().map(text -> parsed(key + ".rules", text, DateRule::rule,
              RULES_KNOWN))).toList();
    }

    private ClosedDays closed(String text) {
      ClosedDays days = parsed("closed", text, ClosedDays::parse,
          "se espera AAAA-MM-DD o AAAA-MM-DD..AAAA-MM-DD con fechas que existan");
      if (days.to().isBefore(days.from())) {
        throw new InvalidCalendarException(id, "closed", "el tramo «" + text + "» termina antes de empezar");
      }
      return days;
    }

    private <T> T parsed(String key, String text, Function<String, T> parser, String expected) {
      try {
        return parser.apply(text);
      } catch (DateTimeException e) {
        throw new InvalidCalendarException(id, key, "no se entiende «" + text + "»; " + expected);
      }
    }

    private List<String> texts(String key, Object value) {
      if (value == null || "".equals(value)) {
        return List.of();
      }
      if (!(value instanceof List<?> list)) {
        throw new InvalidCalendarException(id, key, "se espera una lista, como [\"08:00-17:00\"]");
      }
      return list.stream().map(item -> text(id, key, item)).toList();
    }
  }
}
