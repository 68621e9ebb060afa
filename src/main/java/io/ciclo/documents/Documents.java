package io.ciclo.documents;

import java.util.List;
import java.util.Optional;

/** Documents handed to customers: kinds, versions that never change, and which version was handed to whom in which stage (DO-01). */
public interface Documents {

  /** The catalogue in its order. */
  List<DocumentKind> kinds();

  Optional<DocumentKind> kind(String key);

  /**
   * The next version of a document, or its first: a document is the same when kind, company, case and title are. Nothing is
   * published when its newest version says the same already: then that one is the answer.
   *
   * @param by staff id, or what did it ({@code sistema})
   * @throws io.ciclo.engine.InputRefused when it cannot be taken; names field and reason
   */
  DocumentVersion publish(NewVersion version, String by);

  Optional<DocumentVersion> version(long id);

  /** Latest first; those whose content was removed are there still. */
  List<DocumentVersion> versions(long document);

  /** The newest version of a kind that all customers are handed alike; made anew where another room makes it. */
  Optional<DocumentVersion> current(String kind);

  /** As {@link #current}, for what this contact would be handed: also the company's own, where there is one for each company. */
  Optional<DocumentVersion> currentFor(String kind, long contact);

  /** The documents of a case with their newest version, oldest document first. */
  List<DocumentVersion> ofCaseFile(String caseNumber);

  /** Hands a version over and tells the receiver. The same version to the same contact in the same stage of the same case is handed over once. */
  Delivered deliver(NewDelivery delivery);

  /** Hands over several at once, told in one letter; what cannot be handed over is named in the answer, the rest is handed over. */
  DeliveredSet deliverAll(NewHandover handover);

  /** Hands over every document of a set, such as the welcome pack (DO-12), told in one letter; what there is no version of yet is named in the answer. */
  DeliveredSet deliverSet(NewSetDelivery delivery);

  Optional<Delivery> delivery(long id);

  /** Notes that a contact reads what was handed over, on a page of the room that keeps it; empty when it is not theirs to read. */
  Optional<Delivery> opened(long delivery, long contact);

  /** Oldest first. */
  List<Delivery> ofCase(String caseNumber);

  /** Those of {@link #ofCase(String)} that the contact may read. */
  List<Delivery> ofCase(String caseNumber, long contact);

  /** Newest first. */
  List<Delivery> ofCompany(long company);

  /** The newest of {@link #ofCompany(long)}. */
  List<Delivery> ofCompany(long company, int most);

  /** Of a version of a document, newest first. */
  List<Delivery> ofVersion(long version);

  /** As it is stored or as the room that keeps it makes it; empty for a link, and when the content was removed. */
  Optional<DocumentFile> file(long version);
}
