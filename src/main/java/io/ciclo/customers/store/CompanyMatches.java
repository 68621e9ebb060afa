package io.ciclo.customers.store;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which company somebody means who knows it by a tax id or a name. */
@Repository
public class CompanyMatches {

  /** Name of a tool and a number; a tax id has no blank. */
  private static final Pattern MADE_UP = Pattern.compile(".* .*");

  private final JdbcClient jdbc;
  private final Customers customers;

  CompanyMatches(JdbcClient jdbc, Customers customers) {
    this.jdbc = jdbc;
    this.customers = customers;
  }

  public Optional<Company> withId(long id) {
    return jdbc.sql("select id from company where id = ?").param(id).query(Long.class).optional().map(customers::company);
  }

  public Optional<Company> withTaxId(String taxId) {
    return jdbc.sql("select id from company where tax_id = ?").param(taxId).query(Long.class).optional().map(customers::company);
  }

  /** Empty when several have that name: nobody knows which is meant. */
  public Optional<Company> named(String name) {
    List<Long> found = jdbc.sql("select id from company where lower(legal_name) = ?").param(name.toLowerCase(Locale.ROOT))
        .query(Long.class).list();
    return found.size() == 1 ? Optional.of(customers.company(found.get(0))) : Optional.empty();
  }

  /** Whether it stands in for a tax id that nobody knew. */
  public boolean madeUp(String taxId) {
    return MADE_UP.matcher(taxId).matches();
  }
}
