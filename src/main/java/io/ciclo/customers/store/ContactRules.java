package io.ciclo.customers.store;

import io.ciclo.customers.Contact;
import io.ciclo.engine.InputRefused;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** What every contact keeps, and everybody who is to become one. */
public final class ContactRules {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+");
  private static final BigDecimal MOST_POINTS = new BigDecimal("1000000");

  private ContactRules() {}

  /** The contact as it is stored. @throws InputRefused naming the field and the reason */
  public static Contact checked(Contact c) {
    String email = Checked.required("email", "Correo electrónico", c.email(), 254).toLowerCase(Locale.ROOT);
    if (!EMAIL.matcher(email).matches()) {
      throw new InputRefused("email", "El correo electrónico «" + email + "» no es una dirección completa.");
    }
    BigDecimal upTo = c.mayAuthoriseUpTo();
    if (upTo != null && (upTo.signum() <= 0 || upTo.compareTo(MOST_POINTS) > 0 || upTo.stripTrailingZeros().scale() > 2)) {
      throw new InputRefused("mayAuthoriseUpTo", "El límite de autorización tiene que estar entre 0,01 y 1.000.000 "
          + "T-Points, con dos decimales como mucho; déjelo vacío si no puede autorizar.");
    }
    return new Contact(c.id(), c.companyId(), Checked.required("name", "Nombre", c.name(), 200), email,
        Checked.optional("phone", "Teléfono", c.phone(), 40), c.seesCompany(), upTo, c.mayBuy(), c.administersUsers(),
        c.active(), c.version());
  }
}
