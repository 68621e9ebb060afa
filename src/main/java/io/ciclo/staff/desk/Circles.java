package io.ciclo.staff.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Identities;
import io.ciclo.staff.CaseCover;
import io.ciclo.staff.Staff;
import io.ciclo.staff.store.PeopleStore;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks {@link HeirPolicy} with what is known about people and cases now. */
@Component
class Circles {

  private final Staff staff;
  private final PeopleStore store;
  private final Identities identities;
  private final ObjectProvider<CaseCover> covers;

  Circles(Staff staff, PeopleStore store, Identities identities, ObjectProvider<CaseCover> covers) {
    this.staff = staff;
    this.store = store;
    this.identities = identities;
    this.covers = covers;
  }

  boolean here(String person) {
    return staff.away(person).isEmpty() && staff.worksHere(person);
  }

  boolean inOneOf(String person, List<String> groups) {
    return !Collections.disjoint(identities.groupsOf(person), groups);
  }

  HeirPolicy.Heir heir(String person, String caseNumber, List<String> groups) {
    Optional<String> ofCompany = CasePrefix.of(caseNumber).flatMap(prefix ->
        covers.stream().filter(cover -> cover.prefix() == prefix).findFirst())
        .flatMap(cover -> cover.insteadOf(person, caseNumber));
    return HeirPolicy.choose(person, ofCompany, groups, new HeirPolicy.Circle() {
      @Override
      public Optional<String> backupOf(String one) {
        return store.backupOf(one);
      }

      @Override
      public boolean here(String one) {
        return Circles.this.here(one);
      }

      @Override
      public boolean inOneOf(String one, List<String> those) {
        return Circles.this.inOneOf(one, those);
      }
    });
  }
}
