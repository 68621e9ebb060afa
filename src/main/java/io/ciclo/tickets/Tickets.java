package io.ciclo.tickets;

import io.ciclo.customers.Company;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.Upload;
import io.ciclo.servicelevels.NewDeadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Requests of customers, from their opening to their closing (IN-01).
 *
 * <p>Every act runs in a transaction of its own with retries ({@code SafeWrite}): callers do not wrap it, unless a form is to
 * have its effect once ({@code OnceOnly}). Bad input is
 * {@link io.ciclo.engine.InputRefused} with a Spanish sentence, an unknown number {@link NoSuchTicket}. Whether a contact
 * may see a ticket is asked by {@link #visibleTo}; the acts of a contact check it again.
 */
public interface Tickets {

  /** Opened by a contact in the portal; returns the number (IN-02, IN-26). */
  String open(NewTicket ticket, List<Upload> files);

  /** Opened by staff with a listed reason (IN-03, IN-04, IN-09). Throws {@link OnBehalfRefused}; MT-26 is sent then. */
  String openOnBehalf(NewTicket ticket, OnBehalf why, List<Upload> files);

  /** Somebody asks for a company that is none of ours: nothing is opened, and those who lead accounts are told (CL-11). */
  void reportUnknown(UnknownCaller caller, String staffId);

  /** Tells a contact why it is the customer who opens the ticket, and where: MT-26. */
  void askToOpen(long contactId);

  Ticket ticket(String number);

  /** A contact sees own tickets, those of which he or she is a participant, and by right all of the company. */
  boolean visibleTo(String number, long contactId);

  /** Opened for the contact, or followed as a participant. */
  List<CustomerTicket> ofContact(long contactId, TicketSearch search);

  List<CustomerTicket> ofCompany(long companyId, TicketSearch search);

  /** Those of {@link #ofContact} in which it is the customer's turn. */
  List<CustomerTicket> awaitingContact(long contactId);

  List<CustomerTicket> awaitingCompany(long companyId);

  /** For staff. */
  List<TicketSummary> search(TicketSearch search);

  /** Oldest first, attachments included. */
  List<Entry> conversation(String number, boolean withInternal);

  /** Oldest first. */
  List<TicketEvent> events(String number);

  /** Those of internal notes included, marked. */
  List<Attachment> attachments(String number);

  AttachmentLimits attachmentLimits();

  /** Throws {@link NoSuchTicket} when the ticket has no such file. */
  Download download(String number, UUID attachment);

  List<Participant> participants(String number);

  void addParticipant(String number, long contactId, SignedIn by);

  /** Same company, open or closed within 30 days, similar words; at most 10, likeliest first. */
  List<Match> possibleMatches(String number);

  /** Free fields ({@code extra_*}) that forms brought. */
  Map<String, String> extras(String number);

  /** Six plain words, whose turn it is, what comes next (DW-10). */
  CustomerState customerState(Ticket ticket);

  /** Open, or closed so recently, and for such a reason, that the customer's answer reopens it (FU-27). */
  boolean takesReplies(Ticket ticket);

  /** Reopens within the window (FU-27) unless it only says thanks; later refused; refused with the reference when united with another ticket. */
  void customerReplies(String number, long contactId, String text, List<Upload> files);

  /** Refused unless a solution awaits validation; a rejection needs a comment. */
  void customerAnswersSolution(String number, long contactId, boolean accepted, String comment, List<Upload> files);

  void customerWithdraws(String number, long contactId, String reason);

  /** Public answer, mailed to contact and participants (AV-01). */
  void staffAnswers(String number, String staffId, String text, String nextStep, List<Upload> files);

  /** The customer's last message needs no answer: nobody owes one any more (SL-24). Refused when none is owed. */
  void noAnswerNeeded(String number, String staffId);

  /** The priorities that the ticket may be given now; none while it is not classified, or over. */
  Set<Priority> possiblePriorities(String number);

  /** How the deadlines would move with another priority; nothing is changed (PR-24). */
  List<NewDeadline> previewPriority(String number, Priority priority);

  /** Deadlines are counted anew; elapsed time and pauses stay. Needs a reason (PR-24). */
  void changePriority(String number, String staffId, Priority priority, String reason);

  /** The types that the ticket may be given now; none while it is not classified, or the customer has to answer first. */
  Set<TicketType> possibleTypes(String number);

  /** How the deadlines would move with another type; nothing is changed (PR-24). */
  List<NewDeadline> previewType(String number, TicketType type, Priority priority);

  /** What is under way for the present type ends, and the path of the new one begins. Needs a reason (PR-24). */
  void changeType(String number, String staffId, TicketType type, Priority priority, String reason);

  /** How the deadlines of open tickets would move if the company were as given; by ticket, only those that move. */
  Map<String, List<NewDeadline>> previewTerms(Company company);

  /** The customer's latest thanks after the closing, which left it closed; empty when there are none, or it is open. */
  Optional<TicketEvent> thanks(Ticket ticket);

  /** Reopens what the customer's thanks left closed, as if the customer had asked for it. Refused without such thanks. */
  void reopenThanked(String number, String staffId);

  /** Internal note. */
  void staffNotes(String number, String staffId, String text, List<Upload> files);

  /**
   * To somebody else, while whoever attends the ticket goes on with it (FU-10 to FU-19).
   *
   * @param documentation what has happened; demanded for COMPLAINT and COMPLEXITY (FU-20), at most 4000 characters
   * @param informationComplete demanded for CONTEXT_UNKNOWN (FU-14)
   * @param told what the customer reads, at most 4000 characters; not for PROVIDER and MANY_INTERACTIONS
   */
  void escalate(String number, String staffId, EscalationReason reason, String documentation, boolean informationComplete,
      String told);

  /** Oldest first, those that have ended included. */
  List<Escalation> escalations(String number);
}
