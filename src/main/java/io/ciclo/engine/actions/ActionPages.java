package io.ciclo.engine.actions;

import io.ciclo.engine.CaseActions;
import io.ciclo.engine.CaseActions.Press;
import io.ciclo.engine.CaseActions.Pressed;
import io.ciclo.engine.CaseActions.Seen;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Upload;
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the action bar of every case page posts. Fields of an action are named {@code f.} and their key, so that none can be mistaken for
 * what the page itself sends.
 */
@Controller
@RequestMapping("/casos")
class ActionPages {

  private static final String CASE = "/{number:[A-Z]-\\d{4}-\\d+}";
  private static final String FIELD = "f.";

  private final CaseActions actions;

  ActionPages(CaseActions actions) {
    this.actions = actions;
  }

  /** For the tab of Tasklist, which knows the task alone. */
  @GetMapping("/tarea/{task}")
  String ofTask(@PathVariable String task) {
    return actions.caseOf(task).map(number -> page(number, true)).orElse("engine/no-case");
  }

  @PostMapping(CASE + "/acciones")
  String press(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(required = false) String task,
      @RequestParam String action, @RequestParam long seenEntry, @RequestParam long seenAnswer,
      @RequestParam(defaultValue = "false") boolean now, @RequestParam(defaultValue = "false") boolean framed,
      @RequestParam Map<String, String> typed, @RequestParam(required = false) List<MultipartFile> files, RedirectAttributes next) {
    try {
      Pressed pressed = actions.press(new Press(number, task == null || task.isBlank() ? null : task, action, fields(typed), Upload.all(files),
          new Seen(seenEntry, seenAnswer), now), who);
      if (pressed instanceof Pressed.NewsFirst news) {
        next.addFlashAttribute("newsFirst", news.said());
      } else if (pressed instanceof Pressed.Done done) {
        next.addFlashAttribute("done", "Hecho: " + done.label() + ".");
      }
    } catch (InputRefused refusal) {
      next.addFlashAttribute("refused", refusal.reason());
    }
    next.addFlashAttribute("tried", (task == null || task.isBlank() ? "CASE" : task) + "-" + action);
    return page(number, framed);
  }

  @PostMapping(CASE + "/acciones/{answer}/recuperar")
  String takeBack(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @PathVariable long answer,
      @RequestParam(defaultValue = "false") boolean framed, RedirectAttributes next) {
    return act(number, framed, next, "Recuperada: no ha salido nada. Puede corregirla y enviarla de nuevo.",
        () -> actions.takeBack(number, answer, who));
  }

  @PostMapping(CASE + "/acciones/{answer}/ya")
  String sendNow(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @PathVariable long answer,
      @RequestParam(defaultValue = "false") boolean framed, RedirectAttributes next) {
    return act(number, framed, next, "Enviada.", () -> actions.sendNow(number, answer, who));
  }

  @PostMapping(CASE + "/acciones/{answer}/archivos/{file}/quitar")
  String dropFile(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @PathVariable long answer,
      @PathVariable long file, @RequestParam(defaultValue = "false") boolean framed, RedirectAttributes next) {
    return act(number, framed, next, "Archivo quitado.", () -> actions.dropFile(number, answer, file, who));
  }

  private static String act(String number, boolean framed, RedirectAttributes next, String done, Runnable act) {
    try {
      act.run();
      next.addFlashAttribute("done", done);
    } catch (InputRefused refusal) {
      next.addFlashAttribute("refused", refusal.reason());
    }
    return page(number, framed);
  }

  private static String page(String number, boolean framed) {
    return "redirect:/casos/" + number + (framed ? "?marco" : "");
  }

  /** Saved every few seconds while somebody types; the page says nothing about it. */
  @PostMapping(CASE + "/borrador")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keepDraft(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam String form,
      @RequestParam Map<String, String> typed) {
    actions.keepDraft(number, form, fields(typed), who);
  }

  @GetMapping(CASE + "/compania")
  String presence(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam long seenEntry, Model model) {
    model.addAttribute("presence", actions.presence(number, seenEntry, who));
    model.addAttribute("number", number);
    model.addAttribute("seenEntry", seenEntry);
    return "engine/actions :: presence(number=${number}, seenEntry=${seenEntry}, presence=${presence})";
  }

  private static Map<String, String> fields(Map<String, String> typed) {
    Map<String, String> fields = new LinkedHashMap<>();
    typed.forEach((name, value) -> {
      if (name.startsWith(FIELD)) {
        fields.put(name.substring(FIELD.length()), value);
      }
    });
    return fields;
  }
}
