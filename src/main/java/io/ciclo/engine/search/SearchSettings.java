package io.ciclo.engine.search;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this node keeps its indexes of texts. They are made again from the database when they are missing or damaged.
 *
 * @param folder empty: in memory
 * @param overlap longer than any transaction lasts: what was numbered within it is looked at again
 */
@Validated
@ConfigurationProperties("ciclo.engine.search")
public record SearchSettings(@NotNull @DefaultValue("./data/search") String folder,
    @NotNull @DefaultValue("PT2M") Duration overlap) {

  public SearchSettings {
    if (overlap.isNegative() || overlap.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("ciclo.engine.search.overlap = " + overlap + ": tiene que estar entre PT0S y PT1H");
    }
  }
}
