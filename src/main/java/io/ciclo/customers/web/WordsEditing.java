package io.ciclo.customers.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Speech;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Vocabulary;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a company is spoken to (DW-11). */
@Controller
@RequestMapping("/clientes/{companyId:\\d+}/palabras")
class WordsEditing {

  private static final String VIEW = "customers/words-form";

  private final Customers customers;
  private final CustomerRegistry registry;
  private final Editors editors;
  private final Vocabulary vocabulary;
  private final Saving saving;

  WordsEditing(Customers customers, CustomerRegistry registry, Editors editors, Vocabulary vocabulary, Saving saving) {
    this.customers = customers;
    this.registry = registry;
    this.editors = editors;
    this.vocabulary = vocabulary;
    this.saving = saving;
  }

  /**
   * A word that may be said differently.
   *
   * @param field of the form
   * @param everybody how it is said unless the company says it differently
   * @param own how the company says it; null when it does not
   */
  record Offered(String field, String everybody, String own) {}

  @ModelAttribute
  void onlyEditors(@AuthenticationPrincipal StaffPrincipal who) {
    editors.require(who);
  }

  @ModelAttribute("company")
  Company company(@PathVariable long companyId) {
    return customers.company(companyId);
  }

  @InitBinder("form")
  void prepare(WebDataBinder binder) {
    saving.prepare(binder);
  }

  @GetMapping
  String edit(@PathVariable long companyId, Model page) {
    WordsForm form = WordsForm.of(customers.words(companyId));
    page.addAttribute("form", form);
    return show(companyId, form, page);
  }

  @PostMapping
  String change(@PathVariable long companyId, @ModelAttribute("form") WordsForm form, BindingResult result,
      HttpServletResponse response, Model page, RedirectAttributes next) {
    if (!saving.done(result, response, () -> registry.change(form.words(companyId)))) {
      return show(companyId, form, page);
    }
    next.addFlashAttribute("done", "Palabras de la empresa guardadas: las lee desde ahora.");
    return "redirect:/clientes/" + companyId;
  }

  private String show(long companyId, WordsForm form, Model page) {
    Map<String, String> profiles = new LinkedHashMap<>();
    Vocabulary.PROFILES.forEach(profile -> profiles.put(profile, vocabulary.word("customers.profile." + profile)));
    page.addAttribute("profiles", profiles);
    page.addAttribute("house", "Como todos: " + vocabulary.word("customers.profile." + vocabulary.profile()).toLowerCase());
    page.addAttribute("groups", offered(customers.words(companyId).profile(), form.own));
    return VIEW;
  }

  /** Heading of each group, and its words as its profile says them. */
  private Map<String, List<Offered>> offered(String profile, Map<String, String> typed) {
    Map<String, List<Offered>> groups = new LinkedHashMap<>();
    vocabulary.overridable().forEach((group, keys) -> {
      List<Offered> words = new ArrayList<>();
      try (Vocabulary.Spoken theirs = vocabulary.speaking(Speech.in(profile))) {
        keys.forEach(key -> words.add(new Offered("own[" + key + "]", vocabulary.word(key), typed.get(key))));
      }
      groups.put(vocabulary.word("customers.words." + group), words);
    });
    return groups;
  }
}
