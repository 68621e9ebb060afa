package io.ciclo.tickets.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.tickets.CaseView;
import io.ciclo.tickets.CaseViews;
import io.ciclo.tickets.store.CaseViewStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class CaseViewDesk implements CaseViews {

  private static final Set<StaffGroup> MANAGERS =
      Set.of(StaffGroup.CARE_MANAGERS, StaffGroup.EVOLUTIVE_MANAGERS, StaffGroup.DEPARTMENT_HEADS);
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_FILTERS = 2_000;

  private final CaseViewStore store;
  private final Staff staff;
  private final SafeWrite safely;

  CaseViewDesk(CaseViewStore store, Staff staff, SafeWrite safely) {
    this.store = store;
    this.staff = staff;
    this.safely = safely;
  }

  @Override
  public List<CaseView> seenBy(String person) {
    return store.seenBy(person);
  }

  @Override
  public Optional<CaseView> view(String person, long id) {
    return store.find(id).filter(view -> view.shared() || view.owner().equals(person));
  }

  @Override
  public Optional<CaseView> firstOf(String person) {
    return store.firstOf(person).filter(view -> view.shared() || view.owner().equals(person));
  }

  @Override
  public long keep(String person, String name, boolean shared, String filters) {
    return safely.write(() -> store.insert(checked(new CaseView(0, person, name, shared, filters, 0), person)));
  }

  @Override
  public void change(String person, long id, String name, boolean shared, String filters) {
    safely.run(() -> {
      CaseView before = changeable(person, id);
      store.update(checked(new CaseView(id, before.owner(), name, shared, filters == null ? before.filters() : filters,
          before.version()), person));
      if (before.shared() && !shared) {
        store.beginNoMore(id, before.owner());
      }
    });
  }

  @Override
  public void remove(String person, long id) {
    safely.run(() -> store.delete(changeable(person, id).id()));
  }

  @Override
  public void beginWith(String person, Long id) {
    safely.run(() -> {
      if (id != null && view(person, id).isEmpty()) {
        throw gone();
      }
      store.beginWith(person, id);
    });
  }

  @Override
  public boolean mayShare(String person) {
    return staff.isIn(person, StaffGroup.ACCOUNT_LEADERS) || manages(person);
  }

  @Override
  public boolean mayChange(String person, CaseView view) {
    return view.owner().equals(person) || view.shared() && manages(person);
  }

  private boolean manages(String person) {
    return MANAGERS.stream().anyMatch(group -> staff.isIn(person, group));
  }

  private CaseView changeable(String person, long id) {
    CaseView view = view(person, id).orElseThrow(CaseViewDesk::gone);
    if (!mayChange(person, view)) {
      throw new InputRefused("view", "«Vista»: solo " + staff.displayName(view.owner())
          + ", que la creó, y los gestores cambian «" + view.name() + "».");
    }
    return view;
  }

  private CaseView checked(CaseView view, String by) {
    String name = Texts.required("name", "Nombre de la vista", view.name(), LONGEST_NAME);
    if (view.filters().length() > LONGEST_FILTERS) {
      throw new InputRefused("filters", "«Vista»: los filtros son demasiado largos para guardarlos; acorte el texto buscado.");
    }
    if (view.shared() && !mayShare(by)) {
      throw new InputRefused("shared", "«Compartida»: solo líderes de cuenta y gestores comparten vistas con el equipo.");
    }
    if (store.named(view.owner(), name, view.id())) {
      throw new InputRefused("name", "«Nombre de la vista»: ya hay una vista «" + name + "»; elija otro nombre.");
    }
    return new CaseView(view.id(), view.owner(), name, view.shared(), view.filters(), view.version());
  }

  private static InputRefused gone() {
    return new InputRefused("view", "«Vista»: ya no existe; alguien la ha quitado o ha dejado de compartirla.");
  }
}
