package io.ciclo.evolutives.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.evolutives.web.EstimateForm.Module;
import io.ciclo.evolutives.web.EstimateForm.Task;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowChangeTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "modulo             | A:a,b B:c :_    | modules[2].name",
      "tarea-0            | A:a,b,_ B:c     | modules[0].tasks[2].name",
      "quitar-0-1         | A:a B:c         | tarea-nueva-0",
      "quitar-modulo-0    | B:c             | modulo-nuevo",
      "subir-0-1          | A:b,a B:c       | subir-0-0",
      "bajar-0-0          | A:b,a B:c       | bajar-0-1",
      "subir-1-0          | A:a,b,c B:      | subir-0-2",
      "bajar-0-1          | A:a B:b,c       | bajar-1-0",
      "subir-modulo-1     | B:c A:a,b       | subir-modulo-0",
      "bajar-modulo-0     | B:c A:a,b       | bajar-modulo-1",
      "mover-0-0-0-1      | A:b,a B:c       | mango-0-1",
      "mover-0-0-1-1      | A:b B:c,a       | mango-1-1",
      "mover-1-0-0-0      | A:c,a,b B:      | mango-0-0",
      "mover-0-0-1-99     | A:b B:c,a       | mango-1-1"})
  void eachButtonChangesTheRowsAndSaysWherePeopleGoOn(String said, String rows, String focus) {
    EstimateForm form = form();
    RowChange.Done done = RowChange.in(form, said).orElseThrow();
    assertThat(said(form)).isEqualTo(rows);
    assertThat(done.focus()).isEqualTo(focus);
    assertThat(done.told()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({"subir-0-0", "bajar-1-0", "subir-modulo-0", "bajar-modulo-1", "quitar-0-7", "quitar-7-0", "tarea-9", "tarea", "mover-0-0-9-0", "mover-0-0"})
  void whatIsNotThereIsLeftAlone(String said) {
    EstimateForm form = form();
    assertThat(RowChange.in(form, said)).contains(new RowChange.Done("", ""));
    assertThat(said(form)).isEqualTo("A:a,b B:c");
  }

  @ParameterizedTest
  @CsvSource({"guardar", "guardar-encima", "calcular", "subir-x", "mover-0-0-99999-0"})
  void otherButtonsSaySomethingElse(String said) {
    EstimateForm form = form();
    assertThat(RowChange.in(form, said)).isEmpty();
    assertThat(said(form)).isEqualTo("A:a,b B:c");
  }

  @Test
  void whoTakesTheLastModuleAwayFindsABlankOne() {
    EstimateForm form = new EstimateForm();
    form.modules.add(module("A", "a"));
    RowChange.in(form, "quitar-modulo-0");
    assertThat(said(form)).isEqualTo(":_");
  }

  private static EstimateForm form() {
    EstimateForm form = new EstimateForm();
    form.modules.addAll(List.of(module("A", "a", "b"), module("B", "c")));
    return form;
  }

  private static Module module(String name, String... tasks) {
    Module module = new Module();
    module.name = name;
    for (String each : tasks) {
      Task task = new Task();
      task.name = each;
      module.tasks.add(task);
    }
    return module;
  }

  private static String said(EstimateForm form) {
    return form.modules.stream().map(module -> module.name + ":" + module.tasks.stream()
        .map(task -> task.name.isEmpty() ? "_" : task.name).collect(Collectors.joining(","))).collect(Collectors.joining(" "));
  }
}
