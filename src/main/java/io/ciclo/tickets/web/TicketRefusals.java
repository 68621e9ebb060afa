package io.ciclo.tickets.web;

import io.ciclo.tickets.NoSuchTicket;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What is not there, and what somebody may not know of, look the same. */
@ControllerAdvice(basePackageClasses = TicketRefusals.class)
class TicketRefusals {

  @ExceptionHandler(NoSuchTicket.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String notFound() {
    return "error/404";
  }
}
