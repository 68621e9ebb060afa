package io.ciclo.tickets.web;

import io.ciclo.tickets.AttachmentLimits;
import io.ciclo.tickets.Tickets;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Every page that takes files for a ticket says beforehand how many and how large; so does the one on which an estimate is answered,
 * whose room knows nothing of tickets.
 */
@ControllerAdvice(basePackages = {"io.ciclo.tickets.web", "io.ciclo.evolutives.web"})
class MessageLimits {

  private final Tickets tickets;

  MessageLimits(Tickets tickets) {
    this.tickets = tickets;
  }

  @ModelAttribute("limits")
  AttachmentLimits limits() {
    return tickets.attachmentLimits();
  }
}
