package io.ciclo.meetings.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.meetings.store.MeetingStore;
import io.ciclo.meetings.store.MeetingStore.Shelf;
import io.ciclo.meetings.store.MeetingStore.Whose;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of meetings for staff: a week by its hours, a month, and lists. Times are those of the service's zone. */
@Controller
@RequestMapping("/reuniones")
class MeetingCalendar {

  private static final String EVERYBODYS = "todas";

  private final MeetingStore store;
  private final CalendarLines lines;
  private final ZoneId zone;
  private final Clock clock;

  MeetingCalendar(MeetingStore store, CalendarLines lines, EngineSettings service, Clock clock) {
    this.store = store;
    this.lines = lines;
    this.zone = service.zone();
    this.clock = clock;
  }

  /** What the page of lists shows at once. */
  enum Listed {
    COMING(Shelf.COMING), HELD(Shelf.HELD), CANCELLED(Shelf.CANCELLED);

    private final Shelf shelf;

    Listed(Shelf shelf) {
      this.shelf = shelf;
    }
  }

  @ModelAttribute
  void everyPage(@RequestParam(defaultValue = "mias") String de, Model model) {
    model.addAttribute("own", own(de));
    model.addAttribute("de", own(de) ? "mias" : EVERYBODYS);
    model.addAttribute("zone", zone);
  }

  private static boolean own(String de) {
    return !EVERYBODYS.equals(de);
  }

  private static Whose whose(StaffPrincipal who, String de) {
    return own(de) ? Whose.of(who.userId()) : Whose.EVERYBODYS;
  }

  @GetMapping
  String week(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "mias") String de,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dia, Model model) {
    LocalDate monday = day(dia).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    model.addAttribute("dia", day(dia));
    model.addAttribute("monday", monday);
    model.addAttribute("weekName", weekName(monday, monday.plusDays(6)));
    model.addAttribute("week", lines.week(monday, store.between(monday.atStartOfDay(zone).toInstant(),
        monday.plusWeeks(1).atStartOfDay(zone).toInstant(), whose(who, de)), zone));
    return "meetings/week";
  }

  @GetMapping(params = "ver=mes")
  String month(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "mias") String de,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dia, Model model) {
    YearMonth month = YearMonth.from(day(dia));
    model.addAttribute("dia", day(dia));
    model.addAttribute("month", month);
    model.addAttribute("monthName", Times.spokenDay(month.atDay(1)).replaceFirst("^.* 1 de ", ""));
    model.addAttribute("days", lines.month(month, store.between(CalendarLines.firstShown(month).atStartOfDay(zone).toInstant(),
        CalendarLines.firstNotShown(month).atStartOfDay(zone).toInstant(), whose(who, de)), zone));
    return "meetings/month";
  }

  @GetMapping(params = "ver=lista")
  String list(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "mias") String de,
      @RequestParam(defaultValue = "COMING") Listed que, @RequestParam(defaultValue = "0") int pagina, Model model) {
    Whose whose = whose(who, de);
    int page = Math.max(0, pagina);
    List<CalendarLines.Line> found = lines.of(store.list(que.shelf, whose, clock.instant(), page), zone);
    model.addAttribute("lines", found.stream().limit(MeetingStore.PAGE_SIZE).toList());
    model.addAttribute("more", found.size() > MeetingStore.PAGE_SIZE);
    model.addAttribute("overdue", que == Listed.COMING && page == 0
        ? lines.of(store.list(Shelf.OVERDUE, whose, clock.instant(), 0), zone) : List.of());
    model.addAttribute("que", que);
    model.addAttribute("listed", Listed.values());
    model.addAttribute("pagina", page);
    return "meetings/list";
  }

  private LocalDate day(LocalDate asked) {
    return asked == null ? LocalDate.ofInstant(clock.instant(), zone) : asked;
  }

  /** Such as "30 de marzo al 5 de abril de 2026". */
  private static String weekName(LocalDate monday, LocalDate sunday) {
    String first = Times.spokenDay(monday).replaceFirst("^[^,]*, ", "");
    String last = Times.spokenDay(sunday).replaceFirst("^[^,]*, ", "");
    String sameYear = monday.getYear() == sunday.getYear() ? first.replaceFirst(" de \\d{4}$", "") : first;
    return (monday.getMonth() == sunday.getMonth() ? String.valueOf(monday.getDayOfMonth()) : sameYear) + " al " + last;
  }
}
