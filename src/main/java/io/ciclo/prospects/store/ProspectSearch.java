package io.ciclo.prospects.store;

import io.ciclo.engine.SearchedWords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases of prospects, and of the features that they want, some words stand in. */
@Repository
public class ProspectSearch {

  private final JdbcClient jdbc;

  ProspectSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  public List<String> numbers(SearchedWords words, int most) {
    return jdbc.sql("select p.number from prospect p join company c on c.id = p.company_id where "
            + words.standIn("p.number", "p.subject", "c.legal_name") + " order by p.opened_at desc, p.number desc limit " + most)
        .params(words.words()).query(String.class).list();
  }

  /** Numbers of features, newest first. */
  public List<String> features(SearchedWords words, int most) {
    return jdbc.sql("select f.case_number from prospect_feature f join prospect p on p.number = f.prospect join company c on c.id = p.company_id "
            + "where " + words.standIn("f.case_number", "f.title", "c.legal_name") + " order by f.case_number desc limit " + most)
        .params(words.words()).query(String.class).list();
  }
}
