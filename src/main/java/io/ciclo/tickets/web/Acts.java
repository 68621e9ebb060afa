package io.ciclo.tickets.web;

import io.ciclo.engine.InputRefused;
import java.util.Map;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An act on a ticket's page, after which the page is shown again. */
final class Acts {

  private Acts() {}

  /**
   * What was typed comes back to the page with the sentence that says why it was refused.
   *
   * @param typed the form's fields, by the names under which the page shows them again
   */
  static String act(String page, RedirectAttributes next, String done, Map<String, String> typed, Runnable act) {
    try {
      act.run();
      next.addFlashAttribute("done", done);
    } catch (InputRefused problem) {
      next.addFlashAttribute("refused", problem.getMessage());
      typed.forEach(next::addFlashAttribute);
    }
    return "redirect:" + page;
  }
}
