package io.ciclo.tpoints.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Something that a page of this room does, after which a page is shown that says what became of it. */
@Component
class Act {

  private final SafeWrite safely;

  Act(SafeWrite safely) {
    this.safely = safely;
  }

  /**
   * What was typed comes back to the page with the sentence that says why it was refused.
   *
   * @param work answers with what is said when it is done
   * @param typed the form's fields, by the names under which the page shows them again
   */
  String on(String page, RedirectAttributes next, Map<String, ?> typed, Supplier<String> work) {
    try {
      next.addFlashAttribute("done", safely.write(work));
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.getMessage());
      typed.forEach(next::addFlashAttribute);
    }
    return "redirect:" + page;
  }
}
