package io.ciclo.growth.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.growth.AttributeBand;
import io.ciclo.growth.ClientKind;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingAttribute;
import io.ciclo.growth.FarmingElement;
import io.ciclo.growth.FarmingFigures;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.FarmingPosition;
import io.ciclo.growth.FarmingSheet;
import io.ciclo.growth.FarmingState;
import io.ciclo.growth.Farmings;
import io.ciclo.growth.desk.Euros;
import io.ciclo.growth.desk.FarmingFacts;
import io.ciclo.growth.desk.FarmingSettings;
import io.ciclo.messages.CompanySettings;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.Staff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where attributes, the client profile and the proposal are written. What is refused comes back as it was typed. */
@Controller
@RequestMapping({"/casos/farming/{number:G-\\d{4}-\\d+}", "/casos/{number:G-\\d{4}-\\d+}"})
class FarmingEditors {

  /** Empty rows below those that are filled in; saving gives more. */
  private static final int EMPTY_ROWS = 4;

  private final Farmings farmings;
  private final FarmingFacts facts;
  private final FarmingSettings settings;
  private final Customers customers;
  private final CompanySettings house;
  private final Staff staff;
  private final GroupNames groups;

  FarmingEditors(Farmings farmings, FarmingFacts facts, FarmingSettings settings, Customers customers, CompanySettings house, Staff staff,
      GroupNames groups) {
    this.farmings = farmings;
    this.facts = facts;
    this.settings = settings;
    this.customers = customers;
    this.house = house;
    this.staff = staff;
    this.groups = groups;
  }

  private Farming common(String number, FarmingState writable, Model page) {
    Farming farming = farmings.get(number);
    Company company = customers.company(farming.company());
    page.addAttribute("f", farming);
    page.addAttribute("company", company);
    page.addAttribute("house", house.name());
    page.addAttribute("writable", farming.state() == writable);
    page.addAttribute("links", settings.links());
    page.addAttribute("euros", new Amounts());
    return farming;
  }

  private static ModelAndView refused(String view, InputRefused refused, Model page) {
    page.addAttribute("refused", refused.reason());
    return new ModelAndView(view, page.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static int rows(Map<String, String> typed, String field) {
    int last = typed.keySet().stream().filter(key -> key.startsWith(field) && key.substring(field.length()).matches("\\d{1,2}") && !typed.get(key).isBlank())
        .mapToInt(key -> Integer.parseInt(key.substring(field.length()))).max().orElse(-1);
    return last + 1 + EMPTY_ROWS;
  }

  // attributes

  @GetMapping("/atributos")
  String attributes(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, Model page) {
    FarmingKeepers.require(who);
    FarmingSheet sheet = farmings.sheet(number);
    Map<String, String> typed = new HashMap<>();
    typed.put("person", sheet.person());
    typed.put("clientKind", sheet.clientKind() == null ? "" : sheet.clientKind().name());
    typed.put("question", sheet.question());
    List<FarmingAttribute> attributes = farmings.attributes(number);
    for (int row = 0; row < attributes.size(); row++) {
      FarmingAttribute one = attributes.get(row);
      typed.put("text." + row, one.text());
      typed.put("customer." + row, String.valueOf(one.customerRank()));
      typed.put("provider." + row, one.providerRank() == null ? "" : one.providerRank().toString());
      typed.put("band." + row, one.band().name());
      if (one.understood()) {
        typed.put("understood." + row, "on");
      }
    }
    return attributesPage(number, typed, sheet.areas(), sheet.seen(), page);
  }

  private String attributesPage(String number, Map<String, String> typed, List<String> areas, int seen, Model page) {
    Farming farming = common(number, FarmingState.ATTRIBUTES, page);
    page.addAttribute("typed", typed);
    page.addAttribute("rows", rows(typed, "text."));
    page.addAttribute("seen", seen);
    page.addAttribute("bands", AttributeBand.values());
    page.addAttribute("kinds", ClientKind.values());
    Map<String, String> offered = new LinkedHashMap<>();
    settings.areas().forEach(area -> offered.put(area.name(), groups.of(area)));
    page.addAttribute("areas", offered);
    page.addAttribute("ticked", areas);
    page.addAttribute("people", customers.contactsOf(farming.company()).stream().filter(one -> one.active()).map(one -> one.name()).toList());
    page.addAttribute("knowledge", farmings.sheet(number).knowledge());
    page.addAttribute("reply", facts.reply(number));
    return "growth/farming-attributes";
  }

  @PostMapping("/atributos")
  Object rank(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam MultiValueMap<String, String> typed,
      @RequestParam int seen, Model page, RedirectAttributes next) {
    FarmingKeepers.require(who);
    try {
      farmings.rank(number, FarmingForms.ranking(typed), seen, who.userId());
      next.addFlashAttribute("done", "Atributos guardados, en el orden del cliente.");
      return "redirect:/casos/farming/" + number + "/atributos";
    } catch (InputRefused refused) {
      return refused(attributesPage(number, typed.toSingleValueMap(), typed.getOrDefault("areas", List.of()), seen, page), refused, page);
    }
  }

  // client profile

  @GetMapping("/perfil")
  String profile(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, Model page) {
    FarmingKeepers.require(who);
    FarmingSheet sheet = farmings.sheet(number);
    Map<String, String> typed = new HashMap<>();
    typed.put("position", sheet.position() == null ? "" : sheet.position().name());
    List<FarmingElement> elements = farmings.elements(number);
    for (int row = 0; row < elements.size(); row++) {
      FarmingElement one = elements.get(row);
      typed.put("name." + row, one.name());
      typed.put("benefit." + row, one.benefit());
      typed.put("cost." + row, Euros.field(one.cost()));
      if (one.valued()) {
        typed.put("valued." + row, "on");
      }
    }
    farmings.figures(number).forEach(one -> {
      typed.put("price." + one.position(), Euros.field(one.price()));
      typed.put("total." + one.position(), Euros.field(one.cost()));
    });
    return profilePage(who, number, typed, sheet.seen(), page);
  }

  private String profilePage(StaffPrincipal who, String number, Map<String, String> typed, int seen, Model page) {
    common(number, FarmingState.PROFILE, page);
    page.addAttribute("typed", typed);
    page.addAttribute("rows", rows(typed, "name."));
    page.addAttribute("seen", seen);
    page.addAttribute("positions", FarmingPosition.values());
    page.addAttribute("margins", margins(number));
    page.addAttribute("left", farmings.elements(number).stream().filter(one -> !one.valued()).toList());
    page.addAttribute("costOfParts", facts.costOfParts(number));
    page.addAttribute("attributes", farmings.attributes(number));
    page.addAttribute("answers", facts.answers(number));
    page.addAttribute("leads", FarmingKeepers.leads(who));
    page.addAttribute("staff", staff);
    return "growth/farming-profile";
  }

  /** By position; what nobody has calculated is not there. */
  private Map<String, FarmingFigures> margins(String number) {
    Map<String, FarmingFigures> margins = new HashMap<>();
    farmings.figures(number).forEach(one -> margins.put(one.position().name(), one));
    return margins;
  }

  @PostMapping("/perfil")
  Object save(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam MultiValueMap<String, String> typed,
      @RequestParam int seen, Model page, RedirectAttributes next) {
    FarmingKeepers.require(who);
    try {
      farmings.profile(number, FarmingForms.profile(typed), seen, who.userId());
      next.addFlashAttribute("done", "Perfil guardado, con los márgenes calculados.");
      return "redirect:/casos/farming/" + number + "/perfil";
    } catch (InputRefused refused) {
      return refused(profilePage(who, number, typed.toSingleValueMap(), seen, page), refused, page);
    }
  }

  @PostMapping("/perfil/{element:\\d{1,18}}/aprobar")
  String approve(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @PathVariable long element,
      @RequestParam(defaultValue = "") String why, RedirectAttributes next) {
    FarmingKeepers.requireLeader(who);
    try {
      farmings.approve(number, element, why, who.userId());
      next.addFlashAttribute("done", "Aprobado: queda en la oferta, sin cargo.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return "redirect:/casos/farming/" + number + "/perfil";
  }

  // proposal

  /** @param title what matters to the customer */
  record Point(long id, int rank, String title, String answer) {}

  @GetMapping("/propuesta")
  String proposal(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, Model page) {
    FarmingKeepers.require(who);
    Optional<FarmingPaper> written = draft(number);
    Optional<FarmingPaper> before = written.or(() -> farmings.papers(number).stream().findFirst());
    Map<String, String> typed = new HashMap<>();
    typed.put("title", before.map(FarmingPaper::title).orElse(""));
    typed.put("scope", before.map(FarmingPaper::scope).orElse(""));
    typed.put("terms", before.map(FarmingPaper::terms).orElse(""));
    typed.put("budget", before.map(FarmingPaper::budget).map(Euros::field).orElse(""));
    Map<String, String> answers = new HashMap<>();
    written.ifPresent(paper -> paper.items().forEach(line -> answers.put(line.title(), line.text())));
    farmings.topItems(number).forEach(item -> typed.put("answer." + item.id(), answers.getOrDefault(item.text(), "")));
    return proposalPage(number, typed, written.map(FarmingPaper::seen).orElse(0), page);
  }

  private Optional<FarmingPaper> draft(String number) {
    return farmings.papers(number).stream().filter(one -> one.kind() == FarmingPaper.Kind.PROPOSAL && !one.sent()).findFirst();
  }

  private String proposalPage(String number, Map<String, String> typed, int seen, Model page) {
    common(number, FarmingState.PROPOSING, page);
    List<Point> points = new ArrayList<>();
    farmings.topItems(number).forEach(item -> points.add(new Point(item.id(), item.customerRank(), item.text(), typed.getOrDefault("answer." + item.id(), ""))));
    page.addAttribute("points", points);
    page.addAttribute("typed", typed);
    page.addAttribute("seen", seen);
    page.addAttribute("draftId", draft(number).map(FarmingPaper::id).orElse(null));
    page.addAttribute("reply", facts.reply(number));
    return "growth/farming-proposal";
  }

  @PostMapping("/propuesta")
  Object write(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam MultiValueMap<String, String> typed,
      @RequestParam int seen, Model page, RedirectAttributes next) {
    FarmingKeepers.require(who);
    Map<String, String> one = typed.toSingleValueMap();
    Map<Long, String> answers = new HashMap<>();
    farmings.topItems(number).forEach(item -> answers.put(item.id(), one.getOrDefault("answer." + item.id(), "")));
    try {
      farmings.write(number, new Farmings.Text(one.getOrDefault("title", "").strip(), one.getOrDefault("scope", "").strip(),
          Euros.of("budget", "Presupuesto", one.getOrDefault("budget", "")), one.getOrDefault("terms", "").strip()), answers, seen, who.userId());
      next.addFlashAttribute("done", "Propuesta guardada. Cuando esté, entréguela en la página del caso.");
      return "redirect:/casos/" + number;
    } catch (InputRefused refused) {
      return refused(proposalPage(number, one, seen, page), refused, page);
    }
  }
}
