package io.ciclo.tickets.forms;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The forms of Feedbacks in Tasklist")
class FeedbackFormsIT extends TasklistForms {

  static Stream<Row> rows() {
    return growthRows();
  }
}
