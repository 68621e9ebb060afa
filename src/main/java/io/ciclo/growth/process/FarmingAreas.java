package io.ciclo.growth.process;

import io.ciclo.engine.CatalogueBean;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For models: which groups are asked, one task each (FF-12). */
@CatalogueBean
@Component("farmingAreas")
public class FarmingAreas {

  /** @param groups ids between commas, as the form's rule set them */
  public List<String> consulted(String groups) {
    return Stream.of(groups.split(",")).filter(group -> !group.isEmpty()).toList();
  }
}
