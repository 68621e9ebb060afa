package io.ciclo.messages.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.QuickAnswer;
import io.ciclo.messages.QuickAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Quick answers: kept on a page of their own, found while somebody types. */
@Controller
@RequestMapping("/respuestas-rapidas")
class QuickAnswerPages {

  private static final String SPANISH = "es";
  private static final QuickAnswer EMPTY = new QuickAnswer(0, "", "", "", "", "", Map.of(), null, SPANISH, 0, 0);

  private final QuickAnswers answers;

  QuickAnswerPages(QuickAnswers answers) {
    this.answers = answers;
  }

  @GetMapping
  String list(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "0") long editar, Model model) {
    QuickAnswer form = editar == 0 ? EMPTY : answers.get(editar, who);
    return page(who, form, form.fields().entrySet().stream().map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("\n")), model);
  }

  private String page(StaffPrincipal who, QuickAnswer form, String fields, Model model) {
    model.addAttribute("fields", fields);
    model.addAttribute("answers", answers.of(who));
    model.addAttribute("form", form);
    model.addAttribute("sharing", answers.sharing(who));
    model.addAttribute("placeholders", new TreeSet<>(QuickAnswers.PLACEHOLDERS));
    return "messages/quick-answers";
  }

  @PostMapping
  Object save(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "0") long id,
      @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "false") boolean shared, @RequestParam String title,
      @RequestParam String text, @RequestParam(defaultValue = "") String nextStep, @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String fields, @RequestParam(required = false) FormOfAddress address, Model model,
      RedirectAttributes next) {
    QuickAnswer answer = new QuickAnswer(id, shared ? null : who.userId(), title, text, nextStep, action, Map.of(), address, SPANISH, 0, version);
    try {
      answers.save(answer.filling(fields(fields)), who);
      next.addFlashAttribute("done", "Guardada: «" + title.strip() + "».");
      return "redirect:/respuestas-rapidas";
    } catch (InputRefused refusal) {
      model.addAttribute("problem", refusal);
      return new ModelAndView(page(who, answer, fields, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private static Map<String, String> fields(String lines) {
    Map<String, String> fields = new LinkedHashMap<>();
    lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new InputRefused("fields", "«Otros campos»: escriba cada uno en su línea, como campo=valor.");
      }
      fields.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    });
    return fields;
  }

  @PostMapping("/{id}/quitar")
  String remove(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, RedirectAttributes next) {
    try {
      answers.remove(id, who);
      next.addFlashAttribute("done", "Quitada.");
    } catch (InputRefused refusal) {
      next.addFlashAttribute("refused", refusal.reason());
    }
    return "redirect:/respuestas-rapidas";
  }

  /** @param detail what people see beside the title */
  record Suggestion(long id, String title, String detail, String text, String nextStep, String action, Map<String, String> fields) {}

  @GetMapping("/para/{number}")
  @ResponseBody
  List<Suggestion> suggestions(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      @RequestParam(defaultValue = "") String texto) {
    return answers.matching(texto, number, who).stream().map(answer -> new Suggestion(answer.id(), answer.title(), answer.text(),
        answer.text(), answer.nextStep(), answer.action(), answer.fields())).toList();
  }

  @PostMapping("/{id}/uso")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void used(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id) {
    answers.used(id, who);
  }
}
