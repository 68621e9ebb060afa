package io.ciclo.tickets.forms;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

/** Apart from the others, so that two processes share the time that they take. */
@DisplayName("The forms of prospects in Tasklist")
class ProspectFormsIT extends TasklistForms {

  static Stream<Row> rows() {
    return prospectRows();
  }
}
