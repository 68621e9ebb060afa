package io.ciclo.engine;

import java.util.function.Supplier;

/**
 * A form's effect happens once, however often it arrives: sent again because the answer was lost on the way, pressed twice,
 * or both at the same moment (DW-09).
 *
 * <p>Kept with the effect in one transaction, and for {@value #KEPT_DAYS} days; a form that was refused has had none and may
 * come again.
 */
public interface OnceOnly {

  int KEPT_DAYS = 60;

  /**
   * Does the work as {@link SafeWrite} does, unless this form has done it before.
   *
   * @param work answers with what whoever sends the form again needs to know, at most 200 characters
   * @return the work's answer, now or the first time
   * @throws SentDifferently when the form did its work before with another content: what is new is not lost in silence
   */
  String write(SentForm form, Supplier<String> work);
}
