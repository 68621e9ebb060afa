package io.ciclo.customers.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.life.CustomerLife;
import io.ciclo.customers.life.Landscape;
import io.ciclo.customers.life.Life;
import io.ciclo.customers.life.LifeBranch;
import io.ciclo.customers.life.LifeKind;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole life of a customer on one page, as all staff read it: the landscape with what runs now, and one time line. */
@Controller
class LifePages {

  /** Entries of a page, what stands beneath them aside. */
  static final int PAGE_SIZE = 50;

  private static final int MOST_NAMED = 5;
  private static final Locale SPANISH = Locale.forLanguageTag("es-ES");

  private final Customers customers;
  private final CustomerLife lives;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final ZoneId zone;
  private final Clock clock;

  LifePages(Customers customers, CustomerLife lives, Staff staff, Vocabulary vocabulary, EngineSettings service, Clock clock) {
    this.customers = customers;
    this.lives = lives;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.zone = service.zone();
    this.clock = clock;
  }

  /** @param count how many there are */
  record KindChoice(String key, String name, long count) {}

  /**
   * @param day of its beginning
   * @param length empty for a moment
   * @param origin number of the case that it came from; empty for none
   */
  record Line(String kind, String number, String title, String state, String day, String length, boolean now, String link, String origin,
      List<Line> beneath) {

    /** What stands in the link: its number where it has one, and what it is called. */
    public String name() {
      return number.isEmpty() ? title : title.isEmpty() ? number : number + " · " + title;
    }
  }

  record Month(String name, List<Line> lines) {}

  record Year(int year, List<Month> months) {}

  /** What goes on now in one process. @param more how many are not named */
  record Now(String stage, String kind, String key, List<Line> lines, int more) {}

  /** A stage in words, for whoever does not see the picture. */
  record StageWords(String name, List<String> boxes) {}

  @GetMapping("/clientes/{id:\\d{1,18}}/vida")
  String of(@PathVariable long id, @RequestParam(defaultValue = "") String tipo, @RequestParam(defaultValue = "") String ver,
      @RequestParam(defaultValue = "0") int pagina, @AuthenticationPrincipal StaffPrincipal who, Model page) {
    Company company = customers.company(id);
    Instant now = clock.instant();
    Life life = lives.of(id, who);
    Landscape landscape = Landscape.of(life, now);
    boolean onlyOpen = ver.equals("abiertos");
    List<LifeBranch> line = life.line(one -> (tipo.isEmpty() || one.kind().equals(tipo)) && (!onlyOpen || one.runsAt(now)));
    int pages = Math.max(1, (line.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    int shown = Math.max(0, Math.min(pagina, pages - 1));

    page.addAttribute("company", company);
    page.addAttribute("leader", staff.displayName(company.accountLeader()));
    page.addAttribute("csm", staff.displayName(company.csm()));
    page.addAttribute("standing", StandingSentence.of(customers.standing(id)));
    page.addAttribute("drawings", List.of(LandscapeDrawing.wide(landscape, vocabulary), LandscapeDrawing.tall(landscape, vocabulary)));
    page.addAttribute("inWords", landscape.stages().stream().map(this::inWords).toList());
    page.addAttribute("running", running(landscape, now));
    page.addAttribute("kinds", choices(life.kinds()));
    page.addAttribute("tipo", tipo);
    page.addAttribute("ver", onlyOpen ? ver : "");
    page.addAttribute("total", line.size());
    page.addAttribute("years", years(line.subList(shown * PAGE_SIZE, Math.min(line.size(), (shown + 1) * PAGE_SIZE)), now));
    page.addAttribute("pagina", shown);
    page.addAttribute("pages", pages);
    page.addAttribute("cut", life.cut().stream().map(this::word).sorted().toList());
    page.addAttribute("most", LifeSource.MOST);
    page.addAttribute("zone", zone);
    return "customers/life";
  }

  private String word(String kind) {
    return LifeKind.of(kind).map(one -> vocabulary.word("customers.life.kind", one)).orElse(kind);
  }

  private List<KindChoice> choices(Map<String, Long> kinds) {
    List<KindChoice> known = Arrays.stream(LifeKind.values()).filter(kind -> kinds.containsKey(kind.key()))
        .map(kind -> new KindChoice(kind.key(), word(kind.key()), kinds.get(kind.key()))).toList();
    List<KindChoice> choices = new ArrayList<>(known);
    kinds.forEach((key, count) -> {
      if (LifeKind.of(key).isEmpty()) {
        choices.add(new KindChoice(key, key, count));
      }
    });
    return choices;
  }

  private StageWords inWords(Landscape.Stage stage) {
    return new StageWords(vocabulary.word("customers.life.stage", stage.stage()),
        stage.boxes().stream().map(box -> word(box.kind().key()) + ": " + LandscapeDrawing.status(box)).toList());
  }

  private List<Now> running(Landscape landscape, Instant now) {
    return landscape.stages().stream().flatMap(stage -> stage.boxes().stream().filter(box -> !box.running().isEmpty())
        .map(box -> new Now(vocabulary.word("customers.life.stage", stage.stage()), word(box.kind().key()), box.kind().key(),
            box.running().stream().limit(MOST_NAMED).map(one -> line(one, "", List.of(), now)).toList(),
            Math.max(0, box.running().size() - MOST_NAMED)))).toList();
  }

  private List<Year> years(List<LifeBranch> branches, Instant now) {
    List<Year> years = new ArrayList<>();
    LocalDate month = null;
    for (LifeBranch branch : branches) {
      LocalDate first = LocalDate.ofInstant(branch.entry().from(), zone).withDayOfMonth(1);
      if (month == null || first.getYear() != month.getYear()) {
        years.add(new Year(first.getYear(), new ArrayList<>()));
      }
      List<Month> months = years.get(years.size() - 1).months();
      if (!first.equals(month)) {
        months.add(new Month(first.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, SPANISH), new ArrayList<>()));
      }
      month = first;
      months.get(months.size() - 1).lines().add(line(branch.entry(), branch.origin(), branch.beneath(), now));
    }
    return years;
  }

  private Line line(LifeEntry one, String origin, List<LifeEntry> beneath, Instant now) {
    String kind = word(one.kind());
    // what has no other title is not called twice the same
    String title = one.title().equals(kind) ? "" : one.title();
    return new Line(kind, one.number(), title, one.state(), Times.day(LocalDate.ofInstant(one.from(), zone)), length(one, now),
        one.runsAt(now), one.link(), origin, beneath.stream().map(under -> line(partOf(one, under), "", List.of(), now)).toList());
  }

  /** The number that stands above it is not said again. */
  private static LifeEntry partOf(LifeEntry trunk, LifeEntry one) {
    return one.number().equals(trunk.number())
        ? new LifeEntry(one.stage(), one.kind(), "", one.title(), one.state(), one.from(), one.until(), one.link()) : one;
  }

  private String length(LifeEntry one, Instant now) {
    if (one.isMoment()) {
      return "";
    }
    if (one.from().isAfter(now)) {
      return "todavía no ha empezado";
    }
    return one.until().map(until -> "duró " + LifeLength.between(one.from(), until, zone))
        .orElseGet(() -> "en marcha desde hace " + LifeLength.between(one.from(), now, zone));
  }
}
