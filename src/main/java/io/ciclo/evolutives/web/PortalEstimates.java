package io.ciclo.evolutives.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OnceOnly;
import io.ciclo.engine.SentDifferently;
import io.ciclo.engine.SentForm;
import io.ciclo.engine.Upload;
import io.ciclo.evolutives.EstimateAnswer;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.evolutives.web.EstimatedCases.Subject;
import io.ciclo.evolutives.web.Reports.Report;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was sent to a customer, where the letter leads, and the only place where it is answered (EA-01). Opening it changes nothing; a
 * button does (TP-15).
 */
@Controller
@RequestMapping("/portal/estimaciones/{number}")
class PortalEstimates {

  private static final String VIEW = "evolutives/portal-report";
  /** The field that says which form it was (DW-09). */
  private static final String FORM_KEY = "formKey";

  private final Reports reports;
  private final EstimatedCases cases;
  private final EstimateReplies replies;
  private final Evolutives evolutives;
  private final OnceOnly once;
  private final Customers customers;

  PortalEstimates(Reports reports, EstimatedCases cases, EstimateReplies replies, Evolutives evolutives, OnceOnly once,
      Customers customers) {
    this.reports = reports;
    this.cases = cases;
    this.replies = replies;
    this.evolutives = evolutives;
    this.once = once;
    this.customers = customers;
  }

  @GetMapping
  String latest(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, Model page) {
    return page(who, number, AnswerForm.blank(), page);
  }

  private String page(ContactPrincipal who, String number, AnswerForm typed, Model page) {
    Report report = latest(who, number).orElseThrow(EstimatedCases::notThere);
    page.addAttribute("report", report);
    replies.to(who, number, report.version()).ifPresent(reply -> page.addAttribute("reply", reply));
    page.addAttribute("typed", typed);
    page.addAttribute("reader", who.contactId());
    return VIEW;
  }

  /** An earlier one says that there is a newer one. */
  @GetMapping("/{version:\\d{1,9}}")
  String version(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @PathVariable int version, Model page) {
    Report report = report(who, number, version);
    int latest = latest(who, number).map(Report::version).orElse(version);
    if (latest == version) {
      return page(who, number, AnswerForm.blank(), page);
    }
    page.addAttribute("report", report);
    page.addAttribute("newer", latest);
    return VIEW;
  }

  @GetMapping("/{version:\\d{1,9}}/pdf")
  ResponseEntity<byte[]> pdf(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @PathVariable int version) {
    return reports.pdf(report(who, number, version));
  }

  /** What is refused is shown again with all that was typed; a script keeps the files as well. */
  @PostMapping("/respuesta")
  Object answer(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String formKey,
      @RequestParam(defaultValue = "0") int version, @RequestParam(required = false) String respuesta,
      @RequestParam(required = false) String motivo, @RequestParam(required = false) String via,
      @RequestParam(required = false) List<MultipartFile> files, HttpServletRequest request, Model page, RedirectAttributes next) {
    cases.seenBy(who, number);
    AnswerForm typed = new AnswerForm(formKey, version, respuesta, motivo, via);
    try {
      send(who, number, typed, Upload.all(files), request.getRemoteAddr());
      next.addFlashAttribute("done", done(typed.answer()));
      return "redirect:/portal/estimaciones/" + number;
    } catch (InputRefused refused) {
      boolean spent = formKey.isBlank() || FORM_KEY.equals(refused.field());
      return refused(page(who, number, spent ? typed.under(SentForm.newKey()) : typed, page), refused, page);
    }
  }

  /** However often it arrives, it has its effect once. */
  private void send(ContactPrincipal who, String number, AnswerForm typed, List<Upload> files, String address) {
    String content = SentForm.digest(Stream.concat(Stream.of(typed.version(), String.valueOf(typed.respuesta()), typed.motivo(),
        String.valueOf(typed.via())), files.stream().flatMap(file -> Stream.of(file.fileName(), file.content()))).toArray());
    try {
      once.write(new SentForm("contact:" + who.contactId(), typed.formKey(), "ESTIMATE " + number, content), () -> {
        evolutives.answer(who.contactId(), number, typed.answering(files), address);
        return number;
      });
    } catch (SentDifferently before) {
      throw new InputRefused(FORM_KEY, "«Su respuesta»: la que envió antes ya nos llegó, y esta dice otra cosa. Si ha cambiado de idea,"
          + " escríbanos en el ticket.");
    }
  }

  private static String done(EstimateAnswer answer) {
    return switch (answer) {
      case ACCEPT -> "Estimación aceptada. Ya lo sabe el equipo que lo hará.";
      case DESIST -> "De acuerdo: no seguimos adelante.";
      case NOT_AGREED -> "Gracias por decírnoslo: buscamos otra propuesta y le escribimos.";
      case UNDEFINED -> "Gracias: lo aclaramos antes de seguir.";
    };
  }

  @PostMapping("/companero")
  Object askColleague(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number,
      @RequestParam(defaultValue = "") String colleague, HttpServletRequest request, Model page, RedirectAttributes next) {
    cases.seenBy(who, number);
    try {
      evolutives.askColleague(who.contactId(), number, colleague.matches("\\d{1,18}") ? Long.parseLong(colleague) : 0,
          request.getRemoteAddr());
      next.addFlashAttribute("done", "Petición enviada. El caso espera su decisión.");
      return "redirect:/portal/estimaciones/" + number;
    } catch (InputRefused refused) {
      return refused(page(who, number, AnswerForm.blank(), page), refused, page);
    }
  }

  private static ModelAndView refused(String view, InputRefused refused, Model page) {
    page.addAttribute("refused", refused.reason());
    return new ModelAndView(view, page.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private Optional<Report> latest(ContactPrincipal who, String number) {
    return reports.latest(cases.seenBy(who, number), zone(who));
  }

  private Report report(ContactPrincipal who, String number, int version) {
    Subject subject = cases.seenBy(who, number);
    return reports.version(subject, version, zone(who)).orElseThrow(EstimatedCases::notThere);
  }

  private ZoneId zone(ContactPrincipal who) {
    return customers.company(who.companyId()).zone();
  }
}
