package io.ciclo.tickets.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.tickets.Acceptance;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Rating;
import io.ciclo.tickets.Ratings;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketEvent;
import io.ciclo.tickets.store.RatingStore;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Asks after a closing, in the ticket's page and in the mail that tells of it; whoever has just accepted sees it on the page. */
@Service
class RatingDesk implements Ratings {

  private static final int WORST = 1;
  private static final int BEST = 5;
  private static final int LONGEST_COMMENT = 2000;

  private final CaseFile file;
  private final RatingStore store;
  private final TicketLetters letters;
  private final Actors actors;
  private final RatingSettings settings;
  private final SafeWrite safely;

  RatingDesk(CaseFile file, RatingStore store, TicketLetters letters, Actors actors, RatingSettings settings, SafeWrite safely) {
    this.file = file;
    this.store = store;
    this.letters = letters;
    this.actors = actors;
    this.settings = settings;
    this.safely = safely;
  }

  @EventListener
  void happened(TicketEvent event) {
    if (event.kind() != EventKind.CLOSED) {
      return;
    }
    Ticket ticket = file.get(event.number());
    Acceptance acceptance = ticket.closing().acceptance();
    if (acceptance == Acceptance.TACIT) {
      letters.sendClosed(ticket);
    }
    if (RatingPolicy.judge(ticket.closing().reason(), store.lastAsked(ticket.contactId()), file.now(), settings.pause())
        == RatingPolicy.Judgement.ASK) {
      store.ask(ticket.number(), ticket.contactId(), file.now());
      if (acceptance != Acceptance.EXPLICIT) {
        letters.sendRatingRequest(ticket);
      }
    }
  }

  @Override
  public Optional<Rating> of(String number) {
    return store.find(number);
  }

  @Override
  public Optional<Rating> askedOf(String number, long contactId) {
    return store.find(number).filter(rating -> rating.contactId() == contactId && mayAnswer(rating, file.now()))
        .filter(rating -> !file.get(number).open());
  }

  private boolean mayAnswer(Rating rating, Instant now) {
    return !rating.answered() || rating.answeredAt().plus(settings.changeable()).isAfter(now);
  }

  @Override
  public void rate(String number, long contactId, Integer score, String comment) {
    safely.run(() -> {
      if (score == null || score < WORST || score > BEST) {
        throw new InputRefused("score", "«Cómo le hemos atendido»: elija una opción, de 1 a 5.");
      }
      Texts.atMost("comment", "Comentario", comment, LONGEST_COMMENT);
      Rating rating = askedOf(number, contactId).orElseThrow(() -> new InputRefused("score",
          "«Cómo le hemos atendido»: este ticket ya no admite una valoración, o no se le ha pedido a usted."));
      String words = Texts.optional(comment);
      store.answer(rating, score, words, file.now());
      file.record(number, EventKind.RATED, actors.contact(contactId), score + (words == null ? "" : ": " + words));
    });
  }
}
