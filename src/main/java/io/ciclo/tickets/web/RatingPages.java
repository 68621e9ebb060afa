package io.ciclo.tickets.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.tickets.NoSuchTicket;
import io.ciclo.tickets.Ratings;
import io.ciclo.tickets.Tickets;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the mail about a closing leads: looking changes nothing, since mail servers look, too. */
@Controller
@RequestMapping("/portal/tickets/{number}/valoracion")
class RatingPages {

  private final Tickets tickets;
  private final Ratings ratings;

  RatingPages(Tickets tickets, Ratings ratings) {
    this.tickets = tickets;
    this.ratings = ratings;
  }

  @GetMapping
  String ask(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, Model model) {
    demandVisible(number, who);
    model.addAttribute("ticket", tickets.ticket(number));
    model.addAttribute("asked", ratings.askedOf(number, who.contactId()).isPresent());
    return "tickets/rating-page";
  }

  @PostMapping
  String rate(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number,
      @RequestParam(required = false) Integer score, @RequestParam(defaultValue = "") String comment,
      RedirectAttributes next) {
    demandVisible(number, who);
    return Acts.act("/portal/tickets/" + number, next, "Gracias: su valoración ha quedado guardada.",
        Map.of("ratingScore", score == null ? "" : String.valueOf(score), "ratingComment", comment),
        () -> ratings.rate(number, who.contactId(), score, comment));
  }

  private void demandVisible(String number, ContactPrincipal who) {
    if (!tickets.visibleTo(number, who.contactId())) {
      throw new NoSuchTicket(number);
    }
  }
}
