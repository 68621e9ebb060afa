package io.ciclo.customers.web;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** What is typed to begin a handover. */
class HandoverForm {

  String projectManager = "";

  @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
  LocalDate openedOn;
}
