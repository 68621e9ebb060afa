package io.ciclo.tickets.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.tickets.Rating;
import io.ciclo.tickets.Ratings;
import org.springframework.stereotype.Component;

/** What the ticket's page asks after its closing; asked by the fragment {@code tickets/rating}. */
@Component
class RatingQuestion {

  private final Ratings ratings;

  RatingQuestion(Ratings ratings) {
    this.ratings = ratings;
  }

  /** Null when this person is asked nothing. */
  public Rating of(String number, Object who) {
    return who instanceof ContactPrincipal contact ? ratings.askedOf(number, contact.contactId()).orElse(null) : null;
  }
}
