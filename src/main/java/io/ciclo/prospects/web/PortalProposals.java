package io.ciclo.prospects.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.evolutives.Estimates;
import io.ciclo.prospects.Decision;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.Proposal;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.Prospects;
import io.ciclo.prospects.Validation;
import io.ciclo.prospects.Waiting;
import io.ciclo.prospects.desk.Papers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a prospect reads what we propose and decides: the only place where that is decided (BD-08, BD-25). Opening it decides nothing. */
@Controller
@RequestMapping("/portal")
class PortalProposals {

  private static final String ALL = "/propuestas";
  private static final String CASE = ALL + "/{number:N-\\d{4}-\\d+}";
  private static final String VIEW = "prospects/portal-proposal";

  private final Prospects prospects;
  private final ProposalSheets sheets;
  private final Papers papers;
  private final Estimates estimates;
  private final SafeWrite safely;
  private final ProposalsAtHome atHome;

  PortalProposals(Prospects prospects, ProposalSheets sheets, Papers papers, Estimates estimates, SafeWrite safely,
      ProposalsAtHome atHome) {
    this.prospects = prospects;
    this.sheets = sheets;
    this.papers = papers;
    this.estimates = estimates;
    this.safely = safely;
    this.atHome = atHome;
  }

  /** @param estimated whether there is an estimate to read */
  record Wanted(Feature feature, boolean estimated) {}

  @GetMapping(ALL)
  String list(@AuthenticationPrincipal ContactPrincipal who, Model page) {
    page.addAttribute("cases", atHome.of(who));
    return "prospects/portal-list";
  }

  /** Where pages about any evolutive lead back to: what a prospect wants has no ticket, its place is the proposal. */
  @GetMapping("/tickets/{feature:E-\\d{4}-\\d+}")
  String ofFeature(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String feature) {
    return "redirect:/portal/propuestas/" + prospects.seenBy(who.contactId(), prospects.feature(feature).prospect()).number();
  }

  @GetMapping(CASE)
  String latest(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, Model page) {
    return page(who, number, null, page);
  }

  @GetMapping(CASE + "/{version:\\d{1,6}}")
  String version(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @PathVariable int version, Model page) {
    return page(who, number, version, page);
  }

  private String page(ContactPrincipal who, String number, Integer version, Model page) {
    Prospect prospect = prospects.seenBy(who.contactId(), number);
    List<Proposal> sent = prospects.proposals(number).stream().filter(Proposal::sent).toList();
    page.addAttribute("prospect", prospect);
    page.addAttribute("versions", sent);
    page.addAttribute("featuresOffered", prospects.featuresOffered(number));
    sent.stream().filter(one -> version == null || one.version() == version).findFirst().ifPresent(proposal -> {
      page.addAttribute("sheet", sheets.sheet(prospect, proposal));
      page.addAttribute("compared", sheets.compared(number, proposal).orElse(null));
      page.addAttribute("newest", proposal == sent.get(0));
      safely.run(() -> papers.read(number, proposal.version(), who.contactId()));
    });
    page.addAttribute("features", prospects.features(number).stream()
        .map(one -> new Wanted(one, estimates.latestSent(one.caseNumber()).isPresent())).toList());
    page.addAttribute("decides", prospect.contact() == who.contactId());
    page.addAttribute("deciding", prospect.waiting() == Waiting.DECISION);
    page.addAttribute("validating", prospect.waiting() == Waiting.VALIDATION);
    return VIEW;
  }

  /** As it was handed over; that it is opened is noted where all documents are. */
  @GetMapping(CASE + "/{version:\\d{1,6}}/pdf")
  Object pdf(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @PathVariable int version) {
    Prospect prospect = prospects.seenBy(who.contactId(), number);
    Proposal proposal = sheets.sent(number, version);
    return papers.handed(number, version, who.contactId()).<Object>map(delivery -> "redirect:/portal/documentos/" + delivery.id())
        .orElseGet(() -> sheets.pdf(sheets.sheet(prospect, proposal)));
  }

  @PostMapping(CASE + "/decision")
  Object decide(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "0") int version,
      @RequestParam Decision decision, @RequestParam(defaultValue = "") String reason, HttpServletRequest request, Model page,
      RedirectAttributes next) {
    return act(who, number, reason, page, next, switch (decision) {
      case CONTINUE -> "De acuerdo: seguimos adelante. Su líder de cuenta le propone la próxima reunión.";
      case IMPROVE -> "Gracias por decírnoslo: preparamos otra versión y nos reunimos de nuevo.";
      case DESIST -> "De acuerdo: no seguimos adelante. Gracias por su tiempo.";
    }, () -> prospects.decide(who.contactId(), number, version, decision, reason, request.getRemoteAddr()));
  }

  @PostMapping(CASE + "/validacion")
  Object validate(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @RequestParam Validation validation,
      @RequestParam(defaultValue = "") String reason, HttpServletRequest request, Model page, RedirectAttributes next) {
    return act(who, number, reason, page, next, validation == Validation.APPROVE ? "Aprobado. Empieza la producción."
        : "Anotado: le explicamos cómo lo desarrollamos y cuánto tardaría.",
        () -> prospects.validate(who.contactId(), number, validation, reason, request.getRemoteAddr()));
  }

  private Object act(ContactPrincipal who, String number, String reason, Model page, RedirectAttributes next, String done, Runnable act) {
    try {
      act.run();
      next.addFlashAttribute("done", done);
      return "redirect:/portal/propuestas/" + number;
    } catch (InputRefused refused) {
      page.addAttribute("refused", refused.reason());
      page.addAttribute("reason", reason);
      return new ModelAndView(page(who, number, null, page), page.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }
}
