package io.ciclo.evolutives.web;

import io.ciclo.evolutives.web.EstimateForm.Module;
import io.ciclo.evolutives.web.EstimateForm.Task;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A change of the rows of an estimate, as a button of the page says it. Rows that are not there (any more) are left alone. */
final class RowChange {

  private static final Pattern SAID = Pattern.compile(
      "(modulo|tarea|quitar-modulo|subir-modulo|bajar-modulo|quitar|subir|bajar|mover)((?:-\\d{1,4})*)");

  private final List<Module> modules;

  private RowChange(List<Module> modules) {
    this.modules = modules;
  }

  /**
   * @param focus id of the element with which people go on
   * @param told what has happened, for those who do not see it
   */
  record Done(String focus, String told) {}

  /** Empty when the button says something else than a change of rows. */
  static Optional<Done> in(EstimateForm form, String said) {
    Matcher words = SAID.matcher(said);
    if (!words.matches()) {
      return Optional.empty();
    }
    int[] at = Pattern.compile("\\d+").matcher(words.group(2)).results().map(MatchResult::group).mapToInt(Integer::parseInt).toArray();
    Done done = new RowChange(form.modules).carriedOut(words.group(1), at);
    form.roomToWrite();
    return Optional.of(done);
  }

  private static final Done NOTHING = new Done("", "");

  private Done carriedOut(String what, int[] at) {
    if (what.equals("modulo")) {
      modules.add(Module.blank());
      return new Done("modules[" + (modules.size() - 1) + "].name", "Módulo añadido.");
    }
    if (at.length == 0 || at[0] >= modules.size()) {
      return NOTHING;
    }
    return at.length == 1 ? ofModule(what, at[0]) : at[1] < tasks(at[0]).size() ? ofTask(what, at) : NOTHING;
  }

  private Done ofModule(String what, int m) {
    return switch (what) {
      case "tarea" -> {
        tasks(m).add(new Task());
        yield new Done(name(m, tasks(m).size() - 1), "Tarea añadida.");
      }
      case "quitar-modulo" -> {
        modules.remove(m);
        yield new Done("modulo-nuevo", "Módulo quitado.");
      }
      case "subir-modulo" -> moved(m, m - 1);
      case "bajar-modulo" -> moved(m, m + 1);
      default -> NOTHING;
    };
  }

  private Done moved(int from, int to) {
    if (to < 0 || to >= modules.size()) {
      return NOTHING;
    }
    modules.add(to, modules.remove(from));
    return new Done((to < from ? "subir-modulo-" : "bajar-modulo-") + to, "Ahora es el módulo " + (to + 1) + " de " + modules.size() + ".");
  }

  private Done ofTask(String what, int[] at) {
    int m = at[0];
    int t = at[1];
    return switch (what) {
      case "quitar" -> {
        tasks(m).remove(t);
        yield new Done("tarea-nueva-" + m, "Tarea quitada.");
      }
      case "subir" -> t > 0 ? moved(m, t, m, t - 1, "subir-") : m > 0 ? moved(m, t, m - 1, tasks(m - 1).size(), "subir-") : NOTHING;
      case "bajar" -> t < tasks(m).size() - 1 ? moved(m, t, m, t + 1, "bajar-") : m < modules.size() - 1 ? moved(m, t, m + 1, 0, "bajar-")
          : NOTHING;
      case "mover" -> at.length == 4 && at[2] < modules.size() ? moved(m, t, at[2], at[3], "mango-") : NOTHING;
      default -> NOTHING;
    };
  }

  /** @param place in the other module before the task has left its own; within one module, where it is to stand at the end */
  private Done moved(int m, int t, int otherModule, int place, String focus) {
    Task task = tasks(m).remove(t);
    int to = Math.min(place, tasks(otherModule).size());
    tasks(otherModule).add(to, task);
    return new Done(focus + otherModule + "-" + to,
        "Ahora es la tarea " + (to + 1) + " de " + tasks(otherModule).size() + " del módulo " + (otherModule + 1) + ".");
  }

  private List<Task> tasks(int m) {
    return modules.get(m).tasks;
  }

  private static String name(int m, int t) {
    return "modules[" + m + "].tasks[" + t + "].name";
  }
}
