package io.ciclo.tpoints.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OnceOnly;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.SentDifferently;
import io.ciclo.engine.SentForm;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Something that a page of this room does, after which a page is shown that says what became of it. */
@Component
class Act {

  private final SafeWrite safely;
  private final OnceOnly once;

  Act(SafeWrite safely, OnceOnly once) {
    this.safely = safely;
    this.once = once;
  }

  /**
   * What was typed comes back to the page with the sentence that says why it was refused.
   *
   * @param work answers with what is said when it is done
   * @param typed the form's fields, by the names under which the page shows them again
   */
  String on(String page, RedirectAttributes next, Map<String, ?> typed, Supplier<String> work) {
    return answered(page, next, typed, () -> safely.write(work));
  }

  /** As {@link #on}, for what would happen twice when its form arrives twice. */
  String once(String page, RedirectAttributes next, Map<String, ?> typed, SentForm form, Supplier<String> work) {
    return answered(page, next, typed, () -> {
      try {
        return once.write(form, work);
      } catch (SentDifferently before) {
        throw new InputRefused("formKey", "«Formulario»: ya se envió antes, con este resultado: " + before.answer()
            + " Si quiere enviarlo también así, vuelva a enviarlo.");
      }
    });
  }

  private static String answered(String page, RedirectAttributes next, Map<String, ?> typed, Supplier<String> work) {
    try {
      next.addFlashAttribute("done", work.get());
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.getMessage());
      typed.forEach(next::addFlashAttribute);
    }
    return "redirect:" + page;
  }
}
