package io.ciclo.documents.desk;

import io.ciclo.documents.DeliveredSet;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentScope;
import io.ciclo.documents.DocumentSource;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewHandover;
import io.ciclo.documents.Notice;
import io.ciclo.documents.store.HandoverStore.Opening;
import io.ciclo.documents.store.HandoverStore;
import io.ciclo.documents.store.KindStore;
import io.ciclo.documents.store.VersionStore;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue and the companies' documents as staff keep them. */
@Service
@Transactional
public class CatalogueDesk {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_DESCRIPTION = 400;
  private static final int LONGEST_KEY = 50;

  private final Documents documents;
  private final KindStore kinds;
  private final VersionStore versions;
  private final HandoverStore deliveries;
  private final Sources sources;

  CatalogueDesk(Documents documents, KindStore kinds, VersionStore versions, HandoverStore deliveries, Sources sources) {
    this.documents = documents;
    this.kinds = kinds;
    this.versions = versions;
    this.deliveries = deliveries;
    this.sources = sources;
  }

  /**
   * A kind of the catalogue.
   *
   * @param current its newest version, or null; never for what each company or case has of its own
   * @param made another room makes it when it is handed over
   * @param published people publish it by hand; where it is made, what they publish takes that one's place
   */
  public record Line(DocumentKind kind, DocumentVersion current, boolean made, boolean published) {

    /** Which version will be handed over is not known before. */
    boolean takenWhenHandedOver() {
      return made && !(published && current != null);
    }
  }

  public List<Line> catalogue() {
    Map<String, DocumentVersion> newest = versions.newestForEverybody().stream()
        .collect(Collectors.toMap(one -> one.document().kind(), Function.identity(), (first, later) -> first));
    return kinds.all().stream().map(kind -> line(kind, newest.get(kind.key()))).toList();
  }

  private Line line(DocumentKind kind, DocumentVersion current) {
    Optional<DocumentSource> source = sources.of(kind.key());
    return new Line(kind, current, source.isPresent(), source.map(DocumentSource::standsIn).orElse(true));
  }

  public Optional<Line> line(String key) {
    return catalogue().stream().filter(one -> one.kind().key().equals(key)).findFirst();
  }

  /** Latest first. */
  public List<DocumentVersion> versions(String kind) {
    return versions.forEverybody(kind);
  }

  /** What a contact has of a kind: the newest version, and nothing of those that it replaced. */
  public List<Delivery> holders(String kind) {
    Map<Long, Delivery> newest = new LinkedHashMap<>();
    deliveries.ofKindForEverybody(kind).forEach(one -> newest.merge(one.contact(), one,
        (held, other) -> other.version().number() > held.version().number() ? other : held));
    return List.copyOf(newest.values());
  }

  /**
   * Hands the newest version to whoever has an earlier one, in the stage in which they were handed that.
   *
   * @return how many have it now
   */
  public int renew(String kind, String by) {
    DocumentVersion current = documents.current(kind)
        .orElseThrow(() -> new InputRefused("kind", "«Documento»: todavía no hay ninguna versión."));
    int renewed = 0;
    for (Delivery held : holders(kind)) {
      if (held.version().number() < current.number()) {
        DeliveredSet now = documents.deliverAll(new NewHandover(List.of(current.id()), held.contact(), held.stage(),
            held.caseNumber(), by, Notice.LETTER));
        renewed += now.handed().size();
      }
    }
    return renewed;
  }

  /** @throws InputRefused naming the field */
  public DocumentKind add(String title, String description, DocumentScope scope, boolean internal) {
    String name = PlainText.of(title);
    String about = PlainText.of(description);
    if (name.isEmpty() || name.length() > LONGEST_TITLE) {
      throw new InputRefused("title", "«Nombre»: tiene que tener entre 1 y " + LONGEST_TITLE + " caracteres.");
    }
    if (about.length() > LONGEST_DESCRIPTION) {
      throw new InputRefused("description", "«Para qué sirve»: admite como máximo " + LONGEST_DESCRIPTION + " caracteres y tiene "
          + about.length() + ".");
    }
    String key = key(name);
    if (key.isEmpty()) {
      throw new InputRefused("title", "«Nombre»: tiene que llevar alguna letra o cifra.");
    }
    if (kinds.all().stream().anyMatch(one -> one.key().equals(key) || one.title().equalsIgnoreCase(name))) {
      throw new InputRefused("title", "«Nombre»: ya hay uno que se llama así.");
    }
    DocumentKind kind = new DocumentKind(key, name, about, scope, internal);
    kinds.add(kind);
    return kind;
  }

  /** "Ficha de datos" becomes own-ficha-de-datos: never the key of a kind that a release brings. */
  private static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "" : "own-" + (plain.length() > LONGEST_KEY ? plain.substring(0, LONGEST_KEY) : plain);
  }

  /**
   * Something that may be handed over to contacts of a company.
   *
   * @param choice what a form sends: {@code k:} and a kind, or {@code v:} and a version
   * @param version null where it is made when it is handed over
   */
  public record Choice(String choice, String title, String about, DocumentVersion version) {}

  public List<Choice> handable(long company) {
    List<Choice> choices = new ArrayList<>();
    for (Line line : catalogue()) {
      DocumentKind kind = line.kind();
      if (!kind.internal() && kind.scope() != DocumentScope.CASE && thereIs(line)) {
        choices.add(new Choice("k:" + kind.key(), kind.title(), kind.description(), line.takenWhenHandedOver() ? null : line.current()));
      }
    }
    versions.newestOfCompany(company).stream().filter(one -> !madeWhenHandedOver(one))
        .forEach(one -> choices.add(new Choice("v:" + one.id(), one.document().title(), "", one)));
    return choices;
  }

  /** What a company has of its own is made of what is known about it; anything else has to be there. */
  private boolean thereIs(Line line) {
    if (line.made()) {
      return line.kind().scope() == DocumentScope.COMPANY || line.published()
          || sources.of(line.kind().key()).flatMap(source -> source.newest(null)).isPresent();
    }
    return line.kind().scope() == DocumentScope.EVERYBODY && line.current() != null;
  }

  /** Then its kind is on the list already. */
  private boolean madeWhenHandedOver(DocumentVersion version) {
    return version.document().caseNumber() == null && sources.of(version.document().kind()).isPresent();
  }

  /** @throws InputRefused when nothing was chosen, or what was chosen is not there */
  public DeliveredSet hand(Collection<String> choices, long contact, String stage, String caseNumber, String by) {
    if (choices.isEmpty()) {
      throw new InputRefused("documento", "«Documentos»: elija al menos uno.");
    }
    List<Long> chosen = new ArrayList<>();
    List<String> unpublished = new ArrayList<>();
    for (String choice : choices) {
      version(choice, contact).ifPresentOrElse(chosen::add, () -> unpublished.add(title(choice)));
    }
    DeliveredSet handed = documents.deliverAll(new NewHandover(chosen, contact, stage, caseNumber, by, Notice.LETTER));
    List<String> missing = new ArrayList<>(Unpublished.sentence(unpublished));
    missing.addAll(handed.missing());
    return new DeliveredSet(handed.handed(), missing);
  }

  private Optional<Long> version(String choice, long contact) {
    if (choice.startsWith("k:")) {
      return documents.currentFor(choice.substring(2), contact).map(DocumentVersion::id);
    }
    if (choice.matches("v:\\d{1,18}")) {
      return Optional.of(Long.parseLong(choice.substring(2)));
    }
    throw new InputRefused("documento", "«Documentos»: «" + choice + "» no está en la lista.");
  }

  private String title(String choice) {
    return kinds.find(choice.substring(2)).map(DocumentKind::title).orElse(choice);
  }

  /** Kinds of which a company or a case has its own, that people publish. */
  public List<DocumentKind> owned() {
    return kinds.all().stream().filter(kind -> kind.scope() != DocumentScope.EVERYBODY && sources.of(kind.key()).isEmpty()).toList();
  }

  public List<DocumentVersion> ofCompany(long company) {
    return versions.newestOfCompany(company);
  }

  /** By delivery, oldest first. */
  public Map<Long, List<Opening>> openings(long company) {
    return deliveries.openings(company).stream().collect(Collectors.groupingBy(Opening::delivery));
  }
}
