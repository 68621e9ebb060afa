package io.ciclo.tickets.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The forms in Tasklist")
class TasklistFormsIT extends TasklistForms {

  static Stream<Row> rows() {
    return ticketRows();
  }

  @Test
  @DisplayName("stand in these tests, one row for each user task of the models")
  void allOfThem() throws IOException {
    List<String> rows = Stream.of(ticketRows(), prospectRows(), growthRows(), customerRows(), LeavingFormsIT.rows(), FarmingFormsIT.rows(),
            OutsideCasesFormsIT.rows())
        .flatMap(each -> each).map(Row::task).toList();
    assertThat(rows).doesNotHaveDuplicates();
    assertThat(Set.copyOf(rows)).isEqualTo(userTasks());
  }

  private static Set<String> userTasks() throws IOException {
    try (Stream<Path> models = Files.walk(Path.of("processes"))) {
      return models.filter(file -> file.toString().endsWith(".bpmn"))
          .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
          .map(UserTask::getId).collect(Collectors.toSet());
    }
  }
}
