package io.ciclo.tickets.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.tickets.Need;
import io.ciclo.tickets.Portfolio;
import io.ciclo.tickets.Portfolios;
import io.ciclo.tickets.Tickets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases of somebody's companies, whoever holds them, answered where they are read (DW-03). */
@Controller
@RequestMapping("/mi-cartera")
class PortfolioPages {

  private static final int PAGE_SIZE = 50;
  private static final int LAST_PAGE = 100_000;

  private final Portfolios portfolios;
  private final Tickets tickets;
  private final ListedPeople people;
  private final ZoneId zone;
  private final Clock clock;

  PortfolioPages(Portfolios portfolios, Tickets tickets, ListedPeople people, EngineSettings settings, Clock clock) {
    this.portfolios = portfolios;
    this.tickets = tickets;
    this.people = people;
    this.zone = settings.zone();
    this.clock = clock;
  }

  @GetMapping
  String portfolio(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(required = false) Long empresa,
      @RequestParam(defaultValue = "0") int pagina, Model model) {
    int page = Math.min(Math.max(0, pagina), LAST_PAGE);
    Portfolio portfolio = portfolios.of(who.userId(), empresa, page, PAGE_SIZE);
    model.addAttribute("portfolio", portfolio);
    model.addAttribute("needs", Need.values());
    model.addAttribute("empresa", empresa);
    model.addAttribute("pagina", page);
    model.addAttribute("people", people.forPage());
    model.addAttribute("times", new Times(zone));
    model.addAttribute("now", clock.instant());
    model.addAttribute("mayChange", PriorityPages.mayChange(who));
    return "tickets/portfolio";
  }

  @PostMapping("/{number}/respuesta")
  String answer(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String nextStep,
      @RequestParam(required = false) Long empresa, @RequestParam(defaultValue = "0") int pagina, RedirectAttributes next) {
    return Acts.act(back(empresa, pagina), next, "Respuesta de " + number + " enviada al cliente.",
        Map.of("answered", number, "answer", text, "nextStep", nextStep),
        () -> tickets.staffAnswers(number, who.userId(), text, nextStep, List.of()));
  }

  @PostMapping("/{number}/sin-respuesta")
  String noAnswerNeeded(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      @RequestParam(required = false) Long empresa, @RequestParam(defaultValue = "0") int pagina, RedirectAttributes next) {
    PriorityPages.demandMayChange(who);
    return Acts.act(back(empresa, pagina), next, "Anotado: el último mensaje de " + number + " no necesita respuesta.", Map.of(),
        () -> tickets.noAnswerNeeded(number, who.userId()));
  }

  private static String back(Long empresa, int pagina) {
    return "/mi-cartera" + (empresa == null ? "?" : "?empresa=" + empresa + "&") + "pagina=" + Math.max(0, pagina);
  }
}
