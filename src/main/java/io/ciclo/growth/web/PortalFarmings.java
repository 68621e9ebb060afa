package io.ciclo.growth.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.FarmingPaper.Kind;
import io.ciclo.growth.FarmingReply.Word;
import io.ciclo.growth.Farmings;
import io.ciclo.growth.NoSuchFarming;
import io.ciclo.growth.desk.FarmingPapers;
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

/** Where a customer reads a draft or a proposal and answers (FF-18, FF-19). Opening it answers nothing. */
@Controller
@RequestMapping("/portal/propuestas/{number:G-\\d{4}-\\d+}")
class PortalFarmings {

  private static final String VIEW = "growth/portal-farming";

  private final Farmings farmings;
  private final FarmingPapers papers;
  private final SafeWrite safely;

  PortalFarmings(Farmings farmings, FarmingPapers papers, SafeWrite safely) {
    this.farmings = farmings;
    this.papers = papers;
    this.safely = safely;
  }

  @GetMapping
  String latest(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, Model page) {
    return page(who, number, null, page);
  }

  @GetMapping("/{paper:\\d{1,18}}")
  String paper(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @PathVariable long paper, Model page) {
    return page(who, number, paper, page);
  }

  private String page(ContactPrincipal who, String number, Long paper, Model page) {
    Farming farming = farmings.seenBy(who.contactId(), number);
    List<FarmingPaper> sent = farmings.papers(number).stream().filter(FarmingPaper::sent).toList();
    FarmingPaper shown = sent.stream().filter(one -> paper == null || one.id() == paper).findFirst().orElseThrow(() -> new NoSuchFarming(number));
    page.addAttribute("f", farming);
    page.addAttribute("sent", sent);
    page.addAttribute("sheet", papers.sheet(farming, shown));
    page.addAttribute("newest", shown == sent.get(0));
    page.addAttribute("answers", farmings.mayAnswer(who.contactId()));
    page.addAttribute("asked", farming.asked() == shown.kind() && shown == sent.get(0));
    page.addAttribute("revisionsLeft", farmings.revisionsLeft(number));
    safely.run(() -> papers.read(number, shown, who.contactId()));
    return VIEW;
  }

  @GetMapping("/{paper:\\d{1,18}}/pdf")
  ResponseEntity<byte[]> pdf(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @PathVariable long paper) {
    Farming farming = farmings.seenBy(who.contactId(), number);
    FarmingPaper found = farmings.papers(number).stream().filter(one -> one.id() == paper && one.sent()).findFirst()
        .orElseThrow(() -> new NoSuchFarming(number));
    safely.run(() -> papers.read(number, found, who.contactId()));
    return FarmingCasePages.printed(papers, papers.sheet(farming, found));
  }

  @PostMapping("/respuesta")
  Object answer(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @RequestParam Kind kind,
      @RequestParam(defaultValue = "0") int version, @RequestParam Word word, @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request, Model page, RedirectAttributes next) {
    try {
      farmings.answer(who.contactId(), number, kind, version, word, reason, request.getRemoteAddr());
      next.addFlashAttribute("done", switch (word) {
        case ACCEPT -> kind == Kind.DRAFT ? "Gracias: preparamos la propuesta y se la enviamos." : "Gracias: preparamos el contrato con usted.";
        case REVISE -> "Gracias por decírnoslo: lo revisamos con usted.";
        case REFUSE -> "De acuerdo: no seguimos adelante. Gracias por su tiempo.";
      });
      return "redirect:/portal/propuestas/" + number;
    } catch (InputRefused refused) {
      page.addAttribute("refused", refused.reason());
      page.addAttribute("reason", reason);
      return new ModelAndView(page(who, number, null, page), page.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }
}
