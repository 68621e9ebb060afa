package io.ciclo.tickets;

import java.util.List;
import java.util.Optional;

/**
 * Lists that people keep for themselves or share with all of staff. Bad input is {@link io.ciclo.engine.InputRefused}; whoever
 * may not change a view is refused too.
 */
public interface CaseViews {

  /** Own ones first, then those that others share; each by name. */
  List<CaseView> seenBy(String person);

  /** Empty when there is none, or it is somebody else's and not shared. */
  Optional<CaseView> view(String person, long id);

  /** With which this person begins; empty for all open cases. */
  Optional<CaseView> firstOf(String person);

  /** Returns the id. Only managers and leaders share. */
  long keep(String person, String name, boolean shared, String filters);

  /** @param filters null to leave them as they are */
  void change(String person, long id, String name, boolean shared, String filters);

  void remove(String person, long id);

  /** @param id null to begin with all open cases again */
  void beginWith(String person, Long id);

  boolean mayShare(String person);

  /** Its owner, and for a shared one also the managers. */
  boolean mayChange(String person, CaseView view);
}
