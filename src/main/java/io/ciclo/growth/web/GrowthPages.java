package io.ciclo.growth.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.growth.CsmFinding;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.Feedbacks;
import io.ciclo.growth.GrowthSignal;
import io.ciclo.growth.desk.FeedbackCases;
import io.ciclo.staff.Staff;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Feedbacks of all customers, the signals of growth, and what concerns one customer. */
@Controller
class GrowthPages {

  private final Feedbacks feedbacks;
  private final FeedbackCases cases;
  private final Customers customers;
  private final Staff staff;
  private final EngineSettings house;

  GrowthPages(Feedbacks feedbacks, FeedbackCases cases, Customers customers, Staff staff, EngineSettings house) {
    this.feedbacks = feedbacks;
    this.cases = cases;
    this.customers = customers;
    this.staff = staff;
    this.house = house;
  }

  record FeedbackLine(Feedback feedback, Company company, String state, String since) {}

  record DateLine(Company company, String on) {}

  /** @param feedback number of the one that is open with this customer; null for none */
  record SignalLine(GrowthSignal signal, Company company, String since, String feedback) {}

  @GetMapping("/crecimiento/feedback")
  String feedbacks(@AuthenticationPrincipal StaffPrincipal who, Model page) {
    GrowthReaders.require(who);
    Map<Long, Company> companies = companies();
    page.addAttribute("open", feedbacks.open().stream().map(one -> line(one, companies.get(one.company()))).toList());
    page.addAttribute("dates", feedbacks.dates().stream().map(one -> new DateLine(companies.get(one.company()), Times.spokenDay(one.on()))).toList());
    page.addAttribute("signals", feedbacks.signals().size());
    return "growth/feedbacks";
  }

  private FeedbackLine line(Feedback feedback, Company company) {
    return new FeedbackLine(feedback, company, cases.state(feedback), times().at(feedback.opening().at()));
  }

  private Map<Long, Company> companies() {
    return customers.companies().stream().collect(Collectors.toMap(Company::id, Function.identity()));
  }

  private Times times() {
    return new Times(house.zone());
  }

  @GetMapping("/crecimiento/senales")
  String signals(@AuthenticationPrincipal StaffPrincipal who, Model page) {
    GrowthReaders.require(who);
    Map<Long, Company> companies = companies();
    Map<Long, String> open = feedbacks.open().stream().collect(Collectors.toMap(Feedback::company, Feedback::number));
    page.addAttribute("signals", feedbacks.signals().stream().map(one -> new SignalLine(one, companies.get(one.company()),
        times().at(one.raisedAt()), open.get(one.company()))).toList());
    page.addAttribute("keeps", GrowthReaders.keeps(who));
    return "growth/signals";
  }

  @PostMapping("/crecimiento/senales/{id:\\d{1,18}}/feedback")
  String use(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, RedirectAttributes next) {
    GrowthReaders.requireKeeper(who);
    try {
      String number = feedbacks.openFor(id, who.userId());
      next.addFlashAttribute("done", "La señal está en " + number + ": se habla de ella en ese Feedback.");
      return "redirect:/casos/" + number;
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      return "redirect:/crecimiento/senales";
    }
  }

  @PostMapping("/crecimiento/senales/{id:\\d{1,18}}/descartar")
  String dismiss(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, @RequestParam(defaultValue = "") String motivo,
      RedirectAttributes next) {
    GrowthReaders.requireKeeper(who);
    said(next, "Descartada: la misma señal no vuelve a salir durante un tiempo.", () -> feedbacks.dismiss(id, motivo, who.userId()));
    return "redirect:/crecimiento/senales";
  }

  // one customer

  /** @param author name; empty for what the product wrote down */
  record FindingLine(CsmFinding finding, String author, String when) {}

  @GetMapping("/clientes/{company:\\d{1,18}}/feedback")
  String ofCompany(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, Model page) {
    GrowthReaders.require(who);
    Company shown = customers.company(company);
    page.addAttribute("company", shown);
    page.addAttribute("next", feedbacks.nextDate(company).map(Times::spokenDay).orElse(null));
    page.addAttribute("feedbacks", feedbacks.ofCompany(company).stream().map(one -> line(one, shown)).toList());
    page.addAttribute("findings", feedbacks.findings(company).stream().map(one -> new FindingLine(one,
        one.staff() == null ? "" : staff.displayName(one.staff()), times().at(one.at()))).toList());
    page.addAttribute("signals", feedbacks.signalsOf(company));
    page.addAttribute("kinds", Stream.of(CsmFinding.Kind.values()).filter(CsmFinding.Kind::byHand).toList());
    page.addAttribute("keeps", GrowthReaders.keeps(who));
    page.addAttribute("times", times());
    return "growth/company";
  }

  @PostMapping("/clientes/{company:\\d{1,18}}/feedback/fecha")
  String date(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @RequestParam(defaultValue = "") String fecha,
      RedirectAttributes next) {
    GrowthReaders.requireKeeper(who);
    said(next, "Guardado: ese día empieza el Feedback.", () -> feedbacks.firstOn(company, day(fecha), who.userId()));
    return back(company);
  }

  private static LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new InputRefused("date", "«Fecha del Feedback»: «" + typed + "» no es una fecha.");
    }
  }

  @PostMapping("/clientes/{company:\\d{1,18}}/feedback/sin-fecha")
  String noDate(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, RedirectAttributes next) {
    GrowthReaders.requireKeeper(who);
    said(next, "Sin fecha: el Feedback de este cliente ya no empieza solo.", () -> feedbacks.noMoreDates(company, who.userId()));
    return back(company);
  }

  @PostMapping("/clientes/{company:\\d{1,18}}/feedback/hallazgo")
  String found(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @RequestParam(required = false) CsmFinding.Kind clase,
      @RequestParam(defaultValue = "") String texto, RedirectAttributes next) {
    GrowthReaders.requireKeeper(who);
    said(next, "Anotado para el próximo Feedback.", () -> feedbacks.found(company, clase, texto, who.userId()));
    return back(company);
  }

  @PostMapping("/clientes/{company:\\d{1,18}}/feedback/abrir")
  String open(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @RequestParam(defaultValue = "") String motivo,
      RedirectAttributes next) {
    GrowthReaders.requireKeeper(who);
    try {
      String number = feedbacks.open(company, motivo, who.userId());
      next.addFlashAttribute("done", "Feedback " + number + " abierto.");
      return "redirect:/casos/" + number;
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      return back(company);
    }
  }

  private static String back(long company) {
    return "redirect:/clientes/" + company + "/feedback";
  }

  private static void said(RedirectAttributes next, String done, Runnable act) {
    try {
      act.run();
      next.addFlashAttribute("done", done);
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    } catch (ConcurrentChange faster) {
      next.addFlashAttribute("refused", faster.getMessage());
    }
  }
}
