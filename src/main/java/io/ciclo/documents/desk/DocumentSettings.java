package io.ciclo.documents.desk;

import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Figures of this room.
 *
 * @param customerGuideUrl where the guide of norms and services stands (DO-11); empty while there is none
 * @param siteUrl the documentation site (CC-14); empty while there is none
 * @param keptFor how long after its publication and its last delivery a content is kept; who had what is kept for ever
 * @param maxSize of one file
 */
@Validated
@ConfigurationProperties("ciclo.docs")
public record DocumentSettings(@NotNull @DefaultValue("") String customerGuideUrl, @NotNull @DefaultValue("") String siteUrl,
    @NotNull @DefaultValue("P6Y") Period keptFor, @NotNull @DefaultValue("25MB") DataSize maxSize) {

  private static final Period SHORTEST = Period.ofMonths(1);

  public DocumentSettings {
    webAddress("customer-guide-url", customerGuideUrl);
    webAddress("site-url", siteUrl);
    if (keptFor != null && (keptFor.isNegative() || keptFor.toTotalMonths() < SHORTEST.toTotalMonths())) {
      throw new IllegalArgumentException("ciclo.docs.kept-for = " + keptFor + ": tiene que ser un mes (P1M) o más");
    }
  }

  private static void webAddress(String key, String value) {
    if (value != null && !value.isEmpty() && !WebAddress.isOne(value)) {
      throw new IllegalArgumentException("ciclo.docs." + key + " = " + value + ": tiene que estar vacía o ser una dirección"
          + " que empiece por https:// o http://");
    }
  }
}
