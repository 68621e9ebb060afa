package io.ciclo.tickets.desk;

import io.ciclo.engine.AcceptedFile;
import io.ciclo.engine.Upload;
import io.ciclo.tickets.Attachment;
import io.ciclo.tickets.AttachmentLimits;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.Entry;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.store.ConversationStore;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the conversation of a ticket (IN-24). */
@Component
class Conversation {

  private final ConversationStore store;
  private final AttachmentPolicy policy;
  private final CaseFile file;

  Conversation(ConversationStore store, AttachmentPolicy policy, CaseFile file) {
    this.store = store;
    this.policy = policy;
    this.file = file;
  }

  void publicly(String number, Actor author, String text, String nextStep, List<Upload> files) {
    write(number, author, false, text, nextStep, files);
  }

  void internally(String number, Actor author, String text, List<Upload> files) {
    write(number, author, true, text, null, files);
  }

  AttachmentLimits limits() {
    return policy.limits();
  }

  private void write(String number, Actor author, boolean internal, String text, String nextStep, List<Upload> files) {
    List<AcceptedFile> accepted = policy.accept(files);
    long id = store.append(new Entry(0, number, file.now(), author.kind(), author.id(), author.name(), internal, text,
        nextStep, null, List.of()));
    accepted.forEach(one -> attach(number, id, internal, one));
  }

  /** Files with what the author has said after that entry; with a note of their own when nothing was said. */
  void addFiles(String number, Actor author, long after, List<Upload> files, String note) {
    Entry said = store.since(number, after).stream().filter(entry -> author.id().equals(entry.authorId()))
        .max(Comparator.comparing((Entry entry) -> !entry.internal()).thenComparing(Entry::id)).orElse(null);
    if (said == null) {
      internally(number, author, note, files);
    } else {
      policy.accept(files).forEach(one -> attach(number, said.id(), said.internal(), one));
    }
  }

  private void attach(String number, long entry, boolean internal, AcceptedFile one) {
    store.attach(new Attachment(UUID.randomUUID(), number, entry, one.fileName(), one.contentType(), one.content().length, internal,
        file.now()), one.content());
  }

  /** What the customer said in one ticket, its description first, with the files, said again in another (IN-13). */
  void copyCustomersWords(Ticket from, String to) {
    for (Entry entry : store.of(from.number(), false)) {
      if (entry.kind() == AuthorKind.CUSTOMER || entry.text().equals(from.description())) {
        long id = store.append(new Entry(0, to, file.now(), entry.kind(), entry.authorId(), entry.author(), false,
            entry.text(), null, from.number(), List.of()));
        entry.attachments().forEach(one -> copy(one, to, id));
      }
    }
  }

  /** The customer's files of one ticket, with the first words of another. */
  void copyFiles(String from, String to) {
    long firstWords = store.of(to, false).get(0).id();
    store.of(from, false).stream().filter(entry -> entry.kind() == AuthorKind.CUSTOMER)
        .flatMap(entry -> entry.attachments().stream()).forEach(one -> copy(one, to, firstWords));
  }

  private void copy(Attachment one, String to, long entry) {
    store.attachCopy(new Attachment(UUID.randomUUID(), to, entry, one.fileName(), one.contentType(), one.size(), false,
        file.now()), one.id());
  }
}
