package io.ciclo.growth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Farming: what a customer needs, from a Feedback to a changed contract (FF-03 to FF-23). It begins by {@link NeedFound} and in no other way.
 * Every act runs in a transaction of its own with retries, or joins the caller's; what cannot be accepted is an
 * {@link io.ciclo.engine.InputRefused} with a Spanish sentence, and {@link NoSuchFarming} what is not there.
 */
public interface Farmings {

  Farming get(String number);

  Optional<Farming> find(String number);

  /** Oldest first. */
  List<Farming> open();

  /** Newest first. */
  List<Farming> ofCompany(long company);

  /** Oldest first. */
  List<FarmingEvent> events(String number);

  FarmingSheet sheet(String number);

  /** In the customer's order (FF-08). */
  List<FarmingAttribute> attributes(String number);

  /** @param seen of the sheet that the person had before their eyes */
  void rank(String number, FarmingRanking ranking, int seen, String staffId);

  List<FarmingElement> elements(String number);

  List<FarmingFigures> figures(String number);

  /** Approvals of elements stay as they are, however the elements were handed in; see {@link #approve}. */
  void profile(String number, FarmingProfile profile, int seen, String staffId);

  /** An account leader lets a part into the offer that the customer does not value (FF-13). @param why mandatory */
  void approve(String number, long element, String why, String staffId);

  /** Of all revisions, oldest first. */
  List<FarmingConsultation> consultations(String number);

  /** Newest first, drafts and proposals. */
  List<FarmingPaper> papers(String number);

  /** What the customer's most important points are, which a proposal has to answer (FF-10): the first {@code farming.top-items}. */
  List<FarmingAttribute> topItems(String number);

  /**
   * Writes the proposal.
   *
   * @param answers how it answers each point, by the point's id
   * @param seen of the proposal that the person had before their eyes; 0 for none
   */
  void write(String number, Text text, Map<Long, String> answers, int seen, String staffId);

  /** @param budget in euros, above 0 */
  record Text(String title, String scope, BigDecimal budget, String terms) {}

  /** Oldest first. */
  List<FarmingReply> replies(String number);

  /** Tries to send drafts by web service, oldest first. */
  List<FarmingCall> calls(String number);

  /** The leader gives it up, before there is a contract: it is lost (FF-23). @param reason mandatory */
  void callOff(String number, String reason, String staffId);

  // what contacts of the customer do

  /** Cases of which this contact has something to read, newest first. */
  List<Farming> ofContact(long contact);

  /** What these cases are called in what the customer was sent last, by their numbers; asked on every page of a customer. */
  Map<String, String> titlesFor(long contact);

  /** @throws NoSuchFarming unless it is this contact's to see */
  Farming seenBy(long contact, String number);

  /** Whether this contact may authorise for the company, and so may answer. */
  boolean mayAnswer(long contact);

  /** Whether the customer may still ask to revise the draft (FF-18). */
  boolean revisionsLeft(String number);

  /** @param version of the paper that the contact has before their eyes */
  void answer(long contact, String number, FarmingPaper.Kind kind, int version, FarmingReply.Word word, String reason, String address);
}
