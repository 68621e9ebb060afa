package io.ciclo.evolutives.web;

import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Answered;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.Evolutive.Offer;
import io.ciclo.evolutives.EvolutiveOutcome;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.evolutives.Evolutives.Offered;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a contact may answer to the estimate before their eyes, or what became of it. */
@Component
class EstimateReplies {

  private final Evolutives evolutives;
  private final Customers customers;
  private final Vocabulary vocabulary;
  private final Clock clock;

  EstimateReplies(Evolutives evolutives, Customers customers, Vocabulary vocabulary, Clock clock) {
    this.evolutives = evolutives;
    this.customers = customers;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  sealed interface Reply {

    /** The name by which the page chooses what it shows. */
    default String kind() {
      return getClass().getSimpleName();
    }
  }

  /**
   * It waits for an answer.
   *
   * @param until the last day, such as "jueves, 9 de abril de 2026"
   * @param ownRight whether this contact may authorise anything at all
   */
  record Open(Offered offered, String until, boolean ownRight) implements Reply {}

  /**
   * It was answered.
   *
   * @param answer in words
   * @param reason null when none was given
   * @param renewed whether we are writing another version of it
   */
  record Given(String answer, String who, String at, String reason, boolean renewed) implements Reply {}

  /** Nobody answered in time. */
  record Expired(String since) implements Reply {}

  /** It belongs to something that was asked for before, or its case ended without an answer. */
  record Over() implements Reply {}

  /** Empty for an estimate that no evolutive has sent. */
  Optional<Reply> to(ContactPrincipal who, String number, int version) {
    return evolutives.of(number).map(evolutive -> evolutive.offer() == null || evolutive.offer().version() != version
        ? new Over() : reply(who, evolutive, evolutive.offer()));
  }

  private Reply reply(ContactPrincipal who, Evolutive evolutive, Offer offer) {
    Times times = new Times(customers.company(evolutive.company()).zone());
    boolean late = !clock.instant().isBefore(offer.until());
    if (offer.answerable() && !late) {
      return evolutives.offered(who.contactId(), evolutive.caseNumber()).map(offered -> (Reply) new Open(offered,
          Times.spokenDay(lastDay(offer, times)), customers.contact(who.contactId()).mayAuthoriseUpTo() != null)).orElseGet(Over::new);
    }
    Optional<Answered> given = evolutives.answers(evolutive.caseNumber()).stream().filter(one -> one.version() == offer.version())
        .reduce((earlier, later) -> later);
    boolean expired = offer.answerable() || evolutive.ending() != null && evolutive.ending().outcome() == EvolutiveOutcome.EXPIRED;
    if (expired) {
      return new Expired(Times.spokenDay(lastDay(offer, times)));
    }
    return given.map(answered -> given(answered, evolutive, times)).orElseGet(Over::new);
  }

  private static LocalDate lastDay(Offer offer, Times times) {
    return LocalDate.ofInstant(offer.until().minusSeconds(1), times.zone());
  }

  private Reply given(Answered answered, Evolutive evolutive, Times times) {
    return new Given(vocabulary.word("evolutives.answer", answered.answer()),
        customers.findContact(answered.contact()).map(Contact::name).orElse(""), times.at(answered.at()), answered.reason(),
        evolutive.state().estimating());
  }
}
