package io.ciclo.customers.desk;

import io.ciclo.customers.CustomerEvent;
import io.ciclo.messages.Letter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Some of the texts of customer events: a bean for each part of a customer's life, which knows who reads them and with what in them. */
interface EventWriting {

  /** Keys of its texts, such as {@code MT-22}. */
  Set<String> texts();

  /** @param inputs the other input parameters of the step in the model */
  List<Letter> letters(String text, CustomerEvent event, Map<String, Object> inputs);
}
