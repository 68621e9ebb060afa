package io.ciclo.portal.web;

import io.ciclo.engine.SignedIn;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.HolidayCoverage;
import io.ciclo.staff.WhileAway;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody lands: customers in the oficina virtual, staff before the doors to their work. */
@Controller
class HomePages {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d 'de' MMMM", Locale.forLanguageTag("es-ES"));

  private final HolidayCoverage coverage;
  private final WhileAway whileAway;
  private final Vocabulary vocabulary;

  HomePages(HolidayCoverage coverage, WhileAway whileAway, Vocabulary vocabulary) {
    this.coverage = coverage;
    this.whileAway = whileAway;
    this.vocabulary = vocabulary;
  }

  @GetMapping("/")
  String home(@AuthenticationPrincipal SignedIn who, Model model) {
    if (!(who instanceof StaffPrincipal staff)) {
      return "redirect:/portal";
    }
    model.addAttribute("name", staff.displayName());
    model.addAttribute("userId", staff.userId());
    model.addAttribute("handedOver", whileAway.handedOver(staff.userId()));
    model.addAttribute("uncovered", uncovered(coverage.near()));
    return "portal/home";
  }

  /** Null when every holiday that comes near has somebody. */
  private String uncovered(List<HolidayCoverage.Uncovered> near) {
    if (near.isEmpty()) {
      return null;
    }
    String next = DAY.format(near.get(0).holiday());
    return vocabulary.word("portal.uncovered." + (near.size() == 1 ? "one" : "several"), "day", next)
        .replace("{count}", String.valueOf(near.size()));
  }
}
