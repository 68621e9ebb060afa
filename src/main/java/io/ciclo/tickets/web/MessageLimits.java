package io.ciclo.tickets.web;

import io.ciclo.tickets.AttachmentLimits;
import io.ciclo.tickets.Tickets;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page of this room that takes files says beforehand how many and how large. */
@ControllerAdvice(basePackageClasses = MessageLimits.class)
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
