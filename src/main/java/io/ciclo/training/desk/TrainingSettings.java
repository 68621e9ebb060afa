package io.ciclo.training.desk;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures of this room.
 *
 * @param platforms on which trainings are given (TR-01), the usual one first
 */
@ConfigurationProperties("ciclo.training")
record TrainingSettings(@DefaultValue({"LogiCommerce", "PrestaShop", "Shopify", "Otra"}) List<String> platforms) {

  private static final int LONGEST = 60;

  TrainingSettings {
    if (platforms.isEmpty() || platforms.stream().anyMatch(platform -> platform.isBlank() || platform.length() > LONGEST)
        || platforms.stream().distinct().count() != platforms.size()) {
      throw new IllegalArgumentException("ciclo.training.platforms = " + platforms
          + ": tiene que tener al menos una plataforma, cada una de 1 a " + LONGEST + " caracteres y ninguna dos veces");
    }
    platforms = List.copyOf(platforms);
  }
}
