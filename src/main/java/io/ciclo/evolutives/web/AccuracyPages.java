package io.ciclo.evolutives.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.evolutives.desk.PastEvolutives;
import io.ciclo.staff.StaffGroup;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How near estimates come to what is executed, by category and by technician (EE-34); for whoever answers for them. */
@Controller
class AccuracyPages {

  private final PastEvolutives past;
  private final PastSheets sheets;
  private final EngineSettings house;

  AccuracyPages(PastEvolutives past, PastSheets sheets, EngineSettings house) {
    this.past = past;
    this.sheets = sheets;
    this.house = house;
  }

  @GetMapping("/estimaciones/precision")
  String open(@AuthenticationPrincipal StaffPrincipal who, Model page) {
    if (Stream.of(StaffGroup.EVOLUTIVE_MANAGERS, StaffGroup.DEPARTMENT_HEADS, StaffGroup.CAMUNDA_ADMIN)
        .noneMatch(group -> who.isIn(group.id()))) {
      throw new AccessDeniedException("Solo los gestores de quienes estiman y los responsables de departamento ven estas cifras.");
    }
    PastEvolutives.Figures figures = past.figures();
    page.addAttribute("most", PastEvolutives.MOST_COUNTED);
    page.addAttribute("categories", sheets.categories(figures));
    page.addAttribute("technicians", sheets.technicians(figures));
    page.addAttribute("evolutives", figures.evolutives().stream().map(each -> sheets.line(each, house.zone())).toList());
    return "evolutives/accuracy";
  }
}
