package io.ciclo.customers.desk;

import io.ciclo.customers.Contact;
import io.ciclo.engine.InputRefused;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whoever administers the users of a company gives nobody a right that they do not have themselves. What a colleague has
 * already may stay or be taken away; whoever comes back is given all rights anew (CL-13).
 */
final class NeverMoreThanOneself {

  private static final String NOT_YOURS = "No puede dar a otra persona un derecho que usted no tiene: ";

  private NeverMoreThanOneself() {}

  /**
   * @param before null for somebody new
   * @return what the administrator may not do, naming field and reason; empty when they may
   */
  static Optional<InputRefused> objection(Contact administrator, Contact before, Contact after) {
    if (!after.active()) {
      return Optional.empty();
    }
    Contact had = before == null || !before.active() ? null : before;
    return given(after.seesCompany(), had != null && had.seesCompany(), administrator.seesCompany(), "seesCompany",
            "ver todos los casos de la empresa")
        .or(() -> given(after.mayBuy(), had != null && had.mayBuy(), administrator.mayBuy(), "mayBuy", "comprar packs"))
        .or(() -> given(after.administersUsers(), had != null && had.administersUsers(), administrator.administersUsers(),
            "administersUsers", "administrar usuarios"))
        .or(() -> limit(administrator.mayAuthoriseUpTo(), had == null ? null : had.mayAuthoriseUpTo(), after.mayAuthoriseUpTo()));
  }

  private static Optional<InputRefused> given(boolean has, boolean had, boolean own, String field, String right) {
    return has && !had && !own ? Optional.of(new InputRefused(field, NOT_YOURS + right + ".")) : Optional.empty();
  }

  private static Optional<InputRefused> limit(BigDecimal own, BigDecimal had, BigDecimal has) {
    boolean more = has != null && (had == null || has.compareTo(had) > 0);
    if (more && own == null) {
      return Optional.of(new InputRefused("mayAuthoriseUpTo", NOT_YOURS + "autorizar T-Points."));
    }
    return more && has.compareTo(own) > 0 ? Optional.of(new InputRefused("mayAuthoriseUpTo",
        "«Autoriza hasta»: no puede pasar de su propio límite, " + own.stripTrailingZeros().toPlainString().replace('.', ',')
            + " T-Points.")) : Optional.empty();
  }
}
