package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.TPoints;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Amounts in the settings file: "27.5". */
@Component
@ConfigurationPropertiesBinding
class TPointsInSettings implements Converter<String, TPoints> {

  @Override
  public TPoints convert(String text) {
    try {
      return TPoints.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' no es una cantidad de T-Points: escriba una como 27.5");
    }
  }
}
