package io.ciclo.customers.web;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Vocabulary;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.PropertyAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.web.bind.WebDataBinder;

/** How all forms of this room are saved: everything that cannot be accepted comes back beside what was typed. */
@Component
class Saving {

  static final String OVERTAKEN = "Otra persona ha guardado cambios mientras usted editaba y no se ha guardado nada de lo "
      + "que ve aquí. Abra de nuevo la ficha para ver los datos actuales y repita su cambio.";

  private final SafeWrite safeWrite;
  private final Vocabulary vocabulary;

  Saving(SafeWrite safeWrite, Vocabulary vocabulary) {
    this.safeWrite = safeWrite;
    this.vocabulary = vocabulary;
  }

  /** Forms are plain fields; a value of the wrong kind is answered in Spanish, with the label that people see. */
  void prepare(WebDataBinder binder) {
    binder.initDirectFieldAccess();
    binder.setBindingErrorProcessor(new DefaultBindingErrorProcessor() {
      @Override
      public void processPropertyAccessException(PropertyAccessException problem, BindingResult result) {
        String field = problem.getPropertyName();
        result.rejectValue(field, "typeMismatch", "«" + vocabulary.word("customers.field." + field)
            + "» no admite el valor «" + problem.getValue() + "».");
      }
    });
  }

  /** What the work returns, or nothing when it was refused: then the result and the status say why. */
  <T> Optional<T> tried(BindingResult result, HttpServletResponse response, Supplier<T> work) {
    if (!result.hasErrors()) {
      try {
        return Optional.of(safeWrite.write(work));
      } catch (InputRefused refused) {
        reject(result, refused);
      } catch (ConcurrentChange overtaken) {
        result.reject("overtaken", OVERTAKEN);
        response.setStatus(HttpStatus.CONFLICT.value());
        return Optional.empty();
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return Optional.empty();
  }

  /** As {@link #tried(BindingResult, HttpServletResponse, Supplier)}, for work without a result. */
  boolean done(BindingResult result, HttpServletResponse response, Runnable work) {
    return tried(result, response, () -> {
      work.run();
      return true;
    }).isPresent();
  }

  private static void reject(BindingResult result, InputRefused refused) {
    boolean ownField;
    try {
      result.getFieldValue(refused.field());
      ownField = true;
    } catch (RuntimeException notInThisForm) {
      ownField = false;
    }
    if (ownField) {
      result.rejectValue(refused.field(), "refused", refused.reason());
    } else {
      result.reject("refused", refused.reason());
    }
  }
}
