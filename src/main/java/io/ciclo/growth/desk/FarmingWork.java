package io.ciclo.growth.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingAttribute;
import io.ciclo.growth.FarmingConsultation;
import io.ciclo.growth.FarmingConsultation.Verdict;
import io.ciclo.growth.FarmingElement;
import io.ciclo.growth.FarmingElement.Approval;
import io.ciclo.growth.FarmingEvent.Kind;
import io.ciclo.growth.FarmingFigures;
import io.ciclo.growth.FarmingPosition;
import io.ciclo.growth.FarmingProfile;
import io.ciclo.growth.FarmingRanking;
import io.ciclo.growth.FarmingSheet;
import io.ciclo.growth.FarmingState;
import io.ciclo.growth.Opportunities;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.store.FarmingSheetStore;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the operational analysis to the client profile (FF-04 to FF-16). */
@Service
@Transactional
public class FarmingWork {

  private static final int LONGEST_ITEM = 500;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 4000;
  private static final int MOST_ROWS = 40;
  private static final int LAST_RANK = 99;

  private final FarmingFile file;
  private final FarmingSheetStore store;
  private final Opportunities opportunities;
  private final FarmingSettings settings;
  private final Staff staff;

  FarmingWork(FarmingFile file, FarmingSheetStore store, Opportunities opportunities, FarmingSettings settings, Staff staff) {
    this.file = file;
    this.store = store;
    this.opportunities = opportunities;
    this.settings = settings;
    this.staff = staff;
  }

  // operational analysis

  /** @param amount what it could be worth, in euros; empty while nobody knows */
  public void analysed(String number, String knowledge, Optional<BigDecimal> amount, String staffId) {
    file.in(number, FarmingState.ANALYSIS, "farmingKnowledge", "Análisis");
    store.knows(number, knowledge);
    amount.ifPresent(worth -> opportunities.ofCase(number).map(Opportunity::number).ifPresent(one -> opportunities.worth(one, worth, staffId)));
    file.comesTo(number, FarmingState.ATTRIBUTES);
    file.written(number, Kind.ANALYSED, knowledge, staffId);
  }

  // attributes

  void rank(String number, FarmingRanking ranking, int seen, String staffId) {
    file.in(number, FarmingState.ATTRIBUTES, "attributes", "Atributos");
    FarmingSheet before = unchanged(number, seen, "attributes", "Atributos");
    String person = PlainText.of(ranking.person());
    limited("person", "Con quién hablamos", person, LONGEST_NAME);
    limited("question", "Qué se les pregunta", ranking.question(), LONGEST_TEXT);
    inOrder(ranking.attributes());
    Set<String> known = settings.areas().stream().map(StaffGroup::name).collect(Collectors.toSet());
    if (!known.containsAll(ranking.areas())) {
      throw new InputRefused("areas", "«Áreas de apoyo»: alguna de las marcadas no está en los ajustes (ciclo.farming.support-areas).");
    }
    store.replaceAttributes(number, ranking.attributes());
    // each area once, however often it was sent: it has one task, and one answer
    store.save(number, before, new FarmingSheet(before.knowledge(), person, ranking.clientKind(), ranking.areas().stream().distinct().toList(),
        ranking.question().strip(), before.position(), seen));
    file.refresh(number);
    file.written(number, Kind.RANKED, String.valueOf(ranking.attributes().size()), staffId);
  }

  /** Each rank once, in the customer's and in our column, and no band above that of something more important to the customer (FF-07, FF-08). */
  static void inOrder(List<FarmingAttribute> attributes) {
    if (attributes.size() > MOST_ROWS) {
      throw new InputRefused("attributes", "«Atributos»: caben como máximo " + MOST_ROWS + ".");
    }
    attributes.forEach(one -> {
      if (one.text().isBlank()) {
        throw new InputRefused("attributes", "«Atributos»: el que lleva el orden " + one.customerRank() + " no dice qué es.");
      }
      limited("attributes", "Atributos", one.text(), LONGEST_ITEM);
    });
    distinct("Orden del cliente", attributes, FarmingAttribute::customerRank);
    distinct("Nuestro orden", attributes, FarmingAttribute::providerRank);
    FarmingAttribute before = null;
    for (FarmingAttribute one : attributes.stream().sorted(Comparator.comparing(FarmingAttribute::customerRank)).toList()) {
      if (before != null && one.band().compareTo(before.band()) < 0) {
        throw new InputRefused("attributes", "«Importancia»: «" + one.text() + "» va detrás de «" + before.text()
            + "» en el orden del cliente y no puede ser más importante.");
      }
      before = one;
    }
  }

  private static void distinct(String label, List<FarmingAttribute> attributes, Function<FarmingAttribute, Integer> rank) {
    Set<Integer> ranks = new HashSet<>();
    attributes.forEach(one -> {
      Integer given = rank.apply(one);
      if (given != null && (given < 1 || given > LAST_RANK)) {
        throw new InputRefused("attributes", "«" + label + "»: «" + one.text() + "» tiene que llevar un número de 1 a " + LAST_RANK + ".");
      }
      if (given != null && !ranks.add(given)) {
        throw new InputRefused("attributes", "«" + label + "»: el " + given + " está repetido («" + one.text() + "»); cada atributo lleva el suyo.");
      }
    });
  }

  /** What the next steps read: which groups are asked. */
  public record Support(boolean needed, String groups) {}

  /** Nothing that the customer cannot do without may be unclear (FF-09). */
  public Support attributesReady(String number, String staffId) {
    file.in(number, FarmingState.ATTRIBUTES, "attributes", "Atributos");
    FarmingSheet sheet = store.sheet(number);
    List<FarmingAttribute> attributes = store.attributes(number);
    if (attributes.isEmpty()) {
      throw new InputRefused("attributes", "«Atributos»: todavía no hay ninguno; escríbalos en su página.");
    }
    if (sheet.person().isEmpty() || sheet.clientKind() == null) {
      throw new InputRefused("person", "«Con quién hablamos»: falta decir con quién y qué clase de cliente es; escríbalo en la página de los atributos.");
    }
    List<String> unclear = attributes.stream().filter(FarmingAttribute::blocks).map(one -> "«" + one.text() + "»").toList();
    if (!unclear.isEmpty()) {
      throw new InputRefused("attributes", "«Entendido»: el cliente todavía no entiende cómo cumplimos lo imprescindible: "
          + String.join(", ", unclear) + ".");
    }
    if (!sheet.areas().isEmpty() && sheet.question().isBlank()) {
      throw new InputRefused("question", "«Qué se les pregunta»: hay áreas de apoyo marcadas; escriba en su página qué tienen que mirar.");
    }
    file.comesTo(number, sheet.areas().isEmpty() ? FarmingState.PROFILE : FarmingState.CONSULTING);
    file.written(number, Kind.ATTRIBUTES_READY, String.join(", ", sheet.areas()), staffId);
    return new Support(!sheet.areas().isEmpty(),
        sheet.areas().stream().map(StaffGroup::valueOf).map(StaffGroup::id).collect(Collectors.joining(",")));
  }

  // areas of support

  /** @param group id of the group that was asked */
  public void areaAnswers(String number, String group, Verdict verdict, String answer, String staffId) {
    Farming farming = file.in(number, FarmingState.CONSULTING, "areaAnswer", "Respuesta");
    FarmingSheet sheet = store.sheet(number);
    String area = StaffGroup.ofId(group).orElseThrow(() -> new IllegalStateException("No group " + group)).name();
    store.answered(number, new FarmingConsultation(farming.revision(), area, sheet.question(), verdict, answer, staffId, file.now()));
    file.written(number, Kind.AREA_ANSWERED, answer, staffId);
    long heard = store.consultations(number).stream().filter(one -> one.revision() == farming.revision()).count();
    if (heard == sheet.areas().size()) {
      file.comesTo(number, FarmingState.PROFILE);
    }
  }

  // client profile

  void profile(String number, FarmingProfile profile, int seen, String staffId) {
    file.in(number, FarmingState.PROFILE, "elements", "Perfil");
    FarmingSheet before = unchanged(number, seen, "elements", "Perfil");
    if (profile.elements().size() > MOST_ROWS) {
      throw new InputRefused("elements", "«Elementos»: caben como máximo " + MOST_ROWS + ".");
    }
    Set<String> names = new HashSet<>();
    profile.elements().forEach(one -> {
      if (one.name().isBlank()) {
        throw new InputRefused("elements", "«Elementos»: uno tiene beneficio o coste y no dice qué es.");
      }
      limited("elements", "Elementos", one.name(), LONGEST_NAME);
      limited("elements", "Beneficio para el cliente", one.benefit(), LONGEST_TEXT);
      if (!names.add(one.name())) {
        throw new InputRefused("elements", "«Elementos»: «" + one.name() + "» está dos veces.");
      }
    });
    Map<String, FarmingElement> approved = store.elements(number).stream().filter(one -> one.approval() != null)
        .collect(Collectors.toMap(FarmingElement::name, Function.identity()));
    store.replaceElements(number, profile.elements().stream().map(one -> new FarmingElement(0, one.name(), one.benefit(), one.cost(), one.valued(),
        stillApproved(one, approved.get(one.name())))).toList());
    store.replaceFigures(number, profile.figures());
    store.save(number, before, new FarmingSheet(before.knowledge(), before.person(), before.clientKind(), before.areas(), before.question(),
        profile.position(), seen));
    file.refresh(number);
    file.written(number, Kind.PROFILED, String.valueOf(profile.elements().size()), staffId);
  }

  /** A leader has approved it as it was: what costs more, or is good for something else, waits for the leader again (FF-13). */
  private static Approval stillApproved(FarmingElement now, FarmingElement before) {
    return before == null || now.valued() || now.cost().compareTo(before.cost()) > 0 || !now.benefit().equals(before.benefit()) ? null : before.approval();
  }

  void approve(String number, long element, String why, String staffId) {
    file.in(number, FarmingState.PROFILE, "why", "Aprobar");
    if (!staff.isIn(staffId, StaffGroup.ACCOUNT_LEADERS)) {
      throw new InputRefused("why", "«Aprobar»: solo un líder de cuenta deja en la oferta lo que el cliente no valora.");
    }
    if (why.isBlank() || why.length() > LONGEST_TEXT) {
      throw new InputRefused("why", "«Razón»: diga por qué se deja en la oferta, en 1 a " + LONGEST_TEXT + " caracteres.");
    }
    FarmingElement approved = store.elements(number).stream().filter(one -> one.id() == element && !one.valued()).findFirst()
        .orElseThrow(() -> new InputRefused("why", "«Aprobar»: ese elemento ya no está, o el cliente sí lo valora."));
    store.approve(number, element, new Approval(staffId, why.strip(), file.now()));
    file.refresh(number);
    file.written(number, Kind.ELEMENT_APPROVED, approved.name() + ": " + why.strip(), staffId);
  }

  /** Both positions can be compared, every part says what it is good for, and nothing costs without doing the customer good (FF-13 to FF-16). */
  public void profileReady(String number, String staffId) {
    file.in(number, FarmingState.PROFILE, "elements", "Perfil");
    List<FarmingElement> elements = store.elements(number);
    if (elements.stream().noneMatch(FarmingElement::offered)) {
      throw new InputRefused("elements", "«Elementos»: en la oferta no queda ninguno; escriba en su página qué valora el cliente.");
    }
    demandNone("«Beneficio para el cliente»: cuesta y no le beneficia; quítelo antes del borrador, o diga en qué le beneficia: ",
        elements.stream().filter(FarmingElement::costsWithoutBenefit).toList());
    demandNone("«Beneficio para el cliente»: falta en ", elements.stream().filter(one -> one.offered() && one.benefit().isBlank()).toList());
    for (FarmingPosition position : FarmingPosition.values()) {
      if (store.figures(number).stream().noneMatch(one -> one.position() == position)) {
        throw new InputRefused("figures", "«Posición»: escriba precio y coste de las dos posiciones, para comparar sus márgenes.");
      }
    }
    if (store.sheet(number).position() == null) {
      throw new InputRefused("position", "«Posición»: elija en su página en cuál competimos.");
    }
    file.comesTo(number, FarmingState.DRAFTING);
    file.written(number, Kind.PROFILE_READY, store.sheet(number).position().name(), staffId);
  }

  private static void demandNone(String sentence, List<FarmingElement> wrong) {
    if (!wrong.isEmpty()) {
      throw new InputRefused("elements", sentence + wrong.stream().map(one -> "«" + one.name() + "»").collect(Collectors.joining(", ")) + ".");
    }
  }

  /** Price and cost of the position that was chosen. */
  public Optional<FarmingFigures> chosen(String number) {
    FarmingPosition position = store.sheet(number).position();
    return store.figures(number).stream().filter(one -> one.position() == position).findFirst();
  }

  /** The customer wants the draft to be different: back to what matters (FF-18). */
  public void openRevision(String number) {
    Farming revised = file.revised(number);
    file.record(number, Kind.REVISED, String.valueOf(revised.revision()));
  }

  private FarmingSheet unchanged(String number, int seen, String field, String label) {
    FarmingSheet sheet = store.sheet(number);
    if (sheet.seen() != seen) {
      throw new InputRefused(field, "«" + label + "»: alguien lo ha guardado después de que usted lo abriera; revise lo que hay antes de guardar.");
    }
    return sheet;
  }

  private static void limited(String field, String label, String text, int longest) {
    if (text.length() > longest) {
      throw new InputRefused(field, "«" + label + "»: admite como máximo " + longest + " caracteres y «" + text.substring(0, 40) + "…» tiene "
          + text.length() + ".");
    }
  }

  /** The customer's most important points, in order. */
  List<FarmingAttribute> topItems(String number) {
    return store.attributes(number).stream().limit(settings.mostImportant()).toList();
  }

}
