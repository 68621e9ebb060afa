package io.ciclo.evolutives.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code evolutive_estimate_cover}, which only grows: whom a report named when it was sent (DO-10). */
@Repository
public class EstimateCovers {

  private final JdbcClient jdbc;

  EstimateCovers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param house who estimates
   * @param company legal name of the customer
   * @param author name of the person who sent it
   */
  public record Cover(String house, String company, String author) {}

  public void keep(String caseNumber, int version, Cover cover) {
    jdbc.sql("insert into evolutive_estimate_cover (case_number, version, house, company, author) values (?, ?, ?, ?, ?)")
        .params(caseNumber, version, cover.house(), cover.company(), cover.author()).update();
  }

  /** Empty for what was sent before covers were kept. */
  public Optional<Cover> of(String caseNumber, int version) {
    return jdbc.sql("select house, company, author from evolutive_estimate_cover where case_number = ? and version = ?")
        .params(caseNumber, version).query(Cover.class).optional();
  }
}
