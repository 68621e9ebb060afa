package io.ciclo.documents.desk;

import io.ciclo.documents.Delivered;
import io.ciclo.documents.DeliveredSet;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentContent;
import io.ciclo.documents.DocumentFile;
import io.ciclo.documents.DocumentHanded;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentScope;
import io.ciclo.documents.DocumentSource;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.NewDelivery;
import io.ciclo.documents.NewHandover;
import io.ciclo.documents.NewSetDelivery;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.Notice;
import io.ciclo.documents.Receivers.Receiver;
import io.ciclo.documents.Receivers;
import io.ciclo.documents.store.HandoverStore;
import io.ciclo.documents.store.KindStore;
import io.ciclo.documents.store.VersionStore;
import io.ciclo.engine.AcceptedFile;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DocumentsDesk implements Documents {

  /** Who published what nobody did by hand. */
  private static final String SYSTEM = "sistema";
  private static final int LONGEST_STAGE = 120;

  private final KindStore kinds;
  private final VersionStore versions;
  private final HandoverStore deliveries;
  private final ReadingDesk reading;
  private final Sources sources;
  private final Receivers receivers;
  private final DeliveryLetter letter;
  private final DocumentSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DocumentsDesk(KindStore kinds, VersionStore versions, HandoverStore deliveries, ReadingDesk reading, Sources sources, Receivers receivers,
      DeliveryLetter letter, DocumentSettings settings, ApplicationEventPublisher events, Clock clock) {
    this.kinds = kinds;
    this.versions = versions;
    this.deliveries = deliveries;
    this.reading = reading;
    this.sources = sources;
    this.receivers = receivers;
    this.letter = letter;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<DocumentKind> kinds() {
    return kinds.all();
  }

  @Override
  public Optional<DocumentKind> kind(String key) {
    return kinds.find(key);
  }

  @Override
  public DocumentVersion publish(NewVersion version, String by) {
    DocumentKind kind = kinds.find(version.kind()).orElseThrow(() -> new InputRefused("kind",
        "«Documento»: «" + version.kind() + "» no está en el catálogo."));
    return publish(VersionRules.checked(version, kind), kind, by);
  }

  private DocumentVersion publish(NewVersion version, DocumentKind kind, String by) {
    long document = versions.document(version).orElseGet(() -> versions.addDocument(version));
    versions.lock(document);
    Optional<DocumentVersion> before = versions.newest(document);
    String fingerprint = version.content().fingerprint();
    if (before.isPresent() && saysTheSame(before.get(), fingerprint)) {
      return before.get();
    }
    int next = before.map(DocumentVersion::number).orElse(0) + 1;
    Content content = content(version.content(), next);
    return versions.find(versions.add(document, Math.max(next, content.number()), clock.instant(), by, version.note(), content.what(),
        fingerprint, content.bytes())).orElseThrow();
  }

  private boolean saysTheSame(DocumentVersion before, String fingerprint) {
    return !(before.content() instanceof DocumentContent.Removed) && versions.fingerprint(before.id()).equals(fingerprint);
  }

  /** @param bytes null unless they are stored here */
  private record Content(DocumentContent what, byte[] bytes, int number) {}

  private Content content(NewContent content, int next) {
    if (content instanceof NewContent.Uploaded uploaded) {
      AcceptedFile file = AcceptedFile.of(uploaded.file(), settings.maxSize(), "file", "Archivo");
      return stored(file.fileName(), file.contentType(), file.content(), next);
    }
    if (content instanceof NewContent.Generated made) {
      return stored(made.fileName(), made.contentType(), made.bytes(), next);
    }
    if (content instanceof NewContent.Link link) {
      return new Content(new DocumentContent.Link(link.url()), null, next);
    }
    NewContent.Elsewhere elsewhere = (NewContent.Elsewhere) content;
    return new Content(new DocumentContent.Elsewhere(elsewhere.reference()), null, elsewhere.number());
  }

  private static Content stored(String fileName, String contentType, byte[] bytes, int next) {
    return new Content(new DocumentContent.Stored(fileName, contentType, bytes.length), bytes, next);
  }

  @Override
  public Optional<DocumentVersion> version(long id) {
    return versions.find(id);
  }

  @Override
  public List<DocumentVersion> versions(long document) {
    return versions.of(document);
  }

  @Override
  public Optional<DocumentVersion> current(String key) {
    DocumentKind kind = kinds.find(key).filter(one -> one.scope() == DocumentScope.EVERYBODY).orElse(null);
    return kind == null ? Optional.empty() : current(kind, null);
  }

  @Override
  public Optional<DocumentVersion> currentFor(String key, long contact) {
    return kinds.find(key).filter(one -> one.scope() != DocumentScope.CASE)
        .flatMap(kind -> receivers.receiver(contact).flatMap(to -> current(kind, to)));
  }

  /** The version that this receiver would be handed of a kind that is no case's. */
  private Optional<DocumentVersion> current(DocumentKind kind, Receiver to) {
    Long company = kind.scope() == DocumentScope.COMPANY ? to.company() : null;
    NewVersion wanted = new NewVersion(kind.key(), company, null, "", "", null);
    Optional<DocumentVersion> newest = versions.document(wanted).flatMap(versions::newest);
    Optional<DocumentSource> source = sources.of(kind.key());
    boolean replaced = source.isPresent() && source.get().standsIn() && newest.isPresent() && !newest.get().publishedBy().equals(SYSTEM);
    if (source.isPresent() && !replaced) {
      return source.get().newest(to).map(content -> publish(new NewVersion(kind.key(), company, null, "", "", content), kind, SYSTEM));
    }
    return newest;
  }

  @Override
  public List<DocumentVersion> ofCaseFile(String caseNumber) {
    return versions.newestOfCase(caseNumber);
  }

  @Override
  public Delivered deliver(NewDelivery delivery) {
    Optional<Receiver> to = receivers.receiver(delivery.contact());
    if (to.isEmpty()) {
      return new Delivered.Refused("«Contacto»: no existe o ya no tiene acceso.");
    }
    Delivered delivered = hand(delivery, to.get());
    if (delivered instanceof Delivered.Handed handed && delivery.notice() == Notice.LETTER) {
      letter.send(to.get(), List.of(handed.delivery()));
    }
    return delivered;
  }

  @Override
  public Optional<Delivery> opened(long delivery, long contact) {
    return receivers.receiver(contact).flatMap(reader -> reading.readOnItsPage(reader, delivery));
  }

  @Override
  public DeliveredSet deliverAll(NewHandover handover) {
    Optional<Receiver> to = receivers.receiver(handover.contact());
    if (to.isEmpty()) {
      return new DeliveredSet(List.of(), List.of("«Contacto»: no existe o ya no tiene acceso."));
    }
    return handAll(handover, to.get(), new ArrayList<>());
  }

  @Override
  public DeliveredSet deliverSet(NewSetDelivery set) {
    Optional<Receiver> to = receivers.receiver(set.contact());
    if (to.isEmpty()) {
      return new DeliveredSet(List.of(), List.of("«Contacto»: no existe o ya no tiene acceso."));
    }
    List<Long> found = new ArrayList<>();
    List<String> unpublished = new ArrayList<>();
    for (String key : kinds.set(set.set())) {
      DocumentKind kind = kinds.find(key).orElseThrow();
      current(kind, to.get()).ifPresentOrElse(version -> found.add(version.id()), () -> unpublished.add(kind.title()));
    }
    return handAll(new NewHandover(found, set.contact(), set.stage(), set.caseNumber(), set.by(), set.notice()), to.get(),
        new ArrayList<>(Unpublished.sentence(unpublished)));
  }

  private DeliveredSet handAll(NewHandover handover, Receiver to, List<String> missing) {
    List<Delivery> handed = new ArrayList<>();
    List<Delivery> fresh = new ArrayList<>();
    for (long version : handover.versions()) {
      Delivered one = hand(new NewDelivery(version, handover.contact(), handover.stage(), handover.caseNumber(), handover.by(),
          handover.notice()), to);
      if (one instanceof Delivered.Handed now) {
        handed.add(now.delivery());
        fresh.add(now.delivery());
      } else if (one instanceof Delivered.HadAlready before) {
        handed.add(before.delivery());
      } else {
        missing.add(((Delivered.Refused) one).reason());
      }
    }
    if (!fresh.isEmpty() && handover.notice() == Notice.LETTER) {
      letter.send(to, fresh);
    }
    return new DeliveredSet(List.copyOf(handed), List.copyOf(missing));
  }

  private Delivered hand(NewDelivery delivery, Receiver to) {
    String stage = stage(delivery.stage());
    DocumentVersion version = versions.find(delivery.version()).orElse(null);
    if (version == null) {
      return new Delivered.Refused("«Documento»: esa versión no existe.");
    }
    DocumentKind kind = kinds.find(version.document().kind()).orElseThrow();
    Optional<String> refusal = HandoverRules.refusal(version, kind, to);
    if (refusal.isPresent()) {
      return new Delivered.Refused(refusal.get());
    }
    Optional<Delivery> before = deliveries.same(delivery, stage);
    if (before.isPresent()) {
      return new Delivered.HadAlready(before.get());
    }
    Delivery handed = deliveries.add(delivery, stage, to, clock.instant());
    events.publishEvent(new DocumentHanded(handed));
    return new Delivered.Handed(handed);
  }

  private static String stage(String given) {
    String stage = PlainText.of(given);
    if (stage.isEmpty()) {
      throw new InputRefused("stage", "«Etapa»: es obligatoria; diga en qué momento de la relación se entrega.");
    }
    if (stage.length() > LONGEST_STAGE) {
      throw new InputRefused("stage", "«Etapa»: admite como máximo " + LONGEST_STAGE + " caracteres y tiene " + stage.length() + ".");
    }
    return stage;
  }

  @Override
  public Optional<Delivery> delivery(long id) {
    return deliveries.find(id);
  }

  @Override
  public List<Delivery> ofCase(String caseNumber) {
    return deliveries.ofCase(caseNumber);
  }

  @Override
  public List<Delivery> ofCase(String caseNumber, long contact) {
    return receivers.receiver(contact).map(reader -> ofCase(caseNumber).stream().filter(one -> ReadingRule.mayRead(reader, one)).toList())
        .orElse(List.of());
  }

  @Override
  public List<Delivery> ofCompany(long company) {
    return deliveries.ofCompany(company);
  }

  @Override
  public List<Delivery> ofCompany(long company, int most) {
    return deliveries.ofCompany(company, most);
  }

  @Override
  public List<Delivery> ofVersion(long version) {
    return deliveries.ofVersion(version);
  }

  @Override
  public Optional<DocumentFile> file(long id) {
    DocumentVersion version = versions.find(id).orElse(null);
    if (version != null && version.content() instanceof DocumentContent.Stored stored) {
      return versions.content(id).map(bytes -> new DocumentFile(stored.fileName(), stored.contentType(), bytes));
    }
    if (version != null && version.content() instanceof DocumentContent.Elsewhere elsewhere) {
      return sources.of(version.document().kind()).flatMap(source -> source.file(elsewhere.reference()));
    }
    return Optional.empty();
  }
}
