package io.ciclo.tickets.web;

import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.Csv;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.Colour;
import io.ciclo.tickets.CaseFilter;
import io.ciclo.tickets.CaseLine;
import io.ciclo.tickets.CaseLists;
import io.ciclo.tickets.CaseOrder;
import io.ciclo.tickets.CasePage;
import io.ciclo.tickets.CaseView;
import io.ciclo.tickets.CaseViews;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketSummary;
import io.ciclo.tickets.TicketType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff find any case, keep the lists that they need again, and take them along as a file (DW-02). */
@Controller
@RequestMapping("/casos")
class CaseListPages {

  private static final int PAGE_SIZE = 50;
  private static final int BESIDE = 10;
  private static final int LAST_PAGE = 100_000;

  private final CaseLists lists;
  private final List<CaseFinder> finders;
  private final CaseViews views;
  private final Customers customers;
  private final ListedPeople people;
  private final Vocabulary vocabulary;
  private final ZoneId zone;
  private final Times times;
  private final Clock clock;

  CaseListPages(CaseLists lists, List<CaseFinder> finders, CaseViews views, Customers customers, ListedPeople people, Vocabulary vocabulary,
      EngineSettings settings, Clock clock) {
    this.lists = lists;
    this.finders = finders;
    this.views = views;
    this.customers = customers;
    this.people = people;
    this.vocabulary = vocabulary;
    this.zone = settings.zone();
    this.times = new Times(settings.zone());
    this.clock = clock;
  }

  /** Whoever types a whole number wants that case, not a list of one. */
  @GetMapping
  String list(@AuthenticationPrincipal StaffPrincipal who, @RequestParam MultiValueMap<String, String> address,
      @RequestParam(defaultValue = "0") int pagina, Model model) {
    String typed = address.getOrDefault("texto", List.of("")).get(0);
    List<CaseFinder.Found> beside = finders.stream().flatMap(finder -> finder.matching(typed, BESIDE).stream()).toList();
    Optional<String> one = lists.numbered(typed)
        .or(() -> beside.stream().map(CaseFinder.Found::number).filter(typed.strip()::equalsIgnoreCase).findFirst());
    if (one.isPresent()) {
      return "redirect:/casos/" + one.get();
    }
    Optional<CaseView> view = chosen(who, address);
    CaseFilter filter = CaseFilter.OPEN;
    try {
      filter = CaseQuery.asks(address) ? CaseQuery.filter(address) : view.map(CaseView::filters).map(CaseQuery::filter).orElse(filter);
    } catch (InputRefused refused) {
      model.addAttribute("refused", refused.reason());
    }
    int page = Math.min(Math.max(0, pagina), LAST_PAGE);
    CasePage found = lists.list(filter, page, PAGE_SIZE);
    model.addAttribute("found", found);
    model.addAttribute("beside", beside);
    model.addAttribute("pagina", page);
    offer(who, filter, view.orElse(null), model);
    return "tickets/case-list";
  }

  /** The view that is asked for; without any wish the one with which this person begins. */
  private Optional<CaseView> chosen(StaffPrincipal who, MultiValueMap<String, String> address) {
    String id = address.getFirst("vista");
    if (id == null || id.isEmpty()) {
      return CaseQuery.asks(address) ? Optional.empty() : views.firstOf(who.userId());
    }
    return id.matches("\\d{1,18}") ? views.view(who.userId(), Long.parseLong(id)) : Optional.empty();
  }

  private void offer(StaffPrincipal who, CaseFilter filter, CaseView view, Model model) {
    String query = CaseQuery.of(filter);
    model.addAttribute("filter", filter);
    model.addAttribute("ver", CaseQuery.ver(filter));
    model.addAttribute("query", query);
    model.addAttribute("here", view == null ? query : query + "&vista=" + view.id());
    model.addAttribute("company", filter.companyId() == null ? null : companyName(filter.companyId()));
    model.addAttribute("states", TicketState.values());
    model.addAttribute("types", TicketType.values());
    model.addAttribute("priorities", Priority.values());
    model.addAttribute("colours", Colour.values());
    model.addAttribute("orders", CaseOrder.values());
    model.addAttribute("people", people.forPage());
    model.addAttribute("me", who.userId());
    model.addAttribute("times", times);
    model.addAttribute("view", view);
    model.addAttribute("views", views.seenBy(who.userId()));
    model.addAttribute("changed", view != null && !query.equals(view.filters()));
    model.addAttribute("mayChange", view != null && views.mayChange(who.userId(), view));
    model.addAttribute("mayShare", views.mayShare(who.userId()));
    model.addAttribute("first", views.firstOf(who.userId()).orElse(null));
  }

  private String companyName(long id) {
    try {
      return customers.company(id).legalName();
    } catch (NoSuchCustomer gone) {
      return "n.º " + id;
    }
  }

  /** Line by line: neither the list nor the file is ever whole in memory. */
  @GetMapping("/casos.csv")
  void file(@RequestParam MultiValueMap<String, String> address, HttpServletResponse response) throws IOException {
    CaseFilter filter = asked(address);
    response.setContentType(Csv.TYPE.toString());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Csv.asFile("casos-" + LocalDate.now(clock.withZone(zone)) + ".csv"));
    ListedPeople.Names names = people.forPage();
    Csv csv = new Csv(response.getWriter()).row("Caso", "Número anterior", "Cliente", "KA", "Contacto", "Asunto", "Tipo",
        "Prioridad", "Estado", "Color", "Vence", "Líder", "Lo tiene", "Abierto", "Último movimiento");
    lists.each(filter, line -> row(csv, line, names));
  }

  private static CaseFilter asked(MultiValueMap<String, String> address) {
    try {
      return CaseQuery.filter(address);
    } catch (InputRefused refused) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.reason());
    }
  }

  private void row(Csv csv, CaseLine line, ListedPeople.Names names) {
    TicketSummary t = line.ticket();
    csv.row(t.number(), line.oldNumber(), t.company(), t.keyAccount() ? vocabulary.word("engine.card.keyAccount") : "", t.contact(),
        t.subject(), t.type() == null ? "" : vocabulary.word("tickets.type", t.type()),
        t.priority() == null ? "" : vocabulary.word("tickets.priority", t.priority()),
        vocabulary.word("tickets.state", t.state()),
        line.levels().colour() == null ? "" : vocabulary.word("servicelevels.colour", line.levels().colour()),
        times.digits(line.levels().due()), names.of(t.accountLeader()), names.holders(line.tasks()),
        times.digits(t.openedAt()), times.digits(t.lastActivityAt()));
  }

  @PostMapping("/vistas")
  String keep(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean shared, @RequestParam(defaultValue = "") String filtros,
      RedirectAttributes next) {
    return act(filtros, next, () -> {
      long id = views.keep(who.userId(), name, shared, CaseQuery.of(CaseQuery.filter(filtros)));
      next.addFlashAttribute("done", "Vista guardada.");
      return id;
    });
  }

  /** @param conFiltros whether it also takes over the filters that are seen now */
  @PostMapping("/vistas/{id}")
  String change(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean shared, @RequestParam(defaultValue = "false") boolean conFiltros,
      @RequestParam(defaultValue = "") String filtros, RedirectAttributes next) {
    return act(filtros + "&vista=" + id, next, () -> {
      views.change(who.userId(), id, name, shared, conFiltros ? CaseQuery.of(CaseQuery.filter(filtros)) : null);
      next.addFlashAttribute("done", "Vista cambiada.");
      return id;
    });
  }

  @PostMapping("/vistas/{id}/quitar")
  String remove(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, RedirectAttributes next) {
    return act("vista=" + id, next, () -> {
      views.remove(who.userId(), id);
      next.addFlashAttribute("done", "Vista quitada.");
      return null;
    });
  }

  /** @param id the view to begin with; none for all open cases */
  @PostMapping("/vistas/inicial")
  String beginWith(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(required = false) Long id, RedirectAttributes next) {
    return act(id == null ? "" : "vista=" + id, next, () -> {
      views.beginWith(who.userId(), id);
      next.addFlashAttribute("done", id == null ? "«Casos» empieza otra vez con todos los abiertos." : "«Casos» empieza con esta vista.");
      return id;
    });
  }

  @FunctionalInterface
  private interface Act {
    /** The view that is shown afterwards; null for none. */
    Long run();
  }

  private static String act(String where, RedirectAttributes next, Act act) {
    try {
      Long view = act.run();
      return "redirect:/casos" + (view == null ? "" : "?vista=" + view);
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      return "redirect:/casos" + (where.isEmpty() ? "" : "?" + where);
    }
  }
}
