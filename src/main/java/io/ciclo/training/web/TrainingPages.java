package io.ciclo.training.web;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Person;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.training.Level;
import io.ciclo.training.Training;
import io.ciclo.training.Trainings;
import io.ciclo.training.Workshop;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is under way, opening one for a company, the catalogue of workshops (TR-14) and who teaches what (TR-01). */
@Controller
@RequestMapping("/aprendizaje")
class TrainingPages {

  private final Trainings trainings;
  private final CaseTrainings shown;
  private final Customers customers;
  private final Staff staff;

  TrainingPages(Trainings trainings, CaseTrainings shown, Customers customers, Staff staff) {
    this.trainings = trainings;
    this.shown = shown;
    this.customers = customers;
    this.staff = staff;
  }

  /**
   * @param state how it ended, once it has
   * @param next when the next session is; null while none is planned
   */
  record Line(String number, String title, String company, String state, String trainer, String next) {}

  /** What is open, or all of one company. */
  @GetMapping
  String list(@RequestParam(required = false) Long empresa, Model page) {
    page.addAttribute("company", empresa == null ? null : customers.company(empresa));
    page.addAttribute("lines", (empresa == null ? trainings.open() : trainings.ofCompany(empresa)).stream().map(this::line).toList());
    return "training/list";
  }

  private Line line(Training training) {
    CaseTrainings.Shown one = shown.toStaff(training);
    return new Line(training.caseNumber(), training.title(), customers.company(training.company()).legalName(),
        one.ended() == null ? one.state() : one.ended(), one.trainer(),
        one.sessions().stream().filter(CaseTrainings.Session::next).map(CaseTrainings.Session::when).findFirst().orElse(null));
  }

  // opening one (TR-02)

  @GetMapping("/nueva")
  String blank(@RequestParam long empresa, Model page) {
    page.addAttribute("company", customers.company(empresa));
    page.addAttribute("contacts", customers.contactsOf(empresa).stream().filter(Contact::active).toList());
    return "training/new";
  }

  @PostMapping("/nueva")
  String open(@AuthenticationPrincipal StaffPrincipal who, @RequestParam long empresa, @RequestParam(defaultValue = "0") long contacto,
      @RequestParam(defaultValue = "") String titulo, @RequestParam(defaultValue = "") String necesidades,
      @RequestParam(defaultValue = "false") boolean incluida, Model page, HttpServletResponse response, RedirectAttributes next) {
    Teachers.requireFollower(who);
    try {
      demandOf(empresa, contacto);
      String number = trainings.open(contacto, titulo, necesidades, incluida, who.userId());
      next.addFlashAttribute("done", "Abierta con el número " + number + ".");
      return "redirect:/casos/" + number;
    } catch (InputRefused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      page.addAllAttributes(Map.of("refused", refused.getMessage(), "contacto", contacto, "titulo", titulo, "necesidades", necesidades,
          "incluida", incluida));
      return blank(empresa, page);
    }
  }

  private void demandOf(long company, long contact) {
    if (customers.findContact(contact).filter(one -> one.companyId() == company).isEmpty()) {
      throw new InputRefused("contacto", "«Contacto»: elija a alguien de la empresa.");
    }
  }

  // the catalogue

  @GetMapping("/talleres")
  String workshops(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(required = false) Long editar, Model page) {
    page.addAttribute("workshops", trainings.workshops());
    page.addAttribute("platforms", trainings.platforms());
    page.addAttribute("levels", Level.values());
    page.addAttribute("mayChange", Teachers.mayChange(who));
    if (!page.containsAttribute("form")) {
      page.addAttribute("form", editar == null ? new Workshop(0, "", "", trainings.platforms().get(0), Level.BASIC, 2, true, 0)
          : trainings.workshop(editar));
    }
    return "training/workshops";
  }

  @PostMapping("/talleres")
  String keep(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "0") long id,
      @RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "") String titulo,
      @RequestParam(defaultValue = "") String resumen, @RequestParam(defaultValue = "") String plataforma,
      @RequestParam(required = false) Level nivel, @RequestParam(defaultValue = "0") int horas,
      @RequestParam(defaultValue = "false") boolean ofrecido, Model page, HttpServletResponse response, RedirectAttributes next) {
    Teachers.require(who);
    Workshop typed = new Workshop(id, titulo, resumen, plataforma, nivel, horas, ofrecido, version);
    try {
      trainings.keep(id == 0 ? null : id, typed);
      next.addFlashAttribute("done", "Guardado en el catálogo.");
      return "redirect:/aprendizaje/talleres";
    } catch (InputRefused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      page.addAttribute("refused", refused.getMessage());
      page.addAttribute("form", typed);
      return workshops(who, null, page);
    }
  }

  // who teaches what

  /** @param platforms that this person teaches */
  record Teacher(String id, String name, List<String> platforms) {}

  @GetMapping("/quien-ensena")
  String teachers(@AuthenticationPrincipal StaffPrincipal who, Model page) {
    Map<String, List<String>> taught = trainings.trainers();
    page.addAttribute("teachers", staff.inGroup(StaffGroup.TRAINERS).stream().map((Person one) -> new Teacher(one.id(), one.displayName(),
        trainings.platforms().stream().filter(platform -> taught.getOrDefault(platform, List.of()).contains(one.id())).toList())).toList());
    page.addAttribute("platforms", trainings.platforms());
    page.addAttribute("mayChange", Teachers.mayChange(who));
    return "training/teachers";
  }

  @PostMapping("/quien-ensena/{person}")
  String teaches(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String person, @RequestParam(required = false) List<String> plataforma,
      RedirectAttributes next) {
    Teachers.require(who);
    try {
      trainings.teaches(person, plataforma == null ? List.of() : plataforma);
      next.addFlashAttribute("done", "Guardado lo que enseña " + staff.displayName(person) + ".");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/aprendizaje/quien-ensena";
  }
}
