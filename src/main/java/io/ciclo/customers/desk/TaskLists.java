package io.ciclo.customers.desk;

import io.ciclo.customers.CustomerEventEntry.Kind;
import io.ciclo.customers.CustomerEventTask;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists of what is to be done in a customer event: drawn up by a table, ticked by people on the page of the case (CL-03, HO-02). */
@Service
@Transactional
public class TaskLists {

  private static final String BY_SYSTEM = "SYSTEM";
  private static final int LONGEST_NOTE = 1000;

  private final EventFile file;
  private final Decisions decisions;
  private final SafeWrite safely;

  // Lazy: deciding needs the engine, whose catalogue of beans contains delegates that lead back here.
  TaskLists(EventFile file, @Lazy Decisions decisions, SafeWrite safely) {
    this.file = file;
    this.decisions = decisions;
    this.safely = safely;
  }

  /** What is ticked already stays ticked. */
  public void drawUp(String number, String decision, Map<String, Object> profile) {
    file.list(number, decisions.all(decision, profile).stream().map(row -> new CustomerEventTask(String.valueOf(row.get("item")),
        String.valueOf(row.get("label")), BY_SYSTEM.equals(row.get("doneBy")), null, null, null)).toList());
  }

  /** What a person still has to tick. */
  public List<CustomerEventTask> left(String number) {
    return file.tasks(number).stream().filter(task -> !task.bySystem() && !task.done()).toList();
  }

  /** @return the task, when it is on the list and still to be done */
  public Optional<CustomerEventTask> due(String number, String item) {
    return file.tasks(number).stream().filter(task -> task.item().equals(item) && !task.done()).findFirst();
  }

  /** @throws InputRefused says how many are left, and which comes first */
  public void demandComplete(String number) {
    List<CustomerEventTask> left = left(number);
    if (!left.isEmpty()) {
      throw new InputRefused("list", "«Lista»: " + (left.size() == 1 ? "queda una tarea sin marcar" : "quedan " + left.size() + " tareas sin marcar")
          + "; márquelas en la página del caso. La primera: «" + left.get(0).label() + "».");
    }
  }

  /** The list as a form shows it. */
  public String words(String number) {
    return file.tasks(number).stream().filter(task -> !task.bySystem()).map(task -> (task.done() ? "✓ " : "– ") + task.label())
        .collect(Collectors.joining("\n"));
  }

  /** Somebody ticks a line on the page of the case, or takes the tick back. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public void tick(String number, String item, boolean done, String note, String staffId) {
    String said = PlainText.of(note);
    if (said.length() > LONGEST_NOTE) {
      throw new InputRefused("note", "«Nota»: admite como máximo " + LONGEST_NOTE + " caracteres y tiene " + said.length() + ".");
    }
    safely.run(() -> {
      CustomerEventTask task = file.tasks(number).stream().filter(one -> one.item().equals(item) && !one.bySystem()).findFirst()
          .orElseThrow(() -> new InputRefused("item", "«Lista»: esa tarea no está en la lista."));
      if (!file.get(number).open()) {
        throw new InputRefused("item", "«Lista»: el caso está cerrado.");
      }
      if (done) {
        file.tick(number, item, staffId, said.isEmpty() ? null : said);
        file.note(number, Kind.TICKED, task.label() + (said.isEmpty() ? "" : "\n" + said), staffId);
      } else {
        file.untick(number, item);
      }
    });
  }
}
