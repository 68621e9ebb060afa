package io.ciclo.evolutives.web;

import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Person;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.desk.PastEvolutives;
import io.ciclo.evolutives.web.EstimateForm.DesignChoice;
import io.ciclo.evolutives.web.EstimateForm.MeetingChoice;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The editor of an estimate, on its case. Every button sends the whole form, and whatever comes of it the page shows again all that was
 * typed: rows are added, moved and priced without a script; with one, only the part that changes is drawn anew.
 */
@Controller
@RequestMapping("/casos/{number}/estimacion")
class EstimatePages {

  private static final String VIEW = "evolutives/estimate";
  private static final String SAVE = "guardar";
  private static final String SAVE_ANYWAY = "guardar-encima";
  /** Field under which a save on top of somebody else's is refused. */
  private static final String WHOLE = "estimate";
  private static final List<StaffGroup> TECHNICIANS = List.of(StaffGroup.EVOLUTIVE_TEAM, StaffGroup.DEVELOPERS, StaffGroup.TESTERS,
      StaffGroup.DESIGNERS);

  private final Estimates estimates;
  private final EstimatedCases cases;
  private final BudgetSheets sheets;
  private final Versions versions;
  private final PastEvolutives past;
  private final PastSheets pastSheets;
  private final EngineSettings house;
  private final Staff staff;
  private final CaseCardBoard cards;
  private final SafeWrite safely;

  EstimatePages(Estimates estimates, EstimatedCases cases, BudgetSheets sheets, Versions versions, PastEvolutives past,
      PastSheets pastSheets, EngineSettings house, Staff staff, CaseCardBoard cards, SafeWrite safely) {
    this.estimates = estimates;
    this.cases = cases;
    this.sheets = sheets;
    this.versions = versions;
    this.past = past;
    this.pastSheets = pastSheets;
    this.house = house;
    this.staff = staff;
    this.cards = cards;
    this.safely = safely;
  }

  @ModelAttribute
  void onlyKeepers(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, Model page) {
    EstimateKeepers.require(who);
    page.addAttribute("subject", cases.known(number));
  }

  @InitBinder("form")
  void plainFields(WebDataBinder binder) {
    binder.initDirectFieldAccess();
  }

  @GetMapping
  String open(@PathVariable String number, Model page) {
    EstimateForm form = estimates.newest(number).map(newest -> EstimateForm.of(newest.draft(), newest.seen()))
        .orElseGet(() -> EstimateForm.of(EstimateDraft.EMPTY, Seen.NOTHING));
    return page(number, form, Map.of(), page);
  }

  /** @param said what the button says */
  @PostMapping
  String act(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @ModelAttribute("form") EstimateForm form,
      @RequestParam(name = "accion", defaultValue = SAVE) String said, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      HttpServletResponse response, Model page, RedirectAttributes next) {
    page.addAttribute("unsaved", true);
    Optional<RowChange.Done> rows = RowChange.in(form, said);
    if (rows.isPresent()) {
      page.addAttribute("focus", rows.get().focus());
      page.addAttribute("told", rows.get().told());
      if (part) {
        response.setHeader("HX-Trigger-After-Settle", "ciclo:rows");
        page.addAttribute("wrong", Map.of());
        rows(form, EstimateReading.read(form), page);
        return "evolutives/estimate-rows :: changed";
      }
      return page(number, form, Map.of(), page);
    }
    return said.equals(SAVE) || said.equals(SAVE_ANYWAY) ? save(who, number, form, said.equals(SAVE_ANYWAY), response, page, next)
        : page(number, form, EstimateReading.read(form).problems(), page);
  }

  private String save(StaffPrincipal who, String number, EstimateForm form, boolean anyway, HttpServletResponse response, Model page,
      RedirectAttributes next) {
    form.withoutUntouchedRows();
    EstimateReading.Read read = EstimateReading.read(form);
    Map<String, String> problems = new LinkedHashMap<>(read.problems());
    if (problems.isEmpty()) {
      try {
        Seen seen = anyway ? form.theirs() : form.seen();
        EstimateVersion saved = safely.write(() -> {
          EstimateVersion written = estimates.save(number, read.draft(), seen, who.userId());
          cards.refresh(number);
          return written;
        });
        next.addFlashAttribute("done", "Guardado: versión " + saved.key().version() + ", "
            + (anyway ? "encima de lo que había guardado otra persona." : sheets.of(saved.budget()).total() + "."));
        return "redirect:/casos/" + number + "/estimacion";
      } catch (InputRefused refused) {
        problems.put(refused.field(), refused.reason());
      }
    }
    form.roomToWrite();
    if (problems.containsKey(WHOLE)) {
      offerBoth(number, read.draft(), page);
      response.setStatus(HttpStatus.CONFLICT.value());
    } else {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }
    return page(number, form, problems, page);
  }

  /** What somebody else saved meanwhile, and how this one differs from it: the person decides which of the two goes on. */
  private void offerBoth(String number, EstimateDraft mine, Model page) {
    estimates.newest(number).ifPresent(theirs -> {
      page.addAttribute("theirs", versions.line(theirs));
      page.addAttribute("theirsSeen", theirs.seen());
      page.addAttribute("overwritten", versions.changes(theirs,
          new EstimateVersion(theirs.key(), theirs.state(), mine, estimates.preview(mine), theirs.author(), theirs.at())));
    });
  }

  /** Nothing is saved. */
  @PostMapping("/total")
  String total(@ModelAttribute("form") EstimateForm form, Model page) {
    EstimateReading.Read read = EstimateReading.read(form);
    page.addAttribute("taskTotals", taskTotals(read));
    price(read, page);
    return "evolutives/estimate-total :: live";
  }

  @PostMapping("/revision")
  String review(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam int seenVersion,
      @RequestParam int seenRevision, RedirectAttributes next) {
    try {
      safely.run(() -> estimates.review(number, new Seen(seenVersion, seenRevision), who.userId()));
      next.addFlashAttribute("done", "Queda anotado que la ha revisado tal como está. Si alguien guarda cambios, hay que revisarla otra vez.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return "redirect:/casos/" + number + "/estimacion";
  }

  private String page(String number, EstimateForm form, Map<String, String> problems, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("wrong", problems);
    page.addAttribute("labels", versions.labels());
    page.addAttribute("designs", DesignChoice.values());
    page.addAttribute("meetingChoices", MeetingChoice.values());
    page.addAttribute("raises", Stream.of(Category.values()).filter(category -> category != Category.SIMPLE).toList());
    page.addAttribute("priorities", DemandedPriority.values());
    EstimateReading.Read read = EstimateReading.read(form);
    rows(form, read, page);
    price(read, page);
    page.addAttribute("newest", estimates.newest(number).orElse(null));
    page.addAttribute("draft", estimates.draft(number).map(versions::line).orElse(null));
    page.addAttribute("obstacles", estimates.obstacles(number));
    page.addAttribute("reviewers", estimates.reviews(number).stream().map(review -> staff.displayName(review.person())).toList());
    page.addAttribute("versions", versions.of(number));
    page.addAttribute("similar", similar(cases.known(number), read.draft()));
    return VIEW;
  }

  /** What cannot be priced yet is compared with nothing. */
  private List<PastSheets.Line> similar(EstimatedCases.Subject subject, EstimateDraft draft) {
    try {
      return past.similar(subject.number(), draft, subject.title()).stream().map(each -> pastSheets.line(each, house.zone())).toList();
    } catch (InputRefused refused) {
      return List.of();
    }
  }

  private void rows(EstimateForm form, EstimateReading.Read read, Model page) {
    page.addAttribute("technicians", technicians(form));
    page.addAttribute("taskTotals", taskTotals(read));
  }

  /** By id. Whoever was meant for a task and is no longer in a group stays in its row. */
  private Map<String, String> technicians(EstimateForm form) {
    Map<String, String> technicians = new LinkedHashMap<>();
    TECHNICIANS.stream().flatMap(group -> staff.inGroup(group).stream()).map(Person::id).distinct()
        .forEach(id -> technicians.put(id, staff.nameForChoice(id)));
    form.modules.stream().flatMap(module -> module.tasks.stream()).map(task -> task.technician).filter(id -> !id.isBlank())
        .forEach(id -> technicians.computeIfAbsent(id, staff::displayName));
    return technicians;
  }

  private static List<List<String>> taskTotals(EstimateReading.Read read) {
    return read.draft().modules().stream().map(module -> module.tasks().stream().map(task -> task.effort().total().spanish()).toList())
        .toList();
  }

  /** What it costs as far as it can be read, or why there is nothing to be said. */
  private void price(EstimateReading.Read read, Model page) {
    try {
      Budget budget = estimates.preview(read.draft());
      page.addAttribute("sheet", sheets.of(budget));
      page.addAttribute("unread", List.copyOf(read.problems().values()));
    } catch (InputRefused refused) {
      page.addAttribute("unread", Stream.concat(read.problems().values().stream(), Stream.of(refused.reason())).toList());
    }
  }
}
