package io.ciclo.staff;

import io.ciclo.engine.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people call the groups of staff. */
@Component
public class GroupNames {

  private final Vocabulary vocabulary;

  GroupNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public String of(StaffGroup group) {
    return vocabulary.word("staff.group", group);
  }

  /** A group that is none of ours is called by its id. */
  public String ofId(String id) {
    return StaffGroup.ofId(id).map(this::of).orElse(id);
  }

  /** In the order given, with commas. */
  public String all(Collection<StaffGroup> groups) {
    return groups.stream().map(this::of).collect(Collectors.joining(", "));
  }

  /** As {@link #all(Collection)}, by their ids. */
  public String allOfIds(List<String> ids) {
    return ids.stream().map(this::ofId).collect(Collectors.joining(", "));
  }
}
