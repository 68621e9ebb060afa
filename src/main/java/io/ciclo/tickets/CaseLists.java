package io.ciclo.tickets;

import java.util.Optional;
import java.util.function.Consumer;

/** Lists of cases for staff (DW-02). Each costs the same number of questions to the database, however many lines it has. */
public interface CaseLists {

  /** @param page from 0 */
  CasePage list(CaseFilter filter, int page, int size);

  /** Every line of the list, one after the other. */
  void each(CaseFilter filter, Consumer<CaseLine> line);

  /** The case of which somebody typed the whole number, that of an older system included. */
  Optional<String> numbered(String typed);
}
