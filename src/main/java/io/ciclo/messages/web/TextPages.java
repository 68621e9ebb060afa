package io.ciclo.messages.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Times;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.MessageText;
import io.ciclo.messages.MessageTexts;
import io.ciclo.messages.MessageTexts.Draft;
import io.ciclo.messages.Rendered;
import io.ciclo.messages.TextVersion;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The texts of mails: read, tried out with example data, changed; every version stays readable (MT-39). */
@Controller
@RequestMapping("/ajustes/textos")
class TextPages {

  private static final String LANGUAGE = "es";

  private final MessageTexts texts;
  private final SafeWrite safeWrite;
  private final SpringTemplateEngine templates;
  private final Times times;

  TextPages(MessageTexts texts, SafeWrite safeWrite, SpringTemplateEngine templates, EngineSettings settings) {
    this.texts = texts;
    this.safeWrite = safeWrite;
    this.templates = templates;
    this.times = new Times(settings.zone());
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("texts", texts.current(LANGUAGE));
    model.addAttribute("times", times);
    return "messages/text-list";
  }

  @GetMapping("/{key}")
  String open(@PathVariable String key, Model model) {
    TextVersion current = texts.current(text(key), LANGUAGE);
    model.addAttribute("draft", new Draft(current.text(), LANGUAGE, current.version(), current.subject(), current.body(),
        current.informalBody(), ""));
    return page(current.text(), model);
  }

  @PostMapping("/{key}")
  Object save(@PathVariable String key, @RequestParam int basedOn, @RequestParam String subject, @RequestParam String body,
      @RequestParam String informalBody, @RequestParam(defaultValue = "") String note, Principal who, Model model,
      RedirectAttributes next) {
    Draft draft = new Draft(text(key), LANGUAGE, basedOn, subject, body, informalBody, note);
    try {
      TextVersion saved = safeWrite.write(() -> texts.edit(draft, who.getName()));
      List<String> warnings = texts.warnings(draft);
      next.addFlashAttribute("done", "Guardada la versión " + saved.version() + " de " + key + ": se envía desde ahora."
          + (warnings.isEmpty() ? "" : " Conviene revisarla: " + String.join(" ", warnings)));
      return "redirect:/ajustes/textos/" + key;
    } catch (InputRefused refusal) {
      model.addAttribute("draft", draft);
      model.addAttribute("problem", refusal);
      return new ModelAndView(page(draft.text(), model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  /** Answers into the preview frame of the page, so that what was typed stays where it is. */
  @PostMapping("/{key}/vista")
  ResponseEntity<String> preview(@PathVariable String key, @RequestParam int basedOn, @RequestParam String subject,
      @RequestParam String body, @RequestParam String informalBody, @RequestParam(defaultValue = "FORMAL") FormOfAddress trato) {
    Draft draft = new Draft(text(key), LANGUAGE, basedOn, subject, body, informalBody, "");
    Context values = new Context();
    values.setVariable("warnings", texts.warnings(draft));
    try {
      Rendered rendered = texts.preview(draft, trato);
      values.setVariable("rendered", rendered);
    } catch (InputRefused refusal) {
      values.setVariable("refused", refusal.reason());
    }
    return Framed.document(templates.process("messages/text-preview", values));
  }

  private String page(MessageText text, Model model) {
    model.addAttribute("text", text);
    model.addAttribute("versions", texts.versions(text, LANGUAGE));
    model.addAttribute("times", times);
    return "messages/text";
  }

  private static MessageText text(String key) {
    return MessageText.of(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
