package io.ciclo.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Work where you read (DW-01): what somebody may do about a case on its page, and safe writing (DW-05). What the customer will read waits
 * for a while before it is sent, and can be taken back; until then nothing has happened.
 */
public interface CaseActions {

  Bar bar(String caseNumber, StaffPrincipal who);

  /** The case that an open task belongs to; empty when it is not open, or belongs to none. */
  Optional<String> caseOf(String task);

  /**
   * Does it, or has it wait to be sent.
   *
   * @throws InputRefused when a field or a file cannot be accepted, the task is not open to this person any more, or there is no such
   *     action; what was written is kept as a draft
   */
  Pressed press(Press press, StaffPrincipal who);

  /** Nothing is sent; the text is a draft again. @throws InputRefused when it has left already */
  void takeBack(String caseNumber, long answer, StaffPrincipal who);

  /** Sent now. @throws InputRefused when it has left already, or cannot be sent any more */
  void sendNow(String caseNumber, long answer, StaffPrincipal who);

  /** Keeps what is being written. Blank fields only: what was kept is forgotten. */
  void keepDraft(String caseNumber, String form, Map<String, String> fields, StaffPrincipal who);

  /** A file of an unsent draft is not wanted any more. */
  void dropFile(String caseNumber, long answer, long file, StaffPrincipal who);

  Presence presence(String caseNumber, long seen, StaffPrincipal who);

  /** Answers of this person that could not be sent, oldest first. */
  List<Returned> returned(StaffPrincipal who);

  /**
   * @param task id of the task; null for an action that needs none
   * @param seen what the page showed when the person began to write
   * @param atOnce without waiting to be taken back
   */
  record Press(String caseNumber, String task, String action, Map<String, String> fields, List<Upload> files, Seen seen,
      boolean atOnce) {}

  /**
   * @param entry the newest entry of the conversation
   * @param answer the newest answer on its way; 0 for none
   */
  record Seen(long entry, long answer) {}

  sealed interface Pressed {

    /** @param label of the action */
    record Done(String label) implements Pressed {}

    record Waiting(Instant until) implements Pressed {}

    /** Others have written since the page was opened: it has to be read first. What was typed is kept. */
    record NewsFirst(List<CaseTalk.Said> said) implements Pressed {}
  }

  /**
   * @param groups what may be done, by task: those that this person has first; at most one group is of no task
   * @param waiting answers, of whomever, on their way
   * @param note what this person has begun to note; empty mostly
   * @param files the case takes files
   */
  record Bar(Seen seen, List<Group> groups, List<Waiting> waiting, String note, boolean files) {

    /** Form under which the draft of an internal note is kept. */
    public static final String NOTE = "NOTE";

    /** This person's last answer has not left yet: nothing else can be done here until then. */
    public boolean busy() {
      return waiting.stream().anyMatch(Waiting::own);
    }
  }

  /**
   * @param task null when these actions need none
   * @param offers empty for a task without actions: its form is in Tasklist
   */
  record Group(OpenTask task, List<Offer> offers) {

    public List<Offer> oneClick() {
      return offers.stream().filter(offer -> offer.fields().isEmpty()).toList();
    }

    public List<Offer> asking() {
      return offers.stream().filter(offer -> !offer.fields().isEmpty()).toList();
    }

    /** The action that the page shows first: what somebody has just tried, else what was begun, else the usual one. */
    public String first(String tried) {
      return asking().stream().map(Offer::id).filter(id -> id.equals(tried)).findFirst()
          .or(() -> asking().stream().filter(offer -> offer.draft() != null).map(Offer::id).findFirst())
          .or(() -> asking().stream().map(Offer::id).findFirst()).orElse("");
    }
  }

  /**
   * @param task id of the task; null when it needs none
   * @param form under which drafts are kept
   * @param known what fields begin with while this person has written nothing
   * @param draft what this person has written so far; null for nothing
   */
  record Offer(String task, CaseAction action, List<ActionField> fields, String form, Map<String, String> known, Draft draft) {

    public String id() {
      return (task == null ? "CASE" : task) + "-" + action.id();
    }

    public String value(String field) {
      return (draft == null ? known : draft.fields()).getOrDefault(field, "");
    }
  }

  /** @param returnedBecause why it could not be sent; null for what was never on its way */
  record Draft(long id, Map<String, String> fields, List<KeptFile> files, String returnedBecause) {}

  record KeptFile(long id, String name, long size) {}

  /** @param own it can be taken back by whoever looks at it */
  record Waiting(long id, String author, boolean own, String text, Instant until) {}

  record Returned(String caseNumber, String reason) {}

  /** Who else is about to write in the case, and what others have said since. */
  record Presence(List<String> writing, List<CaseTalk.Said> news) {}
}
