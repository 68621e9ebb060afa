package io.ciclo.growth.web;

import io.ciclo.growth.desk.Euros;
import java.math.BigDecimal;

/** For templates: amounts and shares in words. */
class Amounts {

  public String words(BigDecimal amount) {
    return Euros.words(amount);
  }

  public String field(BigDecimal amount) {
    return Euros.field(amount);
  }

  public String share(BigDecimal share) {
    return Euros.share(share);
  }
}
