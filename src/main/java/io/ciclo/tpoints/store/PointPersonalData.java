package io.ciclo.tpoints.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger, orders and invoices stay: the law wants them, and they name nobody but by id. What people wrote beside them loses its names;
 * from where somebody decided (CL-13) goes.
 */
@Component
class PointPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  PointPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String room() {
    return "tpoints";
  }

  @Override
  public Set<String> casesOf(long company) {
    return new HashSet<>(jdbc.sql("select case_number from tpoint_sale where company_id = ?").param(company).query(String.class).list());
  }

  @Override
  public List<String> holds(PersonalTraces traces) {
    if (!traces.wholeCompany()) {
      return List.of();
    }
    return jdbc.sql("select id from tpoint_order where company_id = ? and paid_on is null order by id").param(traces.company())
        .query(Long.class).list().stream().map(order -> "El pedido de T-Points " + order + " está sin cobrar.").toList();
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    rows.rename("tpoint_authorisation", "decided_by = :contact", "address = null");
    rows.rename("tpoint_appeal", "by_contact = :contact", "address = ''");
    rows.rename("tpoint_sale", "decided_by = :contact", "address = null");
    rows.redact("tpoint_request", "id", "purpose, third_party", "company_id = :company");
    rows.redact("tpoint_sale", "id", "customer_order, approval_note", "company_id = :company");
    rows.redact("tpoint_order", "id", "customer_order", "company_id = :company");
    rows.redact("tpoint_adjustment", "id", "words", "company_id = :company");
    rows.redact("tpoint_check_finding", "check_id, no", "words", "company_id = :company");
    rows.redact("tpoint_time_entry", "id", "what", "case_number in (:cases)");
  }
}
