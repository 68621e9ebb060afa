package io.ciclo.tickets.desk;

import io.ciclo.engine.ActionField;
import io.ciclo.engine.ActionField.Kind;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.Upload;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.Entry;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.store.ConversationStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The conversation of a ticket as the action bar sees it. */
@Component
class TicketTalk implements CaseTalk {

  private static final String ANSWER = "ANSWER";
  private static final String NO_ANSWER = "NO_ANSWER";
  private static final String TEXT = "text";
  private static final String NEXT_STEP = "nextStep";

  private final CaseFile file;
  private final Attention attention;
  private final Conversation conversation;
  private final ConversationStore entries;
  private final AttachmentPolicy policy;
  private final Actors actors;
  private final Vocabulary vocabulary;
  private final TicketWords words;

  TicketTalk(CaseFile file, Attention attention, Conversation conversation, ConversationStore entries, AttachmentPolicy policy,
      Actors actors, Vocabulary vocabulary, TicketWords words) {
    this.file = file;
    this.attention = attention;
    this.conversation = conversation;
    this.entries = entries;
    this.policy = policy;
    this.actors = actors;
    this.vocabulary = vocabulary;
    this.words = words;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TICKET;
  }

  @Override
  public List<FreeAction> freeActions(String caseNumber) {
    Ticket ticket = file.get(caseNumber);
    List<FreeAction> actions = new ArrayList<>();
    if (ticket.open()) {
      boolean first = attention.firstAnswer(caseNumber);
      CaseAction answer = CaseAction.of(ANSWER, "Responder y seguir").asking(TEXT).toCustomer(TEXT);
      actions.add(new FreeAction(first ? answer.asking(NEXT_STEP) : answer.offering(NEXT_STEP), List.of(
          new ActionField(TEXT, "Respuesta", Kind.TEXT, true, Attention.LONGEST_ANSWER, List.of(), ""),
          new ActionField(NEXT_STEP, "Siguiente paso, y para cuándo", Kind.LINE, first, Attention.LONGEST_NEXT_STEP, List.of(),
              first ? "En la primera respuesta el cliente lee qué viene después." : ""))));
    }
    if (attention.owesReply(caseNumber)) {
      actions.add(new FreeAction(CaseAction.of(NO_ANSWER, "No necesita respuesta"), List.of()));
    }
    return actions;
  }

  @Override
  public void act(String caseNumber, String person, String action, Map<String, String> fields, List<Upload> files) {
    switch (action) {
      case ANSWER -> attention.answer(caseNumber, person, fields.get(TEXT), fields.get(NEXT_STEP), files);
      case NO_ANSWER -> attention.noAnswerNeeded(caseNumber, person);
      default -> throw new IllegalArgumentException("A ticket has no action " + action);
    }
  }

  @Override
  public void attach(String caseNumber, String person, long after, List<Upload> files) {
    conversation.addFiles(caseNumber, actors.staff(person), after, files, vocabulary.word("tickets.filesOnly"));
  }

  @Override
  public boolean takesFiles() {
    return true;
  }

  @Override
  public List<Upload> acceptable(List<Upload> files) {
    return policy.accept(files).stream().map(one -> new Upload(one.fileName(), one.contentType(), one.content())).toList();
  }

  @Override
  public long newest(String caseNumber) {
    return entries.newest(caseNumber);
  }

  @Override
  public List<Said> since(String caseNumber, long entry, String person) {
    return entries.since(caseNumber, entry).stream()
        .filter(said -> said.kind() == AuthorKind.CUSTOMER || said.kind() == AuthorKind.STAFF && !person.equals(said.authorId()))
        .map(TicketTalk::said).toList();
  }

  private static Said said(Entry entry) {
    return new Said(entry.id(), entry.at(), entry.author(), entry.internal(), entry.text());
  }

  @Override
  public Words words(String caseNumber, String author) {
    return words.of(file.get(caseNumber), author);
  }

  @Override
  public boolean urgent(String caseNumber) {
    return file.get(caseNumber).classification().priority() == Priority.VERY_HIGH;
  }
}
