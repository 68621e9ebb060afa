package io.ciclo.tickets.forms;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The forms of new customers and handovers in Tasklist")
class CustomerFormsIT extends TasklistForms {

  static Stream<Row> rows() {
    return customerRows();
  }
}
