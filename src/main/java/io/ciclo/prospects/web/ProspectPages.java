package io.ciclo.prospects.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.prospects.NewProspect;
import io.ciclo.prospects.OptionalStep;
import io.ciclo.prospects.Prospects;
import io.ciclo.prospects.Waiting;
import io.ciclo.prospects.desk.ProspectSettings;
import io.ciclo.prospects.web.ProspectSheets.Attention;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of all prospects by phase (BD-29), and how one is opened (BD-01, BD-04). */
@Controller
@RequestMapping("/prospectos")
class ProspectPages {

  private static final String NEW = "prospects/new";

  private final ProspectSheets sheets;
  private final Prospects prospects;
  private final Customers customers;
  private final ProspectSettings settings;

  ProspectPages(ProspectSheets sheets, Prospects prospects, Customers customers, ProspectSettings settings) {
    this.sheets = sheets;
    this.prospects = prospects;
    this.customers = customers;
    this.settings = settings;
  }

  @GetMapping
  String board(Model page) {
    List<ProspectSheets.Column> columns = sheets.board();
    page.addAttribute("columns", columns);
    page.addAttribute("total", columns.stream().mapToInt(column -> column.lines().size()).sum());
    page.addAttribute("waiting", columns.stream().flatMap(column -> column.lines().stream())
        .filter(line -> line.prospect().outcome() == null && line.prospect().waiting() != Waiting.NOTHING).count());
    page.addAttribute("unplanned", with(columns, Attention.NO_MEETING));
    page.addAttribute("unwritten", with(columns, Attention.MINUTES_MISSING));
    return "prospects/board";
  }

  private static long with(List<ProspectSheets.Column> columns, Attention attention) {
    return columns.stream().flatMap(column -> column.lines().stream()).filter(line -> line.attention() == attention).count();
  }

  /** @param contacts who may decide for it */
  record Candidate(Company company, List<Contact> contacts) {}

  @GetMapping("/nuevo")
  String blank(Model page) {
    page.addAttribute("candidates", customers.companies().stream().filter(company -> company.status() == CompanyStatus.PROSPECT)
        .map(company -> new Candidate(company, customers.contactsOf(company.id()).stream().filter(Contact::active).toList())).toList());
    page.addAttribute("steps", Stream.of(OptionalStep.values()).filter(settings::mayBeLeftOut).toList());
    return NEW;
  }

  @PostMapping("/nuevo")
  Object open(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "0") long contact,
      @RequestParam(defaultValue = "") String subject, @RequestParam Map<String, String> typed, Model page, RedirectAttributes next) {
    try {
      Contact decider = customers.findContact(contact)
          .orElseThrow(() -> new InputRefused("contact", "«Quién decide»: elija a un contacto del prospecto."));
      String number = prospects.open(new NewProspect(decider.companyId(), contact, subject, without(typed)), who.userId());
      next.addFlashAttribute("done", "Caso " + number + " abierto. Empieza con la reunión de apertura.");
      return "redirect:/casos/" + number;
    } catch (InputRefused refused) {
      blank(page);
      page.addAttribute("refused", refused.reason());
      page.addAttribute("typed", typed);
      return new ModelAndView(NEW, page.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  /** A step is left out when its box is ticked; its reason is demanded then. */
  private static Map<OptionalStep, String> without(Map<String, String> typed) {
    Map<OptionalStep, String> without = new EnumMap<>(OptionalStep.class);
    for (OptionalStep step : OptionalStep.values()) {
      if (typed.containsKey("without." + step.name())) {
        without.put(step, typed.getOrDefault("reason." + step.name(), "").strip());
      }
    }
    return without;
  }
}
