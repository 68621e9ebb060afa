package io.ciclo.growth.web;

import io.ciclo.customers.Customers;
import io.ciclo.engine.Choice;
import io.ciclo.engine.Csv;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Person;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Opportunities;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityEvent;
import io.ciclo.growth.OpportunityKind;
import io.ciclo.growth.OpportunityStage;
import io.ciclo.growth.desk.CrmSight;
import io.ciclo.growth.desk.Euros;
import io.ciclo.growth.web.OpportunityBoard.Column;
import io.ciclo.growth.web.OpportunityBoard.Filter;
import io.ciclo.growth.web.OpportunityBoard.Line;
import io.ciclo.staff.Staff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pipeline of opportunities, one of them with its history, and what may be edited of it (CL-10). */
@Controller
@RequestMapping("/oportunidades")
class OpportunityPages {

  private static final String ONE = "/{number:O-\\d{4}-\\d{6,12}}";
  private static final String USUAL = "90";
  private static final int LONGEST_DAYS = 3650;

  private final Opportunities opportunities;
  private final OpportunityBoard board;
  private final CrmSight crm;
  private final Customers customers;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final EngineSettings house;

  OpportunityPages(Opportunities opportunities, OpportunityBoard board, CrmSight crm, Customers customers, Staff staff, Vocabulary vocabulary,
      EngineSettings house) {
    this.opportunities = opportunities;
    this.board = board;
    this.crm = crm;
    this.customers = customers;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.house = house;
  }

  @ModelAttribute("filter")
  Filter filter(@RequestParam(defaultValue = "") String responsable, @RequestParam(required = false) OpportunityKind tipo,
      @RequestParam(defaultValue = "0") long empresa, @RequestParam(defaultValue = "0") int edad, @RequestParam(defaultValue = USUAL) int cerradas) {
    return new Filter(responsable, tipo, empresa, days(edad), days(cerradas));
  }

  private static int days(int asked) {
    return Math.max(0, Math.min(LONGEST_DAYS, asked));
  }

  @GetMapping
  String list(@AuthenticationPrincipal StaffPrincipal who, @ModelAttribute("filter") Filter filter, Model page) {
    OpportunityKeepers.requireReader(who);
    List<Column> columns = board.columns(filter);
    page.addAttribute("columns", columns);
    page.addAttribute("none", columns.stream().allMatch(column -> column.lines().isEmpty()));
    page.addAttribute("outside", crm.outside());
    page.addAttribute("kinds", OpportunityKind.values());
    page.addAttribute("owners", owners(filter.owner()));
    page.addAttribute("companies", customers.companies());
    return "growth/opportunities";
  }

  @GetMapping("/oportunidades.csv")
  ResponseEntity<byte[]> csv(@AuthenticationPrincipal StaffPrincipal who, @ModelAttribute("filter") Filter filter) {
    OpportunityKeepers.requireReader(who);
    Times times = new Times(house.zone());
    Csv csv = new Csv().row("Oportunidad", "Empresa", "De qué se trata", "Tipo", "Importe", "Estado", "Etapa", "Responsable", "Caso", "Abierta", "Cerrada",
        "Motivo");
    for (Line line : board.lines(filter)) {
      Opportunity one = line.one();
      csv.row(one.number(), line.company().legalName(), one.title(), vocabulary.word("growth.opportunityKind", one.kind()),
          one.amount().map(Euros::field).orElse(""), vocabulary.word("growth.opportunityState", one.state()), vocabulary.word("growth.stage", one.stage()),
          line.owner(), one.caseNumber(), times.digits(one.opened()), times.digits(one.closed().orElse(null)), one.reason().orElse(""));
    }
    return csv.file("oportunidades.csv");
  }

  /** @param detail what it came to, in people's words; empty for nothing */
  record Step(OpportunityEvent.Kind kind, String detail, String by, String at) {}

  record Sent(OpportunityEvent.Kind what, String at, CrmSight.State state, String trouble) {}

  @GetMapping(ONE)
  String one(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, Model page) {
    OpportunityKeepers.requireReader(who);
    Opportunity one = opportunities.opportunity(number);
    Times times = new Times(house.zone());
    page.addAttribute("one", one);
    page.addAttribute("company", customers.company(one.company()));
    page.addAttribute("owner", staff.nameForChoice(one.owner()));
    page.addAttribute("amount", one.amount().map(Euros::words).orElse("Todavía no se sabe"));
    page.addAttribute("field", one.amount().map(Euros::field).orElse(""));
    page.addAttribute("opened", times.at(one.opened()));
    page.addAttribute("closed", one.closed().map(times::at).orElse(""));
    page.addAttribute("steps", steps(number, times));
    page.addAttribute("mayEdit", one.open() && OpportunityKeepers.edits(who));
    page.addAttribute("owners", owners(one.owner()));
    page.addAttribute("sent", crm.sent(number).stream()
        .map(sent -> new Sent(sent.what(), times.at(sent.writtenAt()), sent.state(), sent.trouble())).toList());
    page.addAttribute("outside", crm.outside());
    return "growth/opportunity";
  }

  /** Newest first. */
  private List<Step> steps(String number, Times times) {
    List<Step> steps = new ArrayList<>(opportunities.events(number).stream().map(event -> new Step(event.kind(), detail(event),
        event.by() == null ? "Ciclo" : staff.displayName(event.by()), times.at(event.at()))).toList());
    Collections.reverse(steps);
    return steps;
  }

  private String detail(OpportunityEvent event) {
    return switch (event.kind()) {
      case OPENED, WORTH -> event.text().isEmpty() ? "" : Euros.words(new BigDecimal(event.text()));
      case STAGE -> vocabulary.word("growth.stage", OpportunityStage.valueOf(event.text()));
      case OWNER -> staff.displayName(event.text());
      case WON, LOST -> event.text();
    };
  }

  @PostMapping(ONE)
  String edit(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String importe,
      @RequestParam(defaultValue = "") String responsable, @RequestParam long version, RedirectAttributes next) {
    OpportunityKeepers.requireEditor(who);
    try {
      Optional<BigDecimal> amount = importe.isBlank() ? Optional.empty() : Optional.of(Euros.of("amount", "Importe", importe));
      opportunities.edit(number, amount, responsable, version, who.userId());
      next.addFlashAttribute("done", "Oportunidad guardada.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      next.addFlashAttribute("typed", importe);
    }
    return "redirect:/oportunidades/" + number;
  }

  /** Who may answer for one, by name; whoever does now stays among them. */
  private List<Choice> owners(String present) {
    return Stream.concat(Stream.of(present).filter(id -> !id.isEmpty()),
            OpportunityKeepers.OWNERS.stream().flatMap(group -> staff.inGroup(group).stream()).map(Person::id)).distinct()
        .map(id -> new Choice(staff.nameForChoice(id), id)).sorted(Comparator.comparing(Choice::label)).toList();
  }
}
